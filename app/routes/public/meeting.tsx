import { useLoaderData } from '@remix-run/react';
import { readPublicMeeting } from '~/domains/questions/agenda/read-public-meeting.server';
import { readRolledOn } from '~/domains/questions/agenda/read-rolled-on.server';
import { MeetingQuestions } from '~/domains/questions/components/meeting-questions';
import { RolledOn } from '~/domains/questions/components/rolled-on';
import { asInstant, isInTime } from '~/domains/questions/rules/deadline';
import { formatDay, formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page, Section } from '~/ui/page';

export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(({ texts, data }) => ({
  title: `${data.title}, ${data.day}`,
  description: texts.questionAgenda.public.description(data.title, data.day),
}));

export const loader = publicRoute({}, async (ctx, { params, language, holdsUntil }) => {
  const meeting = await readPublicMeeting(ctx, params.meeting ?? '');
  const isOpen = isInTime(ctx.now, asInstant(meeting.closesAt));
  // A question that is sent is no public content, but is counted until there is an agenda.
  if (meeting.expected !== null) holdsUntil(ctx.now.add({ minutes: 5 }));
  if (isOpen) holdsUntil(asInstant(meeting.closesAt).add({ seconds: 1 }));
  return {
    ...meeting,
    isOpen,
    day: formatDay(meeting.meetingStartsAt, language),
    rolledOn: await readRolledOn(ctx, meeting),
  };
});

/** A council meeting with its question time: what is to come, what is being asked, what was. */
export default function Meeting() {
  const meeting = useLoaderData<typeof loader>();
  const { questionAgenda, asking, questionMeetings } = useTexts();
  const { public: words } = questionAgenda;
  const language = useLanguage();
  const { title, meetingStartsAt, place, streamUrl, agendaUrl, minutesUrl } = meeting;
  return (
    <Page
      title={title}
      titleLang="da"
      kicker={meeting.day}
      crumbs={[
        { path: '/spoergsmaal', label: asking.front.title },
        { path: '/spoergsmaal/moeder', label: questionMeetings.list.title },
      ]}
    >
      <dl className="facts across">
        <div>
          <dt>{words.when}</dt>
          <dd>
            <time dateTime={new Date(meetingStartsAt).toISOString()}>
              {formatMoment(meetingStartsAt, language)}
            </time>
          </dd>
        </div>
        {place !== null && (
          <div>
            <dt>{words.place}</dt>
            <dd lang="da">{place}</dd>
          </div>
        )}
      </dl>
      {(streamUrl ?? agendaUrl ?? minutesUrl) !== null && (
        <p className="next-steps">
          {streamUrl !== null && <a href={streamUrl}>{words.stream}</a>}
          {agendaUrl !== null && <a href={agendaUrl}>{words.agenda}</a>}
          {minutesUrl !== null && <a href={minutesUrl}>{words.minutesOfMeeting}</a>}
        </p>
      )}
      <Section title={words.heading} id="spoergsmaal">
        {meeting.cancelledAt !== null ? (
          <p className="note">{words.cancelled}</p>
        ) : meeting.pause !== null ? (
          <p className="note">{words.paused}</p>
        ) : meeting.publishedAt === null ? (
          <Expected />
        ) : (
          <Published />
        )}
      </Section>
      <RolledOn questions={meeting.rolledOn} />
      {meeting.publishedAt !== null && (
        <p className="next-steps">
          <a href={`/spoergsmaal/moeder/${meeting.meetingId}/bilag.docx`}>{words.docx}</a>
          <a href={`/spoergsmaal/moeder/${meeting.meetingId}/bilag.json`}>{words.json}</a>
        </p>
      )}
    </Page>
  );
}

/** Until the agenda is published: how many are to come, and when one will see which. */
function Expected() {
  const { expected, closesAt, isOpen } = useLoaderData<typeof loader>();
  const { public: words } = useTexts().questionAgenda;
  const language = useLanguage();
  const href = useHref();
  return (
    <>
      <p>{words.expected(expected ?? 0)}</p>
      <p>{isOpen ? words.listComes(formatMoment(closesAt, language)) : words.listWaits}</p>
      {isOpen && (
        <p className="next-steps">
          <a className="ds-button" href={href('/spoergsmaal/stil')}>
            {words.ask}
          </a>
        </p>
      )}
    </>
  );
}

function Published() {
  const { questions, totalMinutes, endedAt, speaking, meetingId } = useLoaderData<typeof loader>();
  const { public: words } = useTexts().questionAgenda;
  const href = useHref();
  const sum = questions.reduce((minutes, one) => minutes + one.minutes, 0);
  return (
    <>
      {speaking !== null && (
        <p>
          <strong>{words.isLive}</strong>
        </p>
      )}
      {endedAt === null ? (
        <p className="next-steps">
          <a
            className={speaking === null ? undefined : 'ds-button'}
            href={href(`/spoergsmaal/moeder/${meetingId}/direkte`)}
          >
            {speaking === null ? words.followLater : words.follow}
          </a>
        </p>
      ) : (
        <p>
          <strong>{words.ended}</strong>
        </p>
      )}
      {questions.length === 0 ? (
        <p>{words.noQuestions}</p>
      ) : (
        <>
          <p>{words.total(questions.length, sum, totalMinutes)}</p>
          <MeetingQuestions
            questions={questions}
            current={speaking?.number ?? null}
            isOver={endedAt !== null}
          />
        </>
      )}
    </>
  );
}
