import { useEffect, useState } from 'react';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { readClock } from '~/platform/clock';
import { isLive, type LiveState } from '../agenda/live-state';
import { ListedTopic } from './meeting-questions';
import { SpeakingClock } from './speaking-clock';

/** In milliseconds. */
const askedEvery = 5000;

/**
 * Question time as it goes on: the question, whose turn it is, the clock, and what comes next. With a script it asks the
 * server now and then; without one its page fetches itself anew, unless it is told to keep still.
 */
export function LiveView(props: {
  meetingId: string;
  meetingStartsAt: string;
  state: LiveState;
  /** The server's time (ISO instant) when this was read. */
  now: string;
  isStill: boolean;
}) {
  const { live } = useTexts().questionAgenda;
  const language = useLanguage();
  const href = useHref();
  const path = `/spoergsmaal/moeder/${props.meetingId}`;
  const { state, ahead, isLost } = useLiveState(props);
  return (
    <div className="live-view">
      <div aria-live="polite">
        {state.speaking === null ? (
          <p className="live-turn">
            {state.publishedAt === null
              ? live.notPublished
              : state.endedAt !== null
                ? live.ended
                : state.questions.some(({ outcome }) => outcome !== null)
                  ? live.nobody
                  : live.notBegun(formatMoment(props.meetingStartsAt, language))}
          </p>
        ) : (
          <NowSpeaking state={state} />
        )}
      </div>
      {state.speaking && (
        <SpeakingClock speaking={state.speaking} serverNow={props.now} ahead={ahead} />
      )}
      {isLive(state) && <Coming state={state} />}
      {isLost && <p role="status">{live.lost}</p>}
      {isLive(state) && (
        <p className="small soft">
          {props.isStill ? live.stopped : live.refreshes}{' '}
          <a href={href(props.isStill ? `${path}/direkte` : `${path}/direkte?stille=ja`)}>
            {props.isStill ? live.start : live.stop}
          </a>
        </p>
      )}
      <p className="next-steps">
        <a href={href(path)}>{live.meeting}</a>
      </p>
    </div>
  );
}

function NowSpeaking({ state }: { state: LiveState }) {
  const { desk, turns, list, clock } = useTexts().questionAgenda;
  const speaking = state.speaking!;
  const question = state.questions.find(({ number }) => number === speaking.number);
  if (!question) return null;
  return (
    <>
      <p className="page-kicker">{desk.number(speaking.number, state.questions.length)}</p>
      <h2>
        <ListedTopic question={question} />
      </h2>
      {question.answeredBy !== null && <p>{list.answeredBy(question.answeredBy)}.</p>}
      <p className="live-turn">{turns[speaking.turn].now}</p>
      {speaking.next && <p className="small soft">{clock.next(turns[speaking.next].name)}</p>}
    </>
  );
}

/** The questions that are still to be asked, the next one first. */
function Coming({ state }: { state: LiveState }) {
  const { live, minutes } = useTexts().questionAgenda;
  const coming = state.questions.filter(
    (one) => one.outcome === null && one.number !== state.speaking?.number,
  );
  if (state.questions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="bagefter">
      <h2 id="bagefter">{live.coming}</h2>
      {coming.length === 0 ? (
        <p>{live.last}</p>
      ) : (
        <ol className="thread">
          {coming.map((one) => (
            <li key={one.number}>
              <span className="agenda-number">{one.number}</span> <ListedTopic question={one} />{' '}
              <span className="small soft">({minutes(one.minutes)})</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The newest state that is known, and by how much the server's clock is before the browser's. */
function useLiveState(of: { meetingId: string; state: LiveState; now: string; isStill: boolean }): {
  state: LiveState;
  ahead: number | null;
  isLost: boolean;
} {
  const { meetingId, isStill } = of;
  const [newer, setNewer] = useState<{ state: LiveState; ahead: number } | null>(null);
  const [isLost, setLost] = useState(false);
  const state = newer?.state ?? of.state;
  const isAsking = !isStill && isLive(state);
  useEffect(() => {
    if (!isAsking) return;
    const stopped = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch(`/spoergsmaal/moeder/${meetingId}/direkte.json`, {
          signal: stopped.signal,
        });
        if (!answer.ok) throw new Error(String(answer.status));
        const read = (await answer.json()) as LiveState;
        setNewer({ state: read, ahead: aheadBy(answer) });
        setLost(false);
      } catch {
        // Closing the page stops it too, and is no fault.
        if (!stopped.signal.aborted) setLost(true);
      }
    };
    const timer = setInterval(() => void ask(), askedEvery);
    return () => {
      clearInterval(timer);
      stopped.abort();
    };
  }, [isAsking, meetingId]);
  return { state, ahead: newer?.ahead ?? null, isLost };
}

/** By an answer's date, which is whole seconds: half of one is added, so that it is right in the mean. */
function aheadBy(answer: Response): number {
  const date = Date.parse(answer.headers.get('Date') ?? '');
  return Number.isNaN(date) ? 0 : date + 500 - readClock().epochMilliseconds;
}
