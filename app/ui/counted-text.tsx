import { type ComponentProps, useState } from 'react';
import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { TextField } from './fields';

/**
 * A field of several lines that says how much of it is used: as one writes where there is a script, else as it stood when
 * the page was made. What is too much can be written and is counted, so that nothing that is pasted is cut off unseen.
 */
export function CountedText(
  props: Omit<ComponentProps<typeof TextField>, 'multiline' | 'maxLength'> & { most: number },
) {
  const { most, ...field } = props;
  const { counted } = useTexts().forms;
  const language = useLanguage();
  const [used, setUsed] = useState(lengthOf(props.value ?? ''));
  const number = (count: number) => formatNumber(count, language);
  return (
    <div onInput={({ target }) => setUsed(lengthOf((target as HTMLTextAreaElement).value))}>
      <TextField {...field} multiline />
      <p className="small soft" aria-live={used > most * 0.9 ? 'polite' : undefined}>
        {used > most
          ? counted.tooMany(number(used - most))
          : counted.used(number(used), number(most))}
      </p>
    </div>
  );
}

/** As the form is read: a browser sends lines with both their ends, and blanks around do not count. */
function lengthOf(written: string): number {
  return written.normalize('NFC').replace(/\r\n?/g, '\n').trim().length;
}
