import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { DueMark } from '~/domains/moderation/components/due-mark';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { Pagination } from '~/ui/pagination';
import { waitingRoles } from './inbox-kinds.server';
import { listAnswersWaiting } from './waiting-answers.server';

const here = '/medarbejder/svar';

export const meta = pageMeta(({ texts }) => ({
  title: texts.inbox.answers.title,
  description: texts.inbox.answers.description,
}));

const query = z.object({ side: z.coerce.number().int().min(1).max(1000).default(1) });

export const loader = staffRoute({ roles: waitingRoles, query }, async (ctx, { query }) => ({
  ...(await listAnswersWaiting(ctx, query.side)),
  page: query.side,
}));

/** What waits for an answer of one's own unit, or for one's approval, across domains. */
export default function Answers() {
  const { waiting, total, page, pages } = useLoaderData<typeof loader>();
  const { inbox, questionHandling } = useTexts();
  const { answers } = inbox;
  const language = useLanguage();
  const href = useHref();
  return (
    <StaffPage title={answers.title} lead={answers.lead}>
      <p>{total > 0 ? answers.total(total) : answers.none}</p>
      {waiting.length > 0 && (
        <ul className="link-list">
          {waiting.map((one) => (
            <li key={one.subjectId}>
              {one.dueAt !== null && (
                <p>
                  <DueMark urgency={one.urgency} dueAt={one.dueAt} />
                </p>
              )}
              <a className="title" lang={one.titleLanguage} href={href(one.path)}>
                {one.title}
              </a>
              {one.next !== null && <p>{questionHandling.list.next[one.next]}</p>}
              <p className="queue-text" lang={one.language}>
                {one.excerpt}
                {!one.isShownWhole && ' …'}
              </p>
              <p className="small soft">
                {inbox.subjectKinds[one.kind]}
                {' · '}
                {(one.next === null ? answers.since : inbox.received)(
                  formatMoment(one.since, language),
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pages={pages}
        address={(side) => (side === 1 ? href(here) : `${href(here)}?side=${side}`)}
      />
    </StaffPage>
  );
}
