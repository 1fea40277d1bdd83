import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, mail, moderationDecision, moderationEntry, person } from '#db/schema';
import { askForSecondLook } from '~/domains/comments/ask-for-second-look.server';
import { decideComment } from '~/domains/comments/decide-comment.server';
import { giveNotice } from '~/domains/comments/give-notice.server';
import { listComments } from '~/domains/comments/list-comments.server';
import { findCommentForStaff, findOwnComment } from '~/domains/comments/queries.server';
import { submitComment } from '~/domains/comments/submit-comment.server';
import { withdrawComment } from '~/domains/comments/withdraw-comment.server';
import { findRecipient } from '~/domains/identity/letter/find-recipient.server';
import {
  claimEntry,
  countForMenu,
  findEntry,
  listQueue,
  takeOverEntry,
} from '~/domains/moderation/index.server';
import { listHappenings } from '~/domains/thread/happenings.server';
import { NotFound } from '~/platform/errors';
import { personalData } from '~/routes/me/personal-data.server';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { makePerson } from '../../support/people';
import { asVisitor, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: CommentTown;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startCommentTown(world);
});

const done = { ok: true, value: null };
const refused = (reason: string) => ({ ok: false, reason });
const ground = { reasonCode: 'not_publishable' };
const read = async () =>
  (await listComments(asVisitor(world, town.town), town.nodeId, 1)).comments.map(
    ({ text }) => text,
  );
const mailsTo = async (personId: string) =>
  (await world.db.select().from(mail).where(eq(mail.personId, personId))).length;

/** Somebody gives a notice of a comment; its entry. */
async function report(commentId: string, explanation = 'Usandt', personId?: string) {
  const ctx = await town.as(personId ?? town.ida.id);
  await giveNotice(personId === undefined ? { ...ctx, actor: { kind: 'visitor' } } : ctx, {
    commentId,
    explanation,
    name: null,
    email: personId === undefined ? null : { email: 'nabo@example.dk', key: 'nabo@example.dk' },
    language: 'da',
  });
  return (await town.entryOf(commentId)).id;
}

/** Decides on one entry of several, having seen what it shows. */
async function decideOn(
  personId: string,
  entryId: string,
  decision: Parameters<typeof decideComment>[1]['decision'],
  more: Partial<Parameters<typeof decideComment>[1]> = {},
) {
  const ctx = await town.as(personId);
  await claimEntry(ctx, entryId);
  const { textHash: seenTextHash } = await findEntry(ctx, entryId);
  const none = { reasonCode: null, words: null, publishedText: null };
  return decideComment(ctx, { entryId, decision, ...none, seenTextHash, ...more });
}

async function askAgain(commentId: string, personId = town.ida.id) {
  const ctx = await town.as(personId);
  const { decisions } = await findOwnComment(ctx, commentId);
  const { id: decisionId } = decisions.findLast(({ isReconsiderable }) => isReconsiderable)!;
  const asked = await askForSecondLook(ctx, { commentId, decisionId, request: 'Se på det igen.' });
  if (!asked.ok) throw new Error(asked.reason);
  return (await town.entryOf(commentId)).id;
}

async function published(text = 'Ring til Bo Hansen på 20 30 40 50 om bænke') {
  const id = await town.submit(town.ida.id, { text, sendAnyway: true });
  expect(await town.decide(town.anna.id, id, 'publish')).toEqual(done);
  return id;
}

describe('what was taken out', () => {
  test('by one notice is not put back by the next, which is about what everyone reads now', async () => {
    const id = await published();
    const [first, second] = [await report(id, 'Navnet'), await report(id, 'Nummeret')];
    const without = { ...ground, publishedText: 'Ring til Bo Hansen om bænke' };
    expect(await decideOn(town.anna.id, first, 'publish_redacted', without)).toEqual(done);
    const asBefore = { ...ground, publishedText: 'Ring til […] på 20 30 40 50 om bænke' };
    expect(await decideOn(town.bo.id, second, 'publish_redacted', asBefore)).toEqual(
      refused('changed_meanwhile'),
    );
    expect(await decideOn(town.bo.id, second, 'publish_redacted', asBefore)).toEqual(
      refused('not_only_taken_out'),
    );
    const less = { ...ground, publishedText: 'Ring til […] om bænke' };
    expect(await decideOn(town.bo.id, second, 'publish_redacted', less)).toEqual(done);
    expect(await read()).toEqual(['Ring til […] om bænke']);
  });

  test('first stays out when what was taken out later is put back', async () => {
    const id = await town.submit(town.ida.id, { text: 'Bo Hansen vil have røde bænke' });
    const [withoutName, withoutRed] = ['[…] vil have røde bænke', '[…] vil have bænke'];
    const first = { ...ground, publishedText: withoutName };
    expect(await town.decide(town.anna.id, id, 'publish_redacted', first)).toEqual(done);
    const notice = await report(id);
    const second = { ...ground, publishedText: withoutRed };
    expect(await decideOn(town.anna.id, notice, 'publish_redacted', second)).toEqual(done);
    const again = await askAgain(id);
    expect((await findEntry(await town.as(town.bo.id), again)).text).toBe(withoutName);
    expect(await decideOn(town.bo.id, again, 'restore')).toEqual(done);
    expect(await read()).toEqual([withoutName]);
  });
});

describe('a second look that waits', () => {
  async function redactedThenHidden() {
    const id = await town.submit(town.ida.id, { text: 'Bo Hansen vil have bænke' });
    await town.decide(town.anna.id, id, 'publish_redacted', {
      ...ground,
      publishedText: '[…] vil have bænke',
    });
    const again = await askAgain(id);
    const notice = await report(id);
    const before = await mailsTo(town.ida.id);
    const hidden = { reasonCode: 'illegal' };
    expect(await decideOn(town.anna.id, notice, 'hide', hidden)).toEqual(done);
    expect(await mailsTo(town.ida.id)).toBe(before + 1);
    return { id, again };
  }

  test('ends when what it is about is decided anew, and its author is told', async () => {
    const { id, again } = await redactedThenHidden();
    expect(await decideOn(town.bo.id, again, 'restore')).toEqual(refused('closed'));
    expect(await read()).toEqual([]);
    const own = await findOwnComment(await town.as(town.ida.id), id);
    expect(own.decisions.at(-1)).toMatchObject({ isReconsiderable: true });
    expect(own.decisions.at(-1)!.statement).toContain('Det falder væk');
    const next = await askAgain(id);
    expect(await decideOn(town.bo.id, next, 'restore')).toEqual(done);
    expect(await read()).toEqual(['[…] vil have bænke']);
  });

  test('overturns nothing later, even where it was left open', async () => {
    const { again } = await redactedThenHidden();
    await world.db
      .update(moderationEntry)
      .set({ closedAt: null })
      .where(eq(moderationEntry.id, again));
    expect(await decideOn(town.bo.id, again, 'restore')).toEqual(refused('overtaken'));
    expect(await read()).toEqual([]);
  });
});

describe('what nobody reads any more', () => {
  test('is neither published nor hidden by a notice that was still open; its reporter is told so', async () => {
    const id = await published('Bænke ved havnen, tak');
    const stays = await report(id, 'Andet', (await town.citizen()).id);
    const notice = await report(id);
    expect(await decideOn(town.anna.id, notice, 'hide', { reasonCode: 'illegal' })).toEqual(done);
    const before = await mailsTo(town.ida.id);
    const given = { ...ground, publishedText: 'Bænke, tak' };
    for (const decision of ['publish_redacted', 'hide'] as const) {
      expect(await decideOn(town.anna.id, stays, decision, given)).toEqual(refused('does_not_fit'));
    }
    expect(await read()).toEqual([]);
    expect(await decideOn(town.anna.id, stays, 'keep')).toEqual(done);
    expect(await mailsTo(town.ida.id)).toBe(before + 1);
    const told = await world.db.select().from(mail).where(eq(mail.address, 'nabo@example.dk'));
    expect(
      told.some(({ facts }) => JSON.stringify(facts).includes('kunne allerede ikke læse')),
    ).toBe(true);
  });

  test('and was taken back is not looked at again', async () => {
    const id = await published('Bænke ved havnen, tak');
    const notice = await report(id);
    await decideOn(town.anna.id, notice, 'hide', { reasonCode: 'illegal' });
    const ida = await town.as(town.ida.id);
    const decisionId = (await findOwnComment(ida, id)).decisions.at(-1)!.id;
    await withdrawComment(ida, { commentId: id });
    const own = await findOwnComment(ida, id);
    expect(own.decisions.some(({ isReconsiderable }) => isReconsiderable)).toBe(false);
    expect(await askForSecondLook(ida, { commentId: id, decisionId, request: 'Prøv' })).toEqual(
      refused('withdrawn'),
    );
  });
});

describe('one’s own matter', () => {
  /** Nobody who is barred takes, takes over, decides, or reads who reported what. */
  async function isBarred(personId: string, entryId: string) {
    const ctx = await town.as(personId);
    expect(await claimEntry(ctx, entryId)).toEqual(refused('own_matter'));
    expect(await takeOverEntry(ctx, entryId)).toEqual(refused('own_matter'));
    const entry = await findEntry(ctx, entryId);
    expect(entry).toMatchObject({ isForAnother: true, notice: null, notes: [] });
    expect(entry.decisionsWhere('public')).toEqual([]);
    const { entries } = await listQueue(ctx, { whose: 'all' }, 1);
    expect(entries).toMatchObject([{ id: entryId, isForAnother: true }]);
    expect(await countForMenu(ctx)).toMatchObject({ waiting: 0 });
    expect(await decideOn(personId, entryId, 'keep')).toEqual(refused('own_matter'));
    const forged = world.db
      .update(moderationEntry)
      .set({ claimedById: personId, claimedAt: sql`now()` })
      .where(eq(moderationEntry.id, entryId));
    await expect(forged).rejects.toThrow();
  }

  test('is a comment that one wrote, a notice and a second look of it', async () => {
    const author = await makePerson(world, town.town, { ageBand: '18_plus', roles: ['moderator'] });
    const id = await town.submit(author.id);
    await isBarred(author.id, (await town.entryOf(id)).id);
    await town.decide(town.anna.id, id, 'publish');
    const notice = await report(id);
    await isBarred(author.id, notice);
    await decideOn(town.anna.id, notice, 'hide', { reasonCode: 'illegal' });
    await isBarred(author.id, await askAgain(id, author.id));
  });

  test('is what one wrote down for somebody at the desk', async () => {
    const helper = await makePerson(world, town.town, { roles: ['moderator'] });
    const ida = await town.as(town.ida.id);
    const helped = { ...ida, actor: { ...ida.actor, assistedBy: helper.id } };
    expect(await submitComment(helped, town.submissionOf())).toMatchObject({ ok: true });
    const { entries } = await listQueue(await town.as(town.anna.id), { whose: 'all' }, 1);
    await isBarred(helper.id, entries[0]!.id);
  });

  test('is a notice that one gave, and what became of it', async () => {
    const id = await published('Bænke ved havnen, tak');
    const notice = await report(id, 'Usandt', town.bo.id);
    await isBarred(town.bo.id, notice);
    await decideOn(town.anna.id, notice, 'hide', { reasonCode: 'illegal' });
    await isBarred(town.bo.id, await askAgain(id));
  });

  test('goes along when an account is taken over', async () => {
    const id = await town.submit();
    const { id: entryId } = await town.entryOf(id);
    await claimEntry(await town.as(town.bo.id), entryId);
    await world.db.transaction(async (tx) => {
      for (const holder of personalData) await holder.transfer(tx, town.ida.id, town.bo.id);
    });
    expect((await town.entryOf(id)).claimedById).toBeNull();
    await isBarred(town.bo.id, entryId);
  });
});

test('whoever erases themselves meanwhile gives no notice', async () => {
  const id = await published('Bænke ved havnen, tak');
  const nina = await town.citizen();
  const ctx = await town.as(nina.id);
  await world.db.execute(
    sql`update person set erased_at = now(), email = null, email_key = null, email_confirmed_at = null, name = null,
        age_band = null, password_hash = null
      where id = ${nina.id}`,
  );
  const notice = { explanation: 'Usandt', name: null, email: null, language: 'da' as const };
  await expect(giveNotice(ctx, { ...notice, commentId: id })).rejects.toThrow(NotFound);
});

test('of a decision nothing can be changed but what tells of its author, which can be detached', async () => {
  const id = await published('Bænke ved havnen, tak');
  const of = eq(moderationDecision.subjectId, id);
  const changing = (set: Partial<typeof moderationDecision.$inferInsert>) =>
    world.db.update(moderationDecision).set(set).where(of);
  await expect(changing({ decision: 'keep' })).rejects.toThrow();
  await expect(changing({ statement: 'Noget andet' })).rejects.toThrow();
  await expect(changing({ publicBefore: 'Noget andet' })).rejects.toThrow();
  await expect(changing({ statement: null, decision: 'keep' })).rejects.toThrow();
  await expect(world.db.delete(moderationDecision).where(of)).rejects.toThrow();
  await changing({ statement: null, publicBefore: null });
  await expect(changing({ statement: 'Noget andet' })).rejects.toThrow();
});

test('a ground that was overturned is told nowhere any more, and a ground that holds is', async () => {
  const id = await published('Bænke ved havnen, tak');
  await decideOn(town.anna.id, await report(id), 'hide', { reasonCode: 'illegal' });
  const ida = await town.as(town.ida.id);
  const grounds = async () =>
    (await findOwnComment(ida, id)).events.map(({ kind, facts }) => [kind, facts.reason]);
  expect(await grounds()).toContainEqual(['hidden', 'Ulovligt indhold']);
  await decideOn(town.bo.id, await askAgain(id), 'restore');
  expect(await grounds()).toContainEqual(['hidden', undefined]);
  const visitor = asVisitor(world, town.town);
  const { comments } = await listComments(visitor, town.nodeId, 1);
  const told = JSON.stringify([comments, await listHappenings(visitor)]);
  expect(told).toContain('restored');
  expect(told).not.toContain('Ulovligt indhold');
});

test('mails and letters name a comment in the language of whoever reads them', async () => {
  const id = await town.submit(town.ida.id, { language: 'de' });
  await town.decide(town.anna.id, id, 'publish');
  const visitor = { ...(await town.as(town.ida.id)), actor: { kind: 'visitor' as const } };
  const email = { email: 'neighbour@example.dk', key: 'neighbour@example.dk' };
  const notice = { explanation: 'Untrue', name: null, email, language: 'en' as const };
  await giveNotice(visitor, { ...notice, commentId: id });
  await town.decide(town.anna.id, id, 'hide', { reasonCode: 'illegal' });
  const mails = await world.db.select().from(mail).where(eq(mail.address, email.email));
  expect(mails.map(({ facts }) => (facts as { detail: string }).detail)).toEqual([
    'Comment on “Flere bænke”',
    'Comment on “Flere bænke”',
  ]);
  expect((await findCommentForStaff(await town.as(town.anna.id), id)).title).toBe(
    'Kommentar zu „Flere bænke“',
  );
});

test('where somebody lives is seen only where no mail reaches them, and the look is recorded', async () => {
  const looks = async (personId: string) => {
    const recipient = await findRecipient(await town.as(town.anna.id), personId);
    const events = await world.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.action, 'identity.look_up_address'));
    const recorded = events.filter(({ details }) => JSON.stringify(details).includes(personId));
    return { ...recipient, recorded: recorded.length };
  };
  const home = { street: 'Havnegade 1', postcode: '6400', city: 'Sønderborg' };
  const at = async (more: object) => {
    const { id } = await town.citizen();
    await world.db
      .update(person)
      .set({ ...home, ...more })
      .where(eq(person.id, id));
    return id;
  };
  const none = { email: null, emailKey: null, emailConfirmedAt: null, passwordHash: null };
  expect(await looks(await at({}))).toEqual({
    hasEmail: true,
    name: null,
    address: null,
    recorded: 0,
  });
  expect(await looks(await at(none))).toMatchObject({
    hasEmail: false,
    address: home,
    recorded: 1,
  });
  expect(await looks(await at({ ...none, isProtected: true }))).toMatchObject({
    name: null,
    address: null,
    recorded: 0,
  });
});
