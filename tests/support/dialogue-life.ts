import { and, asc, eq, sql } from 'drizzle-orm';
import type { ParsedMail } from 'mailparser';
import { expect, type Locator } from 'playwright/test';
import {
  committee,
  dialogueBooking,
  dialogueSession,
  dialogueSlot,
  municipality,
  seatPool,
} from '#db/schema';
import type { Role } from '~/domains/identity/roles';
import { readClock } from '~/platform/clock';
import type { Person } from './life';
import { addressOf } from './mail-server';
import { type ReadEvent, readers } from './read-invitation';
import { TownLife } from './town-life';

/** What is put into a form, by the names of its fields; true: it is ticked. */
type Given = Record<string, string | true>;
type Session = typeof dialogueSession.$inferSelect;

/** The committee that meets citizens; its chair, secretary and members are of it. */
export const theCommittee = { slug: 'kulturudvalget', name: 'Kulturudvalget' };

/** The people around a committee that meets citizens, and what they do. */
export class DialogueLife extends TownLife {
  /** Somebody with a role in the committee. */
  async ofCommittee(name: string, role: Role): Promise<Person> {
    const committeeId = await this.inDatabase(async (db, { id }) => {
      const isMeant = and(eq(committee.municipalityId, id), eq(committee.slug, theCommittee.slug));
      const [found] = await db.select().from(committee).where(isMeant);
      return found!.id;
    });
    return this.colleague(name, { role, committeeId });
  }

  /**
   * Fills in a form and sends it, opening what it is folded into.
   * @param form begins the name that its page knows it by; null: it has none, and is the one with the first field
   * @param button value of the button, where it has several
   */
  async fillIn(
    { page }: Person,
    form: string | null,
    given: Given = {},
    button?: string,
  ): Promise<void> {
    const [first = ''] = Object.keys(given);
    const mark = form === null ? `[name="${first}"]` : `[name="form"][value^="${form}"]`;
    const meant = page.locator('form', { has: page.locator(mark) }).first();
    await this.unfold(meant);
    for (const [name, value] of Object.entries(given)) {
      const field = meant.locator(`[name="${name}"]:not([type="hidden"])`);
      await this.unfold(field.first());
      const kind = await field.first().evaluate((one) => [one.localName, one.getAttribute('type')]);
      if (value === true) await field.check();
      else if (kind[0] === 'select') await field.selectOption(value);
      else if (kind[1] === 'radio')
        await meant.locator(`[name="${name}"][value="${value}"]`).check();
      else await field.fill(value);
    }
    const press =
      button === undefined
        ? meant.locator('button:not([hidden]):not([name]), button[value="saet_op"]')
        : meant.locator(`button[value="${button}"]:not([hidden])`);
    await press.last().click();
  }

  /** Opens everything that something is folded into, from the outside in. */
  async unfold(inner: Locator): Promise<void> {
    const folded = inner.page().locator('details:not([open])', { has: inner });
    while ((await folded.count()) > 0) await folded.first().locator('> summary').click();
  }

  /** The committee's sessions, the first first. */
  sessions(): Promise<Session[]> {
    return this.inDatabase((db, { id }) =>
      db
        .select()
        .from(dialogueSession)
        .where(eq(dialogueSession.municipalityId, id))
        .orderBy(asc(dialogueSession.startsAt)),
    );
  }

  /** Books the first time that is free at a session, or sends all of it for the waiting list. @returns the booking's id */
  async book(booker: Person, slug: string, given: Given): Promise<string> {
    await this.goTo(booker, `/dialog/${slug}/book`);
    const time = booker.page.locator('button[name="tid"]').first();
    if (await time.isVisible()) await time.click();
    await this.fillIn(booker, 'book', given);
    await expect(booker.page).toHaveURL(/\/min-side\/dialog\//);
    return this.idOf(booker);
  }

  /** What the address of a booking's page ends in. */
  idOf({ page }: Person): string {
    return new URL(page.url()).pathname.split('/').at(-1)!;
  }

  /**
   * The entry for their calendar that the newest mail with one brings to somebody; two parsers read it alike.
   * @param after the one that it comes after
   */
  async entryFor({ email }: Person, method: string, after?: ReadEvent): Promise<ReadEvent> {
    const found = () =>
      this.mailServer.mails
        .filter((mail) => addressOf(mail) === email)
        .flatMap(entryOf)
        .find(
          (entry) =>
            entry.method === method && (after === undefined || entry.sequence > after.sequence),
        );
    await expect.poll(found, { message: `${method} to ${email}`, timeout: 20_000 }).toBeDefined();
    const entry = found()!;
    if (after !== undefined) expect(entry.uid).toBe(after.uid);
    return entry;
  }

  /** Time goes on until a session has begun so many minutes ago: all that has happened moves into the past with it. */
  async begins(sessionId: string, minutesAgo: number): Promise<void> {
    await this.inDatabase(async (db, { id }) => {
      const sessions = await db
        .select()
        .from(dialogueSession)
        .where(eq(dialogueSession.municipalityId, id))
        .orderBy(asc(dialogueSession.startsAt));
      const meant = sessions.find((one) => one.id === sessionId)!;
      const goal = readClock().subtract({ minutes: minutesAgo }).epochMilliseconds;
      const by = sql`make_interval(secs => ${(Date.parse(meant.startsAt) - goal) / 1000})`;
      await db.transaction(async (tx) => {
        // One after the other, the first first, so that no two of them are ever at the same time.
        for (const one of sessions) {
          const { startsAt, endsAt, closesAt, materialsBy, heldAt } = dialogueSession;
          await tx
            .update(dialogueSession)
            .set({
              startsAt: sql`${startsAt} - ${by}`,
              endsAt: sql`${endsAt} - ${by}`,
              closesAt: sql`${closesAt} - ${by}`,
              materialsBy: sql`${materialsBy} - ${by}`,
              heldAt: sql`${heldAt} - ${by}`,
            })
            .where(eq(dialogueSession.id, one.id));
          const slots = await tx
            .select({ id: dialogueSlot.id })
            .from(dialogueSlot)
            .where(eq(dialogueSlot.sessionId, one.id))
            .orderBy(asc(dialogueSlot.startsAt));
          for (const slot of slots) {
            await tx
              .update(dialogueSlot)
              .set({
                startsAt: sql`${dialogueSlot.startsAt} - ${by}`,
                endsAt: sql`${dialogueSlot.endsAt} - ${by}`,
              })
              .where(eq(dialogueSlot.id, slot.id));
          }
          await tx
            .update(seatPool)
            .set({ closesAt: sql`${seatPool.closesAt} - ${by}` })
            .where(eq(seatPool.subjectId, one.id));
        }
        await tx
          .update(dialogueBooking)
          .set({
            receivedAt: sql`${dialogueBooking.receivedAt} - ${by}`,
            deadlineAt: sql`${dialogueBooking.deadlineAt} - ${by}`,
          })
          .where(eq(dialogueBooking.municipalityId, id));
        // Whoever changes what everyone reads raises it; here it is time that does.
        await tx
          .update(municipality)
          .set({ contentVersion: sql`${municipality.contentVersion} + 1` })
          .where(eq(municipality.id, id));
      });
    });
  }
}

/** What a mail brings for a calendar. */
function entryOf({ attachments }: ParsedMail): ReadEvent[] {
  const [file] = attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
  if (!file) return [];
  const [one, other] = Object.values(readers).map((read) => read(file.content.toString('utf8')));
  expect(one).toEqual(other);
  return one!;
}
