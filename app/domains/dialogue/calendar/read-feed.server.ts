import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { dialogueBooking, dialogueFeed, dialogueSlot, person } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { heldRoles } from '~/domains/identity/who.server';
import { addressFor } from '~/domains/municipalities/address';
import { formatClock } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import { calendarFeed } from '~/platform/calendar-feed.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { staffSessionPath } from '../paths';
import { committeesOf } from '../committees-of';
import { dialoguePolicy } from '../policy';
import { placedStates } from '../states';
import { eventOf, listForCalendar } from './sessions-in-calendar.server';

type Reading = ActionContext;
type Guest = Awaited<ReturnType<typeof guestsOf>>[number];

/**
 * The secret calendar of somebody who sits in a committee: the sessions of the committees that they see by the roles they
 * hold today, with who comes and about what. Without a role it is empty, so that calendars forget what they knew. The
 * first time on each day that it is read is noted.
 * @param token of its address
 * @throws NotFound for an address that was not given out here, or is closed
 */
export async function readFeed(ctx: Reading, token: string, language: Language): Promise<string> {
  const feed = await openFeed(ctx, token);
  const actor: PersonActor = {
    kind: 'person',
    personId: feed.personId,
    level: 0,
    ageBand: null,
    roles: await heldRoles(ctx.db, feed.personId, ctx.now),
    // Shown when the address was made, which only they have been given.
    secondFactor: true,
    assistedBy: null,
  };
  await noteReading({ ...ctx, actor }, feed);
  const words = textsIn(language).dialogueCalendar;
  const of = { language, name: words.ownName(ctx.municipality.name) };
  const committees = committeesOf(actor);
  if (committees !== 'all' && committees.length === 0) return calendarFeed(of, []);
  const sessions = await listForCalendar(ctx, committees);
  const guests = new Map<string | null, Guest[]>();
  const ids = sessions.map(({ id }) => id);
  for (const guest of await guestsOf(ctx, ids)) {
    const there = guests.get(guest.sessionId);
    if (there) there.push(guest);
    else guests.set(guest.sessionId, [guest]);
  }
  const events = sessions.map((session) => {
    const coming = guests.get(session.id) ?? [];
    const url = addressFor(ctx, staffSessionPath(session.slug), language);
    const persons = coming.reduce((sum, { partySize }) => sum + partySize, 0);
    const event = eventOf(ctx, session, language);
    const lines = coming.map((guest) => lineOf(guest, language, words));
    const quiet =
      session.cancelledAt === null ? words.nobody : words.cancelled(session.cancelledReason);
    return {
      ...event,
      summary: persons === 0 ? event.summary : `${event.summary} (${words.persons(persons)})`,
      description: [...(lines.length === 0 ? [quiet] : lines), words.atTheTable(url)].join('\n'),
      url,
    };
  });
  return calendarFeed(of, events);
}

async function openFeed(ctx: Reading, token: string) {
  const id = ctx.keys.readToken('dialogue feed', token);
  if (id === undefined) throw new NotFound();
  const [feed] = await ctx.db
    .select({
      id: dialogueFeed.id,
      personId: dialogueFeed.personId,
      lastReadOn: dialogueFeed.lastReadOn,
    })
    .from(dialogueFeed)
    .where(
      and(
        eq(dialogueFeed.municipalityId, ctx.municipality.id),
        eq(dialogueFeed.id, id),
        isNull(dialogueFeed.revokedAt),
      ),
    );
  if (!feed) throw new NotFound();
  return feed;
}

/** Once a day: that it is read is its owner's to see, and in the log. */
async function noteReading(
  ctx: Reading & { actor: PersonActor },
  feed: { id: string; personId: string; lastReadOn: string | null },
): Promise<void> {
  const today = danishDay(ctx.now).toString();
  if (feed.lastReadOn === today) return;
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'keep_feed', personId: feed.personId }));
    // Of two that read it at the same instant one is the first.
    const isFirst = or(isNull(dialogueFeed.lastReadOn), ne(dialogueFeed.lastReadOn, today));
    const noted = await tx
      .update(dialogueFeed)
      .set({ lastReadOn: today })
      .where(and(eq(dialogueFeed.id, feed.id), isFirst))
      .returning({ id: dialogueFeed.id });
    if (noted.length === 0) return;
    await recordAudit(tx, ctx, { action: 'dialogue.read_feed', details: { feed: feed.id } });
  });
}

/** Those who have a place, or wait for an answer in one, in the order in which they come. */
function guestsOf({ db }: Reading, sessionIds: string[]) {
  return db
    .select({
      sessionId: dialogueBooking.sessionId,
      topic: dialogueBooking.topic,
      state: dialogueBooking.state,
      partySize: dialogueBooking.partySize,
      name: person.name,
      isProtected: person.isProtected,
      startsAt: dialogueSlot.startsAt,
    })
    .from(dialogueBooking)
    .innerJoin(person, eq(person.id, dialogueBooking.authorId))
    .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
    .where(
      and(
        inArray(dialogueBooking.sessionId, sessionIds),
        inArray(dialogueBooking.state, [...placedStates]),
        isNull(dialogueBooking.erasedAt),
      ),
    )
    .orderBy(asc(dialogueSlot.startsAt), asc(person.name), asc(dialogueBooking.id));
}

function lineOf(
  guest: Guest,
  language: Language,
  words: ReturnType<typeof textsIn>['dialogueCalendar'],
): string {
  const name = guest.isProtected ? words.protectedName : (guest.name ?? words.nameless);
  const said = words.guest(name, guest.topic);
  return [
    ...(guest.startsAt === null ? [] : [formatClock(guest.startsAt, language)]),
    guest.state === 'pending' ? `${said} (${words.undecided})` : said,
  ].join(' ');
}
