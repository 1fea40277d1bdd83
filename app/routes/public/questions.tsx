import { useLoaderData } from '@remix-run/react';
import { LatestQuestions } from '~/domains/questions/components/latest-questions';
import { NextMeeting } from '~/domains/questions/components/next-meeting';
import { fewQuestions } from '~/domains/questions/components/questions-here';
import { listQuestions } from '~/domains/questions/finding/list-questions.server';
import { comingTimes } from '~/domains/questions/meetings/question-times.server';
import { changesAt, whatToSayNext } from '~/domains/questions/rules/next-meeting';
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
  const changes = changesAt(times, ctx.now);
  if (changes) holdsUntil(changes);
  return {
    ahead: whatToSayNext(times, ctx.now),
    latest: await listQuestions(ctx, {}, fewQuestions),
  };
});

/** „Spørgsmål til byrådet“: what it is, until when one can ask, and what others asked. */
export default function Questions() {
  const { ahead, latest } = useLoaderData<typeof loader>();
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
        <NextMeeting next={ahead} />
        <p className="next-steps">
          <a href={href('/spoergsmaal/moeder')}>{front.links.meetings}</a>
          <a href={href('/spoergsmaal/regler')}>{front.links.rules}</a>
          <a href={href('/spoergsmaal/tal')}>{front.links.figures}</a>
        </p>
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
