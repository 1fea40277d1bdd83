import { and, asc, eq, gte, isNull, lt } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import { committee, dialogueBooking, dialogueSession } from '#db/schema';
import { lockPeople } from '~/domains/identity/account/find-person.server';
import { tellPerson } from '~/domains/notifications/index.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { evaluationPath } from '../paths';
import { dialoguePolicy } from '../policy';
import { daysToReply } from '../rules/questionnaire';

type Asking = Context & Pick<ActionContext, 'origin'>;

/**
 * Writes to those who came to a session, once, from the day after: what did they think of it? Who is marked as having come
 * later is written to then. Each booking is read again when it is its turn. Run twice, late or after being killed it
 * writes once.
 */
export async function askForReplies(ctx: Asking): Promise<void> {
  const failures: unknown[] = [];
  for (const one of await notAsked(ctx.db, ctx)) {
    await ask(ctx, one).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not everybody was asked');
}

async function ask(ctx: Asking, of: { id: string; authorId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'remind' }));
    await keepSessions(tx, ctx);
    // Whoever changes a booking locks its author first.
    await lockPeople(tx, ctx, [of.authorId]);
    const [due] = await notAsked(tx, ctx, of.id);
    if (!due) return;
    const { id, authorId: personId, language, startsAt, slug, committee: name } = due;
    const isMailed = await tellPerson(tx, ctx, {
      ...{ personId, language, template: 'dialogue_questionnaire' },
      facts: {
        origin: ctx.origin,
        path: evaluationPath(slug),
        detail: name,
        text: textsIn(language).dialogueTrial.mail(name, formatDay(startsAt, language)),
      },
    });
    await tx
      .update(dialogueBooking)
      .set({ replyAskedAt: ctx.now.toString() })
      .where(eq(dialogueBooking.id, id));
    await recordAudit(tx, ctx, {
      action: 'dialogue.ask_for_replies',
      subjectId: id,
      details: { mails: isMailed ? 1 : 0 },
    });
  });
}

/** Bookings of those who came and have not been asked, one of them or all. */
async function notAsked(db: Reader | Transaction, ctx: Asking, id?: string) {
  return db
    .select({
      id: dialogueBooking.id,
      authorId: dialogueBooking.authorId,
      language: dialogueBooking.language,
      startsAt: dialogueSession.startsAt,
      slug: dialogueSession.slug,
      committee: committee.name,
    })
    .from(dialogueBooking)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.state, 'attended'),
        isNull(dialogueBooking.replyAskedAt),
        isNull(dialogueBooking.erasedAt),
        lt(dialogueSession.endsAt, startOfDanishDay(danishDay(ctx.now)).toString()),
        gte(dialogueSession.endsAt, ctx.now.subtract({ hours: daysToReply * 24 }).toString()),
        id === undefined ? undefined : eq(dialogueBooking.id, id),
      ),
    )
    .orderBy(asc(dialogueBooking.authorId), asc(dialogueBooking.id));
}
