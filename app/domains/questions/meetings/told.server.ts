import type { MoveCause } from '~/domains/thread/index.server';
import { formatFullDay, formatFullMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';

/** What askers are told of their meeting, in the language of their question: paragraphs with an empty line between. */

/** Why questions go on to another meeting; a meeting that is moved takes its questions along. */
export type RollCause = Exclude<MoveCause, 'meeting_moved'>;

type Meeting = { meetingStartsAt: string; place?: string | null };

/**
 * That a question comes to another meeting.
 * @param of.from null: it waited for one
 * @param of.to null: it waits for one
 */
export function rolledText(of: {
  language: Language;
  from: Meeting | null;
  to: Meeting | null;
  why: RollCause;
}): string {
  const { language, from, to, why } = of;
  const { told } = textsIn(language).questionMeetings;
  return [
    from && told.why[why](formatFullDay(from.meetingStartsAt, language)),
    to ? told.comesTo(formatFullMoment(to.meetingStartsAt, language)) : told.waits,
    to?.place && told.place(to.place),
    told.keepsItsPlace,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** That the meeting of a question is at another time or place. */
export function movedText(of: { language: Language; from: Meeting; to: Meeting }): string {
  const { language, from, to } = of;
  const { told } = textsIn(language).questionMeetings;
  const [before, now] = [from, to].map((one) => formatFullMoment(one.meetingStartsAt, language));
  return [
    before === now ? told.samePlaceOnly(now!) : told.moved(before!, now!),
    to.place && told.place(to.place),
    told.staysOnIt,
  ]
    .filter(Boolean)
    .join('\n\n');
}
