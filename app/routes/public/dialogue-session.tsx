import { useLoaderData } from '@remix-run/react';
import { SessionAfter } from '~/domains/dialogue/components/session-after';
import { SessionFacts } from '~/domains/dialogue/components/session-facts';
import { SessionNow } from '~/domains/dialogue/components/session-now';
import { SessionProgram } from '~/domains/dialogue/components/session-program';
import { findPublicSession } from '~/domains/dialogue/finding/find-public-session.server';
import { nextOpenSessions } from '~/domains/dialogue/finding/next-open.server';
import { sessionsChangeAt } from '~/domains/dialogue/rules/standing';
import { SdgChip } from '~/domains/plans/components/sdg-chip';
import { FollowLink } from '~/domains/thread/components/follow-link';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data: { session } }) => ({
  title: `${session.title ?? texts.dialogue.formats[session.format].short}: ${session.committee.name}`,
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
  const { dialogue, dialogueFinding: texts } = useTexts();
  const href = useHref();
  const { title, format, committee, sdgs } = session;
  const name = dialogue.formats[format].name;
  return (
    <Page
      title={title ?? committee.name}
      titleLang="da"
      kicker={title === null ? name : `${name} · ${committee.name}`}
      lead={dialogue.formats[format].what}
      crumbs={[{ path: '/dialog', label: texts.title }]}
      first={<SessionNow session={session} next={next} />}
    >
      <SessionFacts
        session={session}
        sdgs={
          sdgs.length === 0 ? null : (
            <ul className="chips">
              {sdgs.map(({ goal, isOwn }) => (
                <li key={goal}>
                  <SdgChip goal={goal} inherited={isOwn ? undefined : texts.page.sdgFromPlan} />
                </li>
              ))}
            </ul>
          )
        }
      />
      <SessionProgram session={session} />
      <SessionAfter session={session} />
      <WhatHappened events={session.events} />
      <p className="next-steps">
        <a href={href(`/udvalg/${committee.slug}`)}>{texts.page.how}</a>
        <FollowLink subjectId={session.id} title={title ?? committee.name} />
      </p>
    </Page>
  );
}
