import { addressFor } from '~/domains/municipalities/address';
import type { CalendarEntry } from '~/domains/notifications/index.server';
import { capitalised } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { asInstant } from '~/platform/deadline';
import { ownBookingPath } from '../paths';
import type { ToldBooking } from '../say-news';

type Entering = Parameters<typeof addressFor>[0] & { now: { toString(): string } };

/**
 * What the calendar of whoever booked is told: by mail, and in the file on their page. The same event both ways.
 * @param why what is said of it first, such as why it is called off
 * @returns null: nothing is agreed, and nothing of ours stands there
 */
export function entryOfBooking(
  ctx: Entering,
  row: { id: string; sequence: number; language: Language },
  { state, session, before, committee }: ToldBooking,
  why: string[] = [],
): CalendarEntry | null {
  const isAgreed = state === 'confirmed' && session !== null;
  const time = isAgreed ? session : before;
  if (time === null) return null;
  const { dialogue, dialogueNews } = textsIn(row.language);
  const meeting = dialogue.meetingWith(session?.format ?? null, committee);
  const url = addressFor(ctx, ownBookingPath(row.id), row.language);
  return {
    method: isAgreed ? 'REQUEST' : 'CANCEL',
    uid: `booking-${row.id}@medspil`,
    sequence: row.sequence,
    stamp: ctx.now.toString(),
    startsAt: asInstant(time.startsAt).toString(),
    endsAt: asInstant(time.endsAt).toString(),
    summary: capitalised(meeting, row.language),
    description: [...why, dialogueNews.entry.description(url)].join('\n\n'),
    location: isAgreed ? (session.place ?? session.remoteUrl) : null,
    url,
  };
}
