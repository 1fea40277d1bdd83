import { validate } from 'uuid';
import { calendarFeed } from '~/platform/calendar-feed.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { dialoguePolicy } from '../policy';
import { readToldBooking } from '../told-booking.server';
import { entryOfBooking } from './entry-of-booking.server';

/**
 * One's own booking as a file for one's calendar: the very event that the mail about it has, so whoever has both has one.
 * @throws NotFound where one has none such, or nothing is agreed
 */
export async function readOwnEntry(
  ctx: Context & { origin: string },
  bookingId: string,
): Promise<string> {
  const found = validate(bookingId) ? await readToldBooking(ctx.db, ctx, bookingId) : null;
  if (found === null) throw new NotFound();
  const { row, told } = found;
  // Nobody learns by it that somebody else has one.
  if (!dialoguePolicy(ctx.actor, { do: 'change_own', booking: row })) {
    throw new NotFound();
  }
  const entry = entryOfBooking(ctx, row, told);
  if (entry?.method !== 'REQUEST') throw new NotFound();
  const { method: _, stamp, ...event } = entry;
  return calendarFeed({ language: row.language, name: null }, [
    { ...event, changedAt: stamp, isCancelled: false },
  ]);
}
