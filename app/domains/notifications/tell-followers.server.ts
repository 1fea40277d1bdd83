import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import {
  follow,
  mail,
  notification,
  person,
  planLink,
  planNode,
  searchEntry,
  threadEvent,
} from '#db/schema';
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
 * want it at once: one that still waits takes it along. Killed at any point and run again it goes on where it
 * was: each portion is written whole, and nobody is noted twice.
 * @param of.except who is not told: whose doing it was, and who was written to directly
 * @param of.about subjects whose followers are told besides
 */
export async function tellFollowers(
  ctx: Omit<Context, 'municipality'> & { originOf(municipality: Tenant): string },
  of: { eventId: string; except: string[]; about?: string[] },
): Promise<void> {
  // What has no public page any more, because it was hidden, is not told.
  const [event] = await ctx.db.execute<{ municipalityId: string; subjectId: string }>(
    sql`select municipality_id as "municipalityId", subject_id as "subjectId" from ${threadEvent}
      where id = ${of.eventId} and is_public
        and exists (select from ${searchEntry} s where s.subject_id = ${threadEvent}.subject_id)`,
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
  of: {
    eventId: string;
    subjectId: string;
    except: string[];
    about?: string[];
    after: string | null;
  },
): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'tell_followers'));
    const rows = await followersToTell(tx, of);
    const told = oneEach(rows);
    if (told.length === 0) return null;
    const atOnce = told.filter(({ cadence }) => cadence === 'at_once');
    const mailOf = await waitingNewsOf(tx, atOnce);
    const writtenTo = atOnce.filter(({ id }) => !mailOf.has(id));
    const mailIds = await queueMails(
      tx,
      ctx,
      writtenTo.map(({ email, personId, language }) => ({
        to: email,
        personId,
        language,
        template: 'news' as const,
        facts: { origin: ctx.origin },
      })),
    );
    for (const [index, { id }] of writtenTo.entries()) mailOf.set(id, mailIds[index]!);
    await tx.insert(notification).values(
      told.map(({ id, personId, cadence }) => ({
        id: uuidv7(),
        municipalityId: ctx.municipality.id,
        eventId: of.eventId,
        followId: id,
        personId,
        cadence,
        createdAt: ctx.now.toString(),
        mailId: cadence === 'at_once' ? mailOf.get(id)! : null,
      })),
    );
    await recordAudit(tx, ctx, {
      action: 'notification.tell',
      subjectId: of.subjectId,
      details: { event: of.eventId, people: told.length, mails: writtenTo.length },
    });
    return rows.length < portion ? null : told.at(-1)!.personId;
  });
}

/**
 * The mail with news of each follow that still waits: whoever follows a plan on which a hundred comments are
 * published gets one with all of them. Locked, so that it is not noted as sent before this is in it.
 */
async function waitingNewsOf(tx: Transaction, follows: Follower[]): Promise<Map<string, string>> {
  const waiting = await tx
    .select({ mailId: mail.id, followId: notification.followId })
    .from(mail)
    .innerJoin(notification, eq(notification.mailId, mail.id))
    .where(
      and(
        inArray(
          notification.followId,
          follows.map(({ id }) => id),
        ),
        eq(mail.template, 'news'),
        isNull(mail.sentAt),
        isNull(mail.failedAt),
      ),
    )
    .orderBy(asc(mail.id))
    .for('no key update', { of: mail, skipLocked: true });
  return new Map(waiting.map(({ followId, mailId }) => [followId, mailId]));
}

/**
 * The next followers of the subject, of what else it is about, of the nodes that it serves, or of what these stand under, who have
 * followed since before the event: by person, and the most eager following of each first.
 */
async function followersToTell(
  tx: Transaction,
  of: { eventId: string; except: string[]; about?: string[]; after: string | null },
): Promise<Follower[]> {
  // Whoever is being erased, or stops just now, is waited for, and then not there. The account is locked
  // before the follow, as erasing does.
  return tx.execute<Follower>(sql`
    with recursive event as (
      select id, municipality_id, subject_id, at from ${threadEvent} where id = ${of.eventId}
    ),
    served as (
      select subject_id as id from event
      union
      select unnest(${uuids(of.about ?? [])}::uuid[])
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
      and f.person_id <> all(${uuids(of.except)}::uuid[])
      and f.person_id > coalesce(${of.after}::uuid, '00000000-0000-0000-0000-000000000000')
      and not exists (
        select 1 from ${notification} n where n.event_id = event.id and n.person_id = f.person_id
      )
    order by f.person_id, array_position(array['at_once', 'daily', 'weekly'], f.cadence), f.id
    limit ${portion}
    for key share of p, f`);
}

/** As PostgreSQL reads an array. */
function uuids(ids: string[]): string {
  return `{${ids.join(',')}}`;
}

/** Who follows both a node and the plan that it is of is told once. */
function oneEach(followers: Follower[]): Follower[] {
  const byPerson = new Map<string, Follower>();
  for (const one of followers) if (!byPerson.has(one.personId)) byPerson.set(one.personId, one);
  return [...byPerson.values()];
}
