import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { ThreadEvent } from '../events.server';

/**
 * „Det skete der“: the way of a contribution along the red thread, from the events that were recorded and
 * from nothing else.
 * @param props.events the oldest first, as `eventsOf` gives them
 */
export function WhatHappened(props: { events: ThreadEvent[]; heading?: 'h2' | 'h3' }) {
  const { thread } = useTexts();
  const language = useLanguage();
  return (
    <Section title={thread.whatHappened} heading={props.heading ?? 'h2'}>
      {props.events.length === 0 ? (
        <p className="soft">{thread.nothingYet}</p>
      ) : (
        <ol className="thread">
          {props.events.map(({ id, at, kind, facts }) => (
            <li key={id} className="is-here">
              <time className="kind" dateTime={at}>
                {formatMoment(at, language)}
              </time>
              <p>{thread.events[kind](facts)}</p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
