import { useEffect, useState } from 'react';
import { formatExactClock } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { useLanguage } from '~/i18n/texts';

/**
 * How much of somebody's time is left. Without a script it says when the time is over; with one it counts. That it is
 * up it says in words, once, besides its colour.
 * @param props.endsAt null: the time is not bounded
 * @param props.serverNow the server's time (ISO instant) when the page was made
 * @param props.readClock the browser's clock
 * @param props.ahead by how many milliseconds the server's clock is before the browser's, where that is known since
 */
export function TurnClock(props: {
  since: string;
  endsAt: string | null;
  serverNow: string;
  readClock: () => { epochMilliseconds: number };
  ahead?: number | null;
  words: {
    left: string;
    over: string;
    isOver: string;
    since: (clock: string) => string;
    until: (clock: string) => string;
    unbounded: string;
  };
}) {
  const { since, endsAt, words } = props;
  const language = useLanguage();
  const now = useMilliseconds(props.serverNow, props.ahead ?? null, props.readClock);
  const left = now === null || endsAt === null ? null : Date.parse(endsAt) - now;
  const isOver = left !== null && left <= 0;
  return (
    <div className={isOver ? 'speaking-clock is-over' : 'speaking-clock'}>
      {left !== null && (
        <p className="speaking-figures" role="timer">
          {minutesAndSeconds(left, language)}{' '}
          <span className="speaking-unit">{isOver ? words.over : words.left}</span>
        </p>
      )}
      {left === null && endsAt === null && now !== null && (
        <p className="speaking-figures" role="timer">
          {minutesAndSeconds(now - Date.parse(since), language)}
        </p>
      )}
      <p className="speaking-over" role="status">
        {isOver && words.isOver}
      </p>
      <p className="small">
        {words.since(formatExactClock(since, language))}.{' '}
        {endsAt === null ? words.unbounded : words.until(formatExactClock(endsAt, language))}.
      </p>
    </div>
  );
}

/** The server's time in milliseconds, anew each quarter of a second; null until a script counts. */
function useMilliseconds(
  serverNow: string,
  known: number | null,
  readClock: () => { epochMilliseconds: number },
): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const ahead = known ?? Date.parse(serverNow) - readClock().epochMilliseconds;
    const read = () => setNow(readClock().epochMilliseconds + ahead);
    const timer = setInterval(read, 250);
    return () => clearInterval(timer);
  }, [serverNow, known, readClock]);
  return now;
}

/** 1.05 in Danish and 1:05 elsewhere, as clocks are written there; also of what is over. */
function minutesAndSeconds(milliseconds: number, language: Language): string {
  // What is left is rounded up, so that the clock shows nothing only when nothing is left.
  const seconds = Math.abs(
    milliseconds >= 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000),
  );
  const between = language === 'da' ? '.' : ':';
  return `${Math.floor(seconds / 60)}${between}${String(seconds % 60).padStart(2, '0')}`;
}
