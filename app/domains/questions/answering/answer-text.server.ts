import { formatDay } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';

/**
 * A published answer as whoever asked is told it: the answer itself is Danish, what is around it in their language.
 * @param of.recording address of the recording at the answer, where there is one
 * @returns paragraphs with an empty line between
 */
export function textOfAnswer(
  language: Language,
  of: {
    text: string;
    answeredBy: string;
    recording: string | null;
    promises: { promise: string; unit: string; dueOn: string }[];
    isCorrected: boolean;
  },
): string {
  const { mails } = textsIn(language).questionAnswers;
  return [
    of.isCorrected ? mails.corrected(of.answeredBy) : mails.answered(of.answeredBy),
    mails.inDanish,
    of.text,
    ...of.promises.map(({ promise, unit, dueOn }) =>
      mails.promised(unit, formatDay(dueOn, language), promise),
    ),
    of.recording && mails.recording(of.recording),
  ]
    .filter(Boolean)
    .join('\n\n');
}
