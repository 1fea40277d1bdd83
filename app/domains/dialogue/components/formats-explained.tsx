import { useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { formats } from '../vocabulary';

/** In which ways committees meet citizens, in plain words. */
export function FormatsExplained() {
  const { dialogue, dialogueFinding: texts } = useTexts();
  return (
    <Section title={texts.formatsHeading}>
      <p className="intro">{texts.formatsLead}</p>
      <dl className="facts across">
        {formats.map((format) => (
          <div key={format}>
            <dt>{dialogue.formats[format].name}</dt>
            <dd>{dialogue.formats[format].what}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
