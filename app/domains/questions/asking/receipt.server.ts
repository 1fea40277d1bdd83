import { formatDay, formatMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';

type Time = { meetingStartsAt: string; closesAt: string };

/**
 * What the receipt says of the meeting that a question goes to, and of the deadline that it was judged by.
 * @param of.time null: no meeting is set up yet
 * @param of.missed the meeting before it that takes no more questions
 */
export function receiptText(of: {
  language: Language;
  receivedAt: string;
  time: Time | null;
  missed: Time | null;
}): string {
  const { language, time, missed } = of;
  const { receipt } = textsIn(language).asking;
  return [
    receipt.received(formatMoment(of.receivedAt, language)),
    missed &&
      receipt.late(
        formatDay(missed.meetingStartsAt, language),
        formatMoment(missed.closesAt, language),
      ),
    time
      ? receipt.meeting(
          formatMoment(time.meetingStartsAt, language),
          formatMoment(time.closesAt, language),
        )
      : receipt.noMeeting,
    receipt.next,
  ]
    .filter(Boolean)
    .join('\n\n');
}
