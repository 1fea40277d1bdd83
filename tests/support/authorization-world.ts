import { Readable } from 'node:stream';
import { and, eq } from 'drizzle-orm';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { dialogueFeed, follow, searchEntry, verificationLetter } from '#db/schema';
import { decideComment } from '~/domains/comments/decide-comment.server';
import { submitComment } from '~/domains/comments/submit-comment.server';
import { storeUpload } from '~/domains/files/index.server';
import { filePath } from '~/domains/files/rules';
import { claimEntry, findEntry, listQueue } from '~/domains/moderation/index.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { answeredQuestionIn } from './answered-question';
import { pdf } from './file-bytes';
import { bookingAt, sessionAt } from './dialogue-at';
import { receiveComment } from './inbox-town';
import { actingAs, makePerson, testKeys } from './people';
import { asOperator, mustImport, planFile, startWorld, type World } from './plan-world';
import type { Placed } from './placements';
import { questionAtMeeting } from './question-at-meeting';

/** Two municipalities with the same few things in each, so that whatever leaks is seen. */
export type AuthorizationWorld = World & { here: Tenant; there: Tenant; placed: Placed };

export async function startAuthorizationWorld(): Promise<AuthorizationWorld> {
  const world = await startWorld();
  const [here, there] = [
    await makeMunicipality(world, 'her'),
    await makeMunicipality(world, 'der'),
  ];
  const { id: staff } = await makePerson(world, here, {
    name: 'Medarbejder',
    roles: ['evaluator'],
  });
  const { id: citizen } = await makePerson(world, here, {
    name: 'Borger',
    email: null,
    takeoverHash: 'of a code on a receipt',
  });
  const letter = uuidv7();
  await world.db.insert(verificationLetter).values({
    id: letter,
    municipalityId: here.id,
    personId: citizen,
    name: 'Borger',
    street: 'Vej 1',
    postcode: '1234',
    city: 'By',
    requestedAt: readClock().toString(),
    expiresAt: readClock().add({ hours: 240 }).toString(),
  });
  const given = {
    stream: Readable.from([pdf()], { objectMode: false }),
    name: 'bilag.pdf',
    alt: null,
    ownerId: staff,
  };
  const { ctx } = await actingAs(world, here, staff);
  const stored = await storeUpload(ctx, given);
  if (!stored.ok) throw new Error(stored.reason);
  const subject = await subjectOf(world, here);
  const followId = uuidv7();
  await world.db.insert(follow).values({
    id: followId,
    municipalityId: here.id,
    subjectId: subject,
    personId: staff,
    cadence: 'weekly',
    createdAt: readClock().toString(),
  });
  // Of somebody who sits nowhere any more: there is nothing in it.
  const feedId = uuidv7();
  await world.db.insert(dialogueFeed).values({
    ...{ id: feedId, municipalityId: here.id, personId: citizen, name: 'Telefon' },
    createdAt: readClock().toString(),
  });
  const { id: moderator } = await makePerson(world, here, { roles: ['moderator'] });
  const { entryId, chosen } = await receiveComment(world, here, { authorId: citizen });
  const judge = (await actingAs(world, here, moderator, { secondFactor: true })).ctx;
  await claimEntry(judge, entryId);
  const judged = await decideComment(judge, {
    entryId,
    decision: 'clarify',
    reasonCode: null,
    words: 'Hvor?',
    publishedText: null,
    seenTextHash: chosen.split('.')[1]!,
  });
  if (!judged.ok) throw new Error(judged.reason);
  const placed = {
    entry: entryId,
    plan: 'en-plan',
    node: 'handling',
    committee: 'udvalget',
    staff,
    citizen,
    letter,
    file: filePath({ id: stored.value.fileId, mediaType: 'application/pdf' }),
    subject,
    comment: await commentIn(world, here),
    ...(await questionAtMeeting(world, here)),
    answered: await answeredQuestionIn(world, here),
    session: await sessionAt(world, here, 'udvalget'),
    booking: await bookingAt(world, here),
    unsubscribe: testKeys.tokenFor('unsubscribe follow', followId),
    feed: testKeys.tokenFor('dialogue feed', feedId),
  };
  return { ...world, here, there, placed };
}

/** What somebody wrote, and everyone may read. */
async function commentIn(world: World, municipality: Tenant): Promise<string> {
  const author = await makePerson(world, municipality, { name: 'Forfatter', ageBand: '18_plus' });
  const moderator = await makePerson(world, municipality, { roles: ['moderator'] });
  const sent = await submitComment((await actingAs(world, municipality, author.id)).ctx, {
    plan: 'en-plan',
    node: 'handling',
    text: 'En kommentar.',
    language: 'da',
    withName: true,
    sendAnyway: false,
    formKey: uuidv4(),
    fileId: null,
  });
  if (!sent.ok) throw new Error(sent.reason);
  const { ctx } = await actingAs(world, municipality, moderator.id, { secondFactor: true });
  const [entry] = (await listQueue(ctx, { whose: 'all' }, 1)).entries;
  await claimEntry(ctx, entry!.id);
  const decided = await decideComment(ctx, {
    entryId: entry!.id,
    decision: 'publish',
    reasonCode: null,
    words: null,
    publishedText: null,
    seenTextHash: (await findEntry(ctx, entry!.id)).textHash,
  });
  if (!decided.ok) throw new Error(decided.reason);
  return sent.value;
}

/** Something public that can be followed. */
async function subjectOf(world: World, municipality: Tenant): Promise<string> {
  const [found] = await world.db
    .select({ id: searchEntry.subjectId })
    .from(searchEntry)
    .where(and(eq(searchEntry.municipalityId, municipality.id), eq(searchEntry.title, 'Handling')));
  return found!.id;
}

async function makeMunicipality(world: World, slug: string): Promise<Tenant> {
  const municipality = await world.register({
    slug,
    name: `${slug} Kommune`,
    languages: ['da', 'en', 'de'],
    committees: [
      { slug: 'udvalget', name: `${slug}udvalget`, kind: 'committee' },
      { slug: 'byraadet', name: `${slug}byrådet`, kind: 'council' },
    ],
    units: [{ slug: 'forvaltningen', name: `${slug}forvaltningen` }],
  });
  const file = planFile(municipality, [
    {
      id: 'handling',
      title: 'Handling',
      sdgs: [{ goal: 11, source: 'stated' }],
      parties: [{ role: 'owner', name: 'Forvaltningen', unit: 'forvaltningen' }],
    },
  ]);
  await mustImport(asOperator(world, municipality), file);
  return municipality;
}
