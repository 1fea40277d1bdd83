import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { notification, person } from '#db/schema';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lastDue } from './digests';
import { notificationsPolicy } from './policy';
import { queueMails } from './queue-mail.server';

/** People whose mail is decided on in one transaction. */
const portion = 200;

type Reader = { personId: string; email: string; language: Language };

/**
 * Decides on one mail for everyone to whom something is due that was collected for the day or the week. Run
 * twice, late or at the wrong hour it decides on no mail that was decided on, and on none that is not due.
 * @param ctx.origin where the municipality's pages are
 */
export async function collectDigests(ctx: Context & { origin: string }): Promise<void> {
  while ((await collectPortion(ctx)) === portion) {
    // What is taken is not found again, so this ends.
  }
}

/** @returns for how many people a mail was decided on */
async function collectPortion(ctx: Context & { origin: string }): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'collect_digests'));
    const readers = await readersToTell(tx, ctx);
    if (readers.length === 0) return 0;
    const mailIds = await queueMails(
      tx,
      ctx,
      readers.map(({ personId, email, language }) => ({
        to: email,
        personId,
        language,
        template: 'digest' as const,
        facts: { origin: ctx.origin },
      })),
    );
    const taken = readers.map(({ personId }, index) => ({ personId, mailId: mailIds[index]! }));
    await tx.execute(sql`
      update ${notification} set mail_id = (taken ->> 'mailId')::uuid
      from json_array_elements(${JSON.stringify(taken)}::json) as taken
      where ${notification.personId} = (taken ->> 'personId')::uuid and ${due(ctx)}`);
    await recordAudit(tx, ctx, {
      action: 'notification.collect',
      details: { mails: readers.length },
    });
    return readers.length;
  });
}

/** The next people to whom something is due. Whoever is being erased is waited for, and then not there. */
async function readersToTell(tx: Transaction, ctx: Context): Promise<Reader[]> {
  // One run at a time, or two would decide on a mail for the same.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`medspil digests ${ctx.municipality.id}`}, 0))`,
  );
  return tx.execute<Reader>(sql`
    select p.id as "personId", p.email, p.language
    from ${person} p
    where p.municipality_id = ${ctx.municipality.id} and p.email is not null
      and exists (
        select 1 from ${notification} where ${notification.personId} = p.id and ${due(ctx)}
      )
    order by p.id
    limit ${portion}
    for share of p`);
}

function due(ctx: Context) {
  const before = (cadence: 'daily' | 'weekly') =>
    sql`(${notification.cadence} = ${cadence}
      and ${notification.createdAt} < ${lastDue(cadence, ctx.now).toString()})`;
  return sql`${notification.municipalityId} = ${ctx.municipality.id}
    and ${notification.toldAt} is null and ${notification.mailId} is null
    and (${before('daily')} or ${before('weekly')})`;
}
