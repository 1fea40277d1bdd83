import { formatMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { QuestionTime } from '../meetings/question-times.server';
import type { RuleSet } from '../rule-set';

/** What askers are written about the agenda, in paragraphs with an empty line between. */

/** When, where and after how many others a question comes up, and whether its asker must be there. */
export function onAgendaText(of: {
  language: Language;
  time: QuestionTime;
  number: number;
  total: number;
  minutes: number;
  rules: Pick<RuleSet, 'presence'>;
}): string {
  const { language, time, number, total, minutes, rules } = of;
  const { mail } = textsIn(language).questionAgenda;
  return [
    mail.when(formatMoment(time.meetingStartsAt, language), time.place),
    mail.order(number, total, minutes),
    mail.presence[rules.presence],
    time.streamUrl && mail.stream(time.streamUrl),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Why a question is answered in writing, and not at the meeting that it was to come to. */
export function inWritingText(
  language: Language,
  time: QuestionTime,
  why: 'no_time' | 'absent',
): string {
  const { mail } = textsIn(language).questionAgenda;
  const day = formatMoment(time.meetingStartsAt, language);
  return [mail.inWriting[why](day), mail.inWritingNext].join('\n\n');
}

/** That a question lapsed because its asker was not there. */
export function lapsedText(language: Language, time: QuestionTime): string {
  const { mail } = textsIn(language).questionAgenda;
  return [mail.lapsed(formatMoment(time.meetingStartsAt, language)), mail.lapsedNext].join('\n\n');
}
