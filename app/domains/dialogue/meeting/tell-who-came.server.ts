import type { Transaction } from '#db/client.server';
import { dialogueUntold } from '#db/schema';
import { type MailTemplate, tellPerson } from '~/domains/notifications/index.server';
import type { Language } from '~/i18n/languages';
import type { ActionContext } from '~/platform/context.server';
import type { BookingRow } from '../booking/lock-booking.server';

/**
 * Writes to those who were at a session what came of it, each in the language of their booking. Whom no mail reaches is
 * put on the list of those whom staff tell themselves; whoever is erased is told nothing. Their accounts are kept by the caller (`keepPeople`).
 * @param of.text paragraphs in a language, with an empty line between
 * @param of.committee whose meeting it was
 * @returns how many a mail reaches
 */
export async function tellWhoCame(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
  bookings: BookingRow[],
  of: {
    template: Extract<MailTemplate, `dialogue_${string}`>;
    path: (booking: BookingRow) => string;
    committee: string;
    text: (language: Language) => string;
    isCorrection?: boolean;
  },
): Promise<number> {
  let reached = 0;
  for (const booking of bookings) {
    if (booking.erasedAt !== null) continue;
    const text = of.text(booking.language);
    const isMailed = await tellPerson(tx, ctx, {
      personId: booking.authorId,
      language: booking.language,
      template: of.template,
      facts: {
        origin: ctx.origin,
        path: of.path(booking),
        detail: of.committee,
        text,
        isCorrection: of.isCorrection,
      },
    });
    if (isMailed) reached += 1;
    else
      await tx.insert(dialogueUntold).values({
        municipalityId: ctx.municipality.id,
        bookingId: booking.id,
        text,
        at: ctx.now.toString(),
      });
  }
  return reached;
}
