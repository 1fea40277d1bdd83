import { Fragment } from 'react';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { BookingForStaff } from '../screening/find-for-staff.server';

type Decision = BookingForStaff['decisions'][number];

/** A decision in a sentence: what, on what ground, by whom. */
function useDecisionSaid(): (decision: Decision) => string {
  const { decisions: texts } = useTexts().dialogueStaff.booking;
  const language = useLanguage();
  return ({ decision, by, ground }) =>
    texts.by(
      texts.names[decision],
      by ?? texts.nameless,
      ground && (ground[language] || ground.da),
    );
}

/** What was decided last, for whoever opens it once nothing is to be decided. */
export function LastDecision({ booking }: { booking: BookingForStaff }) {
  const said = useDecisionSaid();
  const language = useLanguage();
  const last = booking.decisions.at(-1);
  if (last === undefined || booking.state === 'pending') return null;
  return (
    <p className="note">
      {said(last)}, {formatMoment(last.at, language)}.
    </p>
  );
}

/** What was decided on a booking, by whom and on what ground; nothing where nothing was. */
export function ScreeningDecisions({ booking }: { booking: BookingForStaff }) {
  const { decisions: texts, refused } = useTexts().dialogueStaff.booking;
  const language = useLanguage();
  const { decisions, decisionWords, secondLookWords } = booking;
  const quoted = [
    { by: refused.words, words: decisionWords },
    { by: refused.secondWords, words: secondLookWords },
  ];
  const said = useDecisionSaid();
  if (decisions.length === 0) return null;
  return (
    <Section title={texts.heading} id="afgoerelser">
      <ol className="thread">
        {decisions.map((one) => (
          <li key={one.id} className="is-here">
            <time className="kind" dateTime={one.at}>
              {formatMoment(one.at, language)}
            </time>
            <p>{said(one)}</p>
          </li>
        ))}
      </ol>
      {quoted.map(
        ({ by, words }) =>
          words !== null && (
            <Fragment key={by}>
              <h3>{by}</h3>
              <Paragraphs text={words} />
            </Fragment>
          ),
      )}
    </Section>
  );
}
