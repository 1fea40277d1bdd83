import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { BookingForStaff } from '../screening/find-for-staff.server';

/** What was decided on a booking, by whom and on what ground; nothing where nothing was. */
export function ScreeningDecisions({ booking }: { booking: BookingForStaff }) {
  const { decisions: texts, refused } = useTexts().dialogueStaff.booking;
  const language = useLanguage();
  const { decisions, decisionWords } = booking;
  if (decisions.length === 0) return null;
  return (
    <Section title={texts.heading} id="afgoerelser">
      <ol className="thread">
        {decisions.map(({ id, at, decision, ground, by }) => (
          <li key={id} className="is-here">
            <time className="kind" dateTime={at}>
              {formatMoment(at, language)}
            </time>
            <p>
              {texts.by(
                texts.names[decision],
                by ?? texts.nameless,
                ground && (ground[language] || ground.da),
              )}
            </p>
          </li>
        ))}
      </ol>
      {decisionWords !== null && (
        <>
          <h3>{refused.words}</h3>
          <Paragraphs text={decisionWords} />
        </>
      )}
    </Section>
  );
}
