import { useTexts } from '~/i18n/texts';
import { scanForPersonalData } from '../personal-data-scan';

/** Characters that are shown around what was found, so that one knows where it is. */
const around = 20;

/**
 * What was found in a text that should perhaps not stand in public: what it looks like, and where it is.
 * @param props.field its name, where there are several
 */
export function FoundPersonalData({ text: written, field }: { text: string; field?: string }) {
  const { found, findings } = useTexts().moderation;
  // As the form is read: a browser sends lines with both their ends.
  const text = written.replace(/\r\n?/g, '\n');
  const all = scanForPersonalData(text);
  if (all.length === 0) return null;
  const [open, close] = found.quoted;
  return (
    <div className="note">
      <p>
        <strong>{field === undefined ? found.heading : found.headingOf(field)}</strong>
      </p>
      <ul className="bullet-list">
        {all.map(({ kind, start, end }) => {
          const [before = '', ...linesBefore] = text.slice(0, start).split('\n').toReversed();
          const [after = ''] = text.slice(end).split('\n');
          return (
            <li key={`${kind} ${start}`}>
              {found.line(linesBefore.length + 1)}: {open}
              {before.length > around && '… '}
              {before.length > around ? wordsAtEnd(before) : before}
              <mark>{text.slice(start, end)}</mark>
              {after.slice(0, around)}
              {after.length > around && '…'}
              {`${close} – ${findings[kind]}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The end of a text, from where a word begins. */
function wordsAtEnd(text: string): string {
  return text.slice(-around).replace(/^\S*\s+(?=\S)/, '');
}
