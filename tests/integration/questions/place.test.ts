import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublicAnnex, readStaffAnnex } from '~/domains/questions/agenda/read-annex.server';
import { submitQuestion } from '~/domains/questions/asking/submit-question.server';
import { takeStage } from '~/domains/questions/asking/take-stage.server';
import { findQuestionForInbox } from '~/domains/questions/handling/find-for-inbox.server';
import { publishChosen } from '~/routes/staff/publish-chosen.server';
import { startAgendaTown } from '../../support/agenda-town';
import { asVisitor, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: Awaited<ReturnType<typeof startAgendaTown>>;

beforeAll(async () => {
  world = await startWorld();
  town = await startAgendaTown(world);
});
afterAll(() => world.end());

const place = 'Ved Jens Hansens hus, Prøvevej 3';

test('a place is no way to reach somebody', async () => {
  const ctx = await town.as(town.ida.id);
  for (const wrong of ['Ring 22 33 44 55', 'jens@example.dk', '010190-1234']) {
    const form = { form: 'emne', draft: null, committee: '', place: wrong, nodes: [], sdgs: [] };
    const outcome = await takeStage(
      ctx,
      { personId: town.ida.id, browser: null },
      form as unknown as Parameters<typeof takeStage>[2],
    );
    expect(outcome).toEqual({ ok: false, reason: { place: 'personal_data_in_place' } });
  }
  const sent = town.sentQuestion({ place: '010190-1234' });
  expect(await submitQuestion(ctx, sent)).toEqual({ ok: false, reason: 'cpr_in_text' });
});

test('whoever decides sees the place, and nobody accepts it unread', async () => {
  const { id: personId } = await town.citizen();
  const id = await town.sent(personId, { topic: 'Lys', text: 'Hvornår?', place });
  const anna = { ...(await town.as(town.anna.id)), db: world.db };
  expect((await findQuestionForInbox(anna, id)).question.place).toBe(place);
  const { id: entryId, textHash } = await town.entryOf(id);
  expect(await publishChosen(anna, [{ entryId, seenTextHash: textHash }])).toEqual({
    done: 0,
    notDone: [{ reason: 'read_first', entryId }],
  });
});

test('where something was taken out of the text, the place stands in no public document', async () => {
  const of = await startAgendaTown(world);
  const cut = await of.citizen();
  const whole = await of.citizen();
  const cutId = await of.sent(cut.id, { topic: 'Lys', text: 'Jens Hansen sover ikke.', place });
  const wholeId = await of.sent(whole.id, {
    topic: 'Bænke',
    text: 'Hvor kommer de?',
    place: 'Havnen',
  });
  const redacted = { reasonCode: 'personal_case', publishedText: 'Lys\n\n[…] sover ikke.' };
  expect(await of.decide(of.anna.id, cutId, 'publish_redacted', redacted)).toMatchObject({
    ok: true,
  });
  expect(await of.decide(of.anna.id, wholeId, 'publish')).toMatchObject({ ok: true });
  await of.publish();
  const documents = { origin: 'https://her.example', sdgName: String };
  const places = (annex: { questions: { id: string; concerns: { place: string | null } }[] }) =>
    annex.questions.map(({ id, concerns }) => [id, concerns.place]);
  const visitor = { ...asVisitor(world, of.town), ...documents, now: of.after };
  expect(places(await readPublicAnnex(visitor, of.meetingId))).toEqual([
    [cutId, null],
    [wholeId, 'Havnen'],
  ]);
  const sif = { ...(await of.as(of.sif.id, of.after)), ...documents, db: world.db };
  expect(places(await readStaffAnnex(sif, of.meetingId))).toEqual([
    [cutId, place],
    [wholeId, 'Havnen'],
  ]);
});
