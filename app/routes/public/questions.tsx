import { useLoaderData } from '@remix-run/react';
import { MeetingAhead } from '~/domains/questions/components/asking-facts';
import { LatestQuestions } from '~/domains/questions/components/latest-questions';
import { fewQuestions } from '~/domains/questions/components/questions-here';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { comingTimes } from '~/domains/questions/meetings/question-times.server';
import { asInstant, meetingFor, missedMeeting } from '~/domains/questions/rules/deadline';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page, Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.asking.front.title,
  description: texts.asking.front.description,
}));

export const loader = publicRoute({}, async (ctx, { holdsUntil }) => {
  const times = await comingTimes(ctx);
  const time = meetingFor(times, ctx.now);
  const missed = missedMeeting(times, ctx.now);
  // The whole of the closing second is still in time.
  if (time) holdsUntil(asInstant(time.closesAt).add({ seconds: 1 }));
  if (missed) holdsUntil(asInstant(missed.meetingStartsAt));
  return { time, missed, latest: await listQuestions(ctx, {}, fewQuestions) };
});

/** „Spørgsmål til byrådet“: what it is, until when one can ask, and what others asked. */
export default function Questions() {
  const { time, missed, latest } = useLoaderData<typeof loader>();
  const { front, next } = useTexts().asking;
  const href = useHref();
  return (
    <Page
      title={front.title}
      lead={front.lead}
      crumbs={[]}
      first={
        <p className="next-steps">
          <a className="ds-button" href={href('/spoergsmaal/stil')}>
            {front.ask}
          </a>
        </p>
      }
    >
      <Section title={next.heading}>
        <MeetingAhead time={time} missed={missed} />
      </Section>
      <Section title={front.howHeading}>
        <ol className="thread steps-thread">
          {front.steps.map(({ title, text }) => (
            <li key={title} className="is-here">
              <strong>{title}</strong>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <LatestQuestions found={latest} hasSearch />
    </Page>
  );
}
