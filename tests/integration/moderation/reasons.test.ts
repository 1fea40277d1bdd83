import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moderationReason } from '#db/schema';
import {
  claimEntry,
  decide,
  lockForDecision,
  ensureReasons,
  listDialogueReasons,
  listUsableReasons,
} from '~/domains/moderation/index.server';
import { dialogueReasons } from '~/domains/moderation/reasons/default-reasons';
import { deleteReason } from '~/domains/moderation/reasons/delete-reason.server';
import { listReasons } from '~/domains/moderation/reasons/list-reasons.server';
import { retireReason } from '~/domains/moderation/reasons/retire-reason.server';
import { saveReason } from '~/domains/moderation/reasons/save-reason.server';
import { hashOfText } from '~/domains/moderation/text-hash.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { type ModerationTown, startModerationTown } from '../../support/moderation-town';
import { makePerson, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let town: ModerationTown;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startModerationTown(world);
});

const anna = () => town.as(town.anna.id);
const words = (title: string) => ({
  title: { da: title, en: 'Noise', de: 'Lärm' },
  wording: { da: 'For meget larm.', en: 'Too much noise.', de: 'Zu viel Lärm.' },
  keepsTextPublic: true,
});
const codes = async () => (await listUsableReasons(await anna())).map(({ code }) => code);
const rows = () =>
  world.db.select().from(moderationReason).where(eq(moderationReason.municipalityId, town.town.id));

describe('a municipality’s reasons', () => {
  test('are the ten defaults, in three languages, from its registration on, and where there are no rows', async () => {
    expect(await rows()).toHaveLength(13);
    await world.db
      .delete(moderationReason)
      .where(eq(moderationReason.municipalityId, town.town.id));
    const usable = await listUsableReasons(await anna());
    expect(usable).toHaveLength(10);
    expect(usable[0]).toMatchObject({
      code: 'personal_case',
      title: { da: 'Personsag', en: 'Case about a person', de: 'Fall einer einzelnen Person' },
    });
  });

  test('are made once, whoever needs them first', async () => {
    await world.db
      .delete(moderationReason)
      .where(eq(moderationReason.municipalityId, town.town.id));
    const make = () => town.inTx((tx) => ensureReasons(tx, { municipality: town.town }));
    await Promise.all([make(), make(), make()]);
    expect(await rows()).toHaveLength(13);
  });

  test('have three more for committee dialogue, also where a municipality had its own before', async () => {
    await world.db
      .delete(moderationReason)
      .where(inArray(moderationReason.code, [...dialogueReasons]));
    const ofDialogue = async () =>
      (await listDialogueReasons({ ...(await anna()), db: world.db })).map(({ code }) => code);
    expect(await ofDialogue()).toEqual([...dialogueReasons]);
    expect(await codes()).toHaveLength(10);
    await town.inTx((tx) => ensureReasons(tx, { municipality: town.town }));
    expect(await rows()).toHaveLength(13);
    expect(await ofDialogue()).toHaveLength(3);
    expect(await codes()).not.toContain('outside_field');
  });

  test('are added to, edited, retired and used again', async () => {
    const ctx = await anna();
    expect(await saveReason(ctx, null, words('Støj'))).toEqual({
      ok: true,
      value: { code: 'stoej' },
    });
    expect(await codes()).toHaveLength(11);
    expect((await codes()).at(-1)).toBe('stoej');
    expect(await saveReason(ctx, null, words('Støj!'))).toEqual({
      ok: false,
      reason: { code: 'reason_exists' },
    });
    expect(await saveReason(ctx, null, words('112'))).toEqual({
      ok: false,
      reason: { code: 'needs_letters' },
    });
    await saveReason(ctx, 'attack', words('Hårde ord'));
    const edited = (await listReasons(ctx)).find(({ code }) => code === 'attack');
    expect(edited).toMatchObject({ title: { da: 'Hårde ord' }, keepsTextPublic: true });
    await retireReason(ctx, 'attack', true);
    expect(await codes()).not.toContain('attack');
    await retireReason(ctx, 'attack', false);
    expect(await codes()).toContain('attack');
    await expect(saveReason(ctx, 'made_up', words('x'))).rejects.toThrow(NotFound);
  });

  test('have words in every language that there are pages in', async () => {
    const given = { ...words('Støj'), wording: { da: 'Larm.', en: '', de: 'Lärm.' } };
    expect(await saveReason(await anna(), null, given)).toEqual({
      ok: false,
      reason: { code: 'missing', field: 'wording', language: 'en' },
    });
    expect(await rows()).toHaveLength(13);
  });

  test('are for moderators and administrators, each of their own municipality', async () => {
    const chief = await town.as((await town.hire('administrator')).id);
    expect(await saveReason(chief, null, words('Støj'))).toMatchObject({ ok: true });
    const secretary = await town.as((await town.hire('council_secretariat')).id);
    expect(await listUsableReasons(secretary)).toHaveLength(11);
    await expect(saveReason(secretary, null, words('Lugt'))).rejects.toThrow(Forbidden);
    await expect(deleteReason(secretary, 'stoej')).rejects.toThrow(Forbidden);
    await expect(listReasons(secretary)).rejects.toThrow(Forbidden);
    const citizen = await town.as((await makePerson(world, town.town)).id);
    await expect(retireReason(citizen, 'stoej', true)).rejects.toThrow(Forbidden);
    const other = await startModerationTown(world);
    const stranger = await other.as(other.anna.id);
    await expect(deleteReason(stranger, 'stoej')).rejects.toThrow(NotFound);
  });
});

describe('a reason that is used', () => {
  async function refuseWith(reasonCode: string) {
    const { entryId } = await town.submit();
    return town.settle(town.anna.id, entryId, 'refuse', { reasonCode });
  }

  test('cannot be deleted, and its decision keeps the words it was made with', async () => {
    const { statement } = await refuseWith('spam');
    expect(await deleteReason(await anna(), 'spam')).toEqual({ ok: false, reason: 'used' });
    await expect(
      world.db.delete(moderationReason).where(eq(moderationReason.code, 'spam')),
    ).rejects.toThrow();
    expect(await deleteReason(await anna(), 'illegal')).toEqual({ ok: true, value: null });
    await saveReason(await anna(), 'spam', words('Støj'));
    expect(statement).toContain('Reklame');
    expect((await listReasons(await anna())).find(({ code }) => code === 'spam')?.uses).toBe(1);
  });

  test('and retired can be used no more', async () => {
    await retireReason(await anna(), 'spam', true);
    await expect(refuseWith('spam')).rejects.toThrow('reason_unknown');
  });

  test('while it is deleted is used or deleted, never both', async () => {
    await town.inTx((tx) => ensureReasons(tx, { municipality: town.town }));
    const { entryId } = await town.submit();
    const ctx = await anna();
    await claimEntry(ctx, entryId);
    let deleting: ReturnType<typeof deleteReason> | undefined;
    const outcome = await town.inTx(async (tx) => {
      const entry = await lockForDecision(tx, ctx, { entryId });
      const made = await decide(tx, ctx, entry, town.written(entry.subjectId), {
        decision: 'refuse',
        reasonCode: 'spam',
        seenTextHash: hashOfText('Flere bænke, tak.'),
      });
      // Begins while the decision is not yet there for anybody else to see.
      deleting = deleteReason(ctx, 'spam');
      return made;
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(await deleting).toEqual({ ok: false, reason: 'used' });
  });
});

describe('the page', () => {
  const path = '/medarbejder/begrundelser';
  const host = () => `${town.town.slug}.localhost`;
  const cookieOf = (personId: string) =>
    signedIn(world, town.town, personId, { secondFactor: true });
  const form = {
    title_da: 'Støj',
    title_en: 'Noise',
    title_de: 'Lärm',
    wording_da: 'For meget\r\nlarm.',
    wording_en: 'Too much noise.',
    wording_de: 'Zu viel Lärm.',
  };

  test('lists, adds, edits, retires and deletes without a script', async () => {
    const cookie = await cookieOf(town.anna.id);
    const send = (fields: Record<string, string>) => postForm(server, host(), path, fields, cookie);
    const page = async () => (await server.fetchFrom(host(), path, { headers: { cookie } })).text();
    expect(await page()).toContain('Personsag');

    const acting = /name="acting" value="([^"]+)"/.exec(await page())![1]!;
    const added = await send({ acting, form: 'add', do: 'add', ...form, public: 'yes' });
    expect(added.status).toBe(303);
    expect(added.headers.get('location')).toBe(`${path}?besked=begrundelse_gemt#stoej`);
    expect(await page()).toContain('id="stoej"');
    const edit = { acting, form: 'edit-stoej', do: 'edit', code: 'stoej', ...form };
    const wrong = await send({ ...edit, title_en: ' ' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('edit-stoej-title_en-fault');
    await send({ ...edit, title_da: 'Larm' });
    expect(await page()).toContain('<strong>Larm</strong>');
    await send({ acting, form: 'retire-stoej', do: 'retire', code: 'stoej' });
    expect(await codes()).not.toContain('stoej');
    const gone = await send({ acting, form: 'delete-stoej', do: 'delete', code: 'stoej' });
    expect(gone.headers.get('location')).toContain('begrundelse_slettet');
    expect(await page()).not.toContain('id="stoej"');
    const again = await send({ acting, form: 'delete-stoej', do: 'delete', code: 'stoej' });
    expect(again.status).toBe(404);
  });
});
