import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { dialogueBooking, dialogueSession, dialogueSlot, dialogueUntold } from '#db/schema';
import { lockPeople } from '~/domains/identity/account/find-person.server';
import { tellPerson } from '~/domains/notifications/index.server';
import { formatFullMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { ownBookingPath } from '../paths';
import { dialoguePolicy } from '../policy';
import { hoursOfReminding, isReminderDue } from '../rules/reminding';
import { type ToldBooking, whenAndWhere } from '../say-news';
import { saySubject } from '../say-subject';
import { readToldBooking } from '../told-booking.server';
import { type NeedKind, needKinds } from '../vocabulary';

type Reminding = Context & Pick<ActionContext, 'origin'>;

/**
 * Reminds whoever comes to a committee within two days. Each booking is read again when it is its turn: one that was
 * taken back meanwhile is left, and one that was moved is reminded of its new time. Run twice, late or after being killed
 * it reminds once of each beginning; what has begun it leaves. Whom no mail reaches is put on the list of those whom staff
 * tell themselves.
 */
export async function remindBookers(ctx: Reminding): Promise<void> {
  const failures: unknown[] = [];
  for (const one of await beginSoon(ctx)) {
    await remind(ctx, one).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not everybody was reminded');
}

async function remind(ctx: Reminding, of: { id: string; authorId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'remind' }));
    await keepSessions(tx, ctx);
    // Whoever changes a booking locks its author first.
    await lockPeople(tx, ctx, [of.authorId]);
    const found = await readToldBooking(tx, ctx, of.id);
    if (found === null) return;
    const { row, told } = found;
    const beginsAt = told.session?.startsAt ?? null;
    if (row.erasedAt !== null || !isReminderDue({ ...row, beginsAt }, ctx.now)) return;
    const text = reminderOf(told, row.needs, row.language).join('\n\n');
    const isMailed = await tellPerson(tx, ctx, {
      personId: row.authorId,
      language: row.language,
      template: 'dialogue_reminder',
      facts: {
        origin: ctx.origin,
        path: ownBookingPath(row.id),
        detail: saySubject({ kind: 'reminder' }, told, row.language, textsIn(row.language)),
        text,
      },
    });
    if (!isMailed) {
      await tx.insert(dialogueUntold).values({
        ...{ municipalityId: ctx.municipality.id, bookingId: row.id, text },
        ...{ at: ctx.now.toString(), until: beginsAt },
      });
    }
    await tx
      .update(dialogueBooking)
      .set({ remindedOf: beginsAt })
      .where(eq(dialogueBooking.id, row.id));
    await recordAudit(tx, ctx, { action: 'dialogue.remind', subjectId: row.id });
  });
}

/** When and where, what they asked for, and what to do if they cannot come. */
function reminderOf(told: ToldBooking, needs: string[], language: Language): string[] {
  const { dialogueNews: words, dialogue } = textsIn(language);
  const isKnown = (need: string): need is NeedKind => needKinds.some((kind) => kind === need);
  const named = needs.filter(isKnown).map((need) => dialogue.needs[need]);
  const until = told.session?.materialsBy;
  return [
    words.reminder(told.committee),
    ...whenAndWhere(told, language, words),
    ...(named.length > 0 ? [words.needs(named.join('; '))] : []),
    ...(until ? [words.materials(formatFullMoment(until, language))] : []),
    words.cannotCome,
  ];
}

/** Bookings that are agreed and begin soon; whether they are to be reminded of, each decides under its lock. */
async function beginSoon(ctx: Reminding): Promise<{ id: string; authorId: string }[]> {
  const beginsAt = sql`coalesce(${dialogueSlot.startsAt}, ${dialogueSession.startsAt})`;
  return ctx.db
    .select({ id: dialogueBooking.id, authorId: dialogueBooking.authorId })
    .from(dialogueBooking)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.state, 'confirmed'),
        gt(beginsAt, ctx.now.toString()),
        lte(beginsAt, ctx.now.add({ hours: hoursOfReminding }).toString()),
        sql`${dialogueBooking.remindedOf} is distinct from ${beginsAt}`,
      ),
    );
}
