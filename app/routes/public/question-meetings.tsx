import { useLoaderData } from '@remix-run/react';
import { MeetingList } from '~/domains/questions/components/meeting-list';
import { NextMeeting } from '~/domains/questions/components/next-meeting';
import { listPublicTimes, mostPast } from '~/domains/questions/meetings/list-times.server';
import { comingTimes } from '~/domains/questions/meetings/question-times.server';
import { changesAt, whatToSayNext } from '~/domains/questions/rules/next-meeting';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page, Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionMeetings.list.title,
  description: texts.questionMeetings.list.description,
}));

export const loader = publicRoute({}, async (ctx, { holdsUntil }) => {
  const times = await comingTimes(ctx);
  const until = changesAt(times, ctx.now);
  if (until !== null) holdsUntil(until);
  const listed = await listPublicTimes(ctx);
  return {
    ...listed,
    next: whatToSayNext(times, ctx.now),
    isDemo: ctx.municipality.demonstration,
    isCut: listed.past.length === mostPast,
  };
});

export default function QuestionMeetings() {
  const { coming, past, next, isDemo, isCut } = useLoaderData<typeof loader>();
  const { list } = useTexts().questionMeetings;
  const href = useHref();
  return (
    <Page
      title={list.title}
      lead={list.lead}
      crumbs={[{ path: '/spoergsmaal', label: list.archive }]}
      first={<NextMeeting next={next} />}
    >
      <Section title={list.coming}>
        {isDemo && coming.length > 0 && <p className="note">{list.demo}</p>}
        {coming.length === 0 ? (
          <p className="soft">{list.noneComing}</p>
        ) : (
          <MeetingList times={coming} isPast={false} />
        )}
        <p className="next-steps">
          <a href={href('/kalender.ics')}>{list.calendar}</a>
        </p>
      </Section>
      <Section title={list.past}>
        {past.length === 0 ? (
          <p className="soft">{list.nonePast}</p>
        ) : (
          <MeetingList times={past} isPast />
        )}
        {isCut && <p className="small soft">{list.latest(past.length)}</p>}
      </Section>
    </Page>
  );
}
