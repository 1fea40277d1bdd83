import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { follow, notification, person, planLink, planNode, threadEvent } from '#db/schema';
import { municipalityById } from '~/domains/municipalities/queries.server';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { Context, Tenant } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { notificationsPolicy } from './policy';
import { queueMails } from './queue-mail.server';

/** Followers told in one transaction: few enough that nobody waits for its locks. */
const portion = 250;

type Follower = {
  id: string;
  personId: string;
  cadence: (typeof follow.$inferSelect)['cadence'];
  email: string;
  language: Language;
};

/**
 * Notes down whom a public event is to be told to, portion by portion, and has a mail sent to those who
 * want it at once. Killed at any point and run again it goes on where it was: each portion is written
 * whole, and nobody is noted twice.
 * @param of.causedBy whose doing it was; they are not told
 */
export async function tellFollowers(
  ctx: Omit<Context, 'municipality'> & { originOf(municipality: Tenant): string },
  of: { eventId: string; causedBy: string[] },
): Promise<void> {
  const [event] = await ctx.db.execute<{ municipalityId: string; subjectId: string }>(
    sql`select municipality_id as "municipalityId", subject_id as "subjectId" from ${threadEvent}
      where id = ${of.eventId} and is_public`,
  );
  if (!event) return;
  const municipality = await municipalityById(ctx.db, event.municipalityId);
  const origin = ctx.originOf(municipality);
  let last: string | null = null;
  do {
    last = await tellPortion({ ...ctx, municipality, origin }, { ...of, ...event, after: last });
  } while (last !== null);
}

/** @returns the person up to whom followers have been told; null: there are no more */
async function tellPortion(
  ctx: Context & { origin: string },
  of: { eventId: string; subjectId: string; causedBy: string[]; after: string | null },
): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'tell_followers'));
    const rows = await followersToTell(tx, of);
    const told = oneEach(rows);
    if (told.length === 0) return null;
    const atOnce = told.filter(({ cadence }) => cadence === 'at_once');
    const mailIds = await queueMails(
      tx,
      ctx,
      atOnce.map(({ email, personId, language }) => ({
        to: email,
        personId,
        language,
        template: 'news' as const,
        facts: { origin: ctx.origin },
      })),
    );
    const mailOf = new Map(atOnce.map(({ id }, index) => [id, mailIds[index]!]));
    await tx.insert(notification).values(
      told.map(({ id, personId, cadence }) => ({
        id: uuidv7(),
        municipalityId: ctx.municipality.id,
        eventId: of.eventId,
        followId: id,
        personId,
        cadence,
        createdAt: ctx.now.toString(),
        mailId: mailOf.get(id) ?? null,
      })),
    );
    await recordAudit(tx, ctx, {
      action: 'notification.tell',
      subjectId: of.subjectId,
      details: { event: of.eventId, people: told.length, mails: atOnce.length },
    });
    return rows.length < portion ? null : told.at(-1)!.personId;
  });
}

/**
 * The next followers of the subject, of the nodes that it serves, or of what these stand under, who have
 * followed since before the event: by person, and the most eager following of each first.
 */
async function followersToTell(
  tx: Transaction,
  of: { eventId: string; causedBy: string[]; after: string | null },
): Promise<Follower[]> {
  // Whoever is being erased, or stops just now, is waited for, and then not there.
  return tx.execute<Follower>(sql`
    with recursive event as (
      select id, municipality_id, subject_id, at from ${threadEvent} where id = ${of.eventId}
    ),
    served as (
      select subject_id as id from event
      union
      select ${planLink.nodeId} from ${planLink} join event using (subject_id)
      union
      select ${planNode.parentId} from ${planNode}
        join served on served.id = ${planNode.id}
        where ${planNode.parentId} is not null
    )
    select f.id, f.person_id as "personId", f.cadence, p.email, p.language
    from ${follow} f
    join event on event.municipality_id = f.municipality_id
    join ${person} p on p.id = f.person_id
    where f.subject_id in (select id from served)
      and f.created_at <= event.at
      and p.email is not null
      and f.person_id <> all(${`{${of.causedBy.join(',')}}`}::uuid[])
      and f.person_id > coalesce(${of.after}::uuid, '00000000-0000-0000-0000-000000000000')
      and not exists (
        select 1 from ${notification} n where n.event_id = event.id and n.person_id = f.person_id
      )
    order by f.person_id, array_position(array['at_once', 'daily', 'weekly'], f.cadence), f.id
    limit ${portion}
    for share of f, p`);
}

/** Who follows both a node and the plan that it is of is told once. */
function oneEach(followers: Follower[]): Follower[] {
  const byPerson = new Map<string, Follower>();
  for (const one of followers) if (!byPerson.has(one.personId)) byPerson.set(one.personId, one);
  return [...byPerson.values()];
}
