import { useLoaderData } from '@remix-run/react';
import { SessionAfter } from '~/domains/dialogue/components/session-after';
import { SessionFacts } from '~/domains/dialogue/components/session-facts';
import { SessionNow } from '~/domains/dialogue/components/session-now';
import { SessionProgram } from '~/domains/dialogue/components/session-program';
import { findPublicSession } from '~/domains/dialogue/finding/find-public-session.server';
import { nextOpenSessions } from '~/domains/dialogue/finding/next-open.server';
import { sessionsChangeAt } from '~/domains/dialogue/rules/standing';
import { SdgChip, SdgRow } from '~/domains/plans/components/sdg-chip';
import { FollowLink } from '~/domains/thread/components/follow-link';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { formatDay } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { Texts } from '~/i18n/texts-of-language';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, language, data: { session } }) => ({
  title:
    session.title === null
      ? titleOf(session, texts, language)
      : `${session.title}: ${session.committee.name}`,
  description: texts.dialogue.formats[session.format].what,
}));

export const loader = publicRoute({}, async (ctx, { params, holdsUntil }) => {
  const session = await findPublicSession(ctx, params.session ?? '');
  const isShut = ['closed', 'begun', 'cancelled'].includes(session.standing);
  const { committee } = session;
  const of = { committee: committee.successor?.slug ?? committee.slug };
  const next = isShut ? await nextOpenSessions(ctx, of, 1) : { open: [], seen: [] };
  const changes = sessionsChangeAt([session, ...next.seen], ctx.now);
  if (changes !== null) holdsUntil(changes);
  const [first] = next.open;
  return { session, next: first ? { slug: first.slug, startsAt: first.startsAt } : null };
});

/** A session: whether and how one can come, when and where it is, what it is about and what came of it. */
export default function DialogueSession() {
  const { session, next } = useLoaderData<typeof loader>();
  const allTexts = useTexts();
  const { dialogue, dialogueFinding: texts } = allTexts;
  const language = useLanguage();
  const href = useHref();
  const { title, format, committee, sdgs } = session;
  const shownTitle = title ?? titleOf(session, allTexts, language);
  return (
    <Page
      title={shownTitle}
      titleLang={title === null ? undefined : 'da'}
      kicker={title === null ? undefined : `${dialogue.formats[format].name} · ${committee.name}`}
      lead={dialogue.formats[format].what}
      crumbs={[{ path: '/dialog', label: texts.title }]}
      first={<SessionNow session={session} next={next} />}
    >
      <SessionFacts session={session} sdgs={sdgs.length === 0 ? null : <Sdgs sdgs={sdgs} />} />
      <SessionProgram session={session} />
      <SessionAfter session={session} />
      <WhatHappened events={session.events} />
      <p className="next-steps">
        <a href={href(`/udvalg/${committee.slug}`)}>{texts.page.how}</a>
        <FollowLink subjectId={session.id} title={shownTitle} />
      </p>
    </Page>
  );
}

/** What it names itself; what it has from a plan is there for whoever asks. */
function Sdgs({ sdgs }: Pick<Data['session'], 'sdgs'>) {
  const { page } = useTexts().dialogueFinding;
  const own = sdgs.filter(({ isOwn }) => isOwn);
  const inherited = sdgs.filter(({ isOwn }) => !isOwn).map(({ goal }) => goal);
  return (
    <>
      {own.length > 0 && (
        <ul className="chips">
          {own.map(({ goal }) => (
            <li key={goal}>
              <SdgChip goal={goal} />
            </li>
          ))}
        </ul>
      )}
      {inherited.length > 0 && (
        <details>
          <summary>{page.sdgsFromPlan(inherited.length)}</summary>
          <SdgRow goals={inherited} inherited={page.sdgFromPlan} />
        </details>
      )}
    </>
  );
}

function titleOf(
  { format, committee, startsAt }: Data['session'],
  { dialogueFinding }: Texts,
  language: Language,
): string {
  return dialogueFinding.page.titles[format](committee.name, formatDay(startsAt, language));
}
