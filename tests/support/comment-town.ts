import { eq } from 'drizzle-orm';
import { Readable } from 'node:stream';
import type { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import { comment, moderationEntry, organisationUnit, planNode } from '#db/schema';
import { decideComment } from '~/domains/comments/decide-comment.server';
import { submitComment } from '~/domains/comments/submit-comment.server';
import { storeUpload } from '~/domains/files/index.server';
import { claimEntry, findEntry } from '~/domains/moderation/index.server';
import type { Tenant } from '~/platform/context.server';
import { photo } from './file-bytes';
import { actingAs, makePerson } from './people';
import { asOperator, mustImport, noon, planFile, type World } from './plan-world';

type Submission = Parameters<typeof submitComment>[1];
type Verdict = Parameters<typeof decideComment>[1];
export type CommentTown = Awaited<ReturnType<typeof startCommentTown>>;

/** A municipality with a plan, two moderators, a plan owner and a citizen; `at` is when things happen. */
export async function startCommentTown(
  world: World,
  { slug, at = noon }: { slug?: string; at?: Temporal.Instant } = {},
) {
  const town: Tenant = await world.register({
    ...(slug !== undefined && { slug }),
    languages: ['da', 'en', 'de'],
    units: [{ slug: 'kultur', name: 'Kultur og Fritid' }],
  });
  await mustImport(
    asOperator(world, town),
    planFile(town, [
      // Its unit answers for what stands under it.
      {
        id: 'tema',
        kind: 'theme',
        title: 'Byrum',
        parties: [{ role: 'owner', name: 'Kultur og Fritid', unit: 'kultur' }],
      },
      { id: 'baenke', parent: 'tema', title: 'Flere bænke' },
    ]),
  );
  const ofTown = eq(planNode.municipalityId, town.id);
  const nodes = await world.db.select().from(planNode).where(ofTown);
  const nodeId = nodes.find(({ title }) => title === 'Flere bænke')!.id;
  const [unit] = await world.db
    .select()
    .from(organisationUnit)
    .where(eq(organisationUnit.municipalityId, town.id));
  const [anna, bo] = [
    await makePerson(world, town, { name: 'Anna Dommer', roles: ['moderator'] }),
    await makePerson(world, town, { name: 'Bo Dommer', roles: ['moderator'] }),
  ];
  const owner = await makePerson(world, town, {
    name: 'Ejer Hansen',
    roles: [{ role: 'plan_owner', unitId: unit!.id }],
  });
  const citizen = (facts: Parameters<typeof makePerson>[2] = {}) =>
    makePerson(world, town, { name: 'Ida Marie Prøve', ageBand: '18_plus', ...facts });
  const ida = await citizen();
  const as = async (personId: string) =>
    (await actingAs(world, town, personId, { now: at, secondFactor: true })).ctx;

  // The same words again are the same comment: only the first has none added.
  let made = 0;
  const submissionOf = (more: Partial<Submission> = {}): Submission => ({
    plan: 'en-plan',
    node: 'flere-baenke',
    text: `Flere bænke ved havnen, tak.${' Ja tak.'.repeat(made++)}`,
    language: 'da',
    withName: true,
    sendAnyway: false,
    formKey: uuidv4(),
    fileId: null,
    ...more,
  });

  /** Somebody sends a comment, which must be taken. */
  async function submit(personId = ida.id, more: Partial<Submission> = {}): Promise<string> {
    const outcome = await submitComment(await as(personId), submissionOf(more));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  }

  async function handIn(personId = ida.id): Promise<string> {
    const stored = await storeUpload(await as(personId), {
      stream: Readable.from([await photo()], { objectMode: false }),
      name: 'havnen.jpg',
      alt: 'Havnen uden bænke',
      ownerId: personId,
    });
    if (!stored.ok) throw new Error(stored.reason);
    return stored.value.fileId;
  }

  /** The newest entry about a comment. */
  async function entryOf(commentId: string) {
    const rows = await world.db
      .select()
      .from(moderationEntry)
      .where(eq(moderationEntry.subjectId, commentId))
      .orderBy(moderationEntry.id);
    return rows.at(-1)!;
  }

  /** Decides on the newest entry about a comment, having claimed it and seen what it shows. */
  async function decide(
    personId: string,
    commentId: string,
    decision: Verdict['decision'],
    more: Partial<Verdict> = {},
  ) {
    const { id: entryId } = await entryOf(commentId);
    const ctx = await as(personId);
    await claimEntry(ctx, entryId);
    const { textHash } = await findEntry(ctx, entryId);
    return decideComment(ctx, {
      entryId,
      decision,
      reasonCode: null,
      words: null,
      publishedText: null,
      seenTextHash: textHash,
      ...more,
    });
  }

  const row = async (id: string) =>
    (await world.db.select().from(comment).where(eq(comment.id, id)))[0]!;

  return {
    town,
    nodeId,
    anna,
    bo,
    owner,
    ida,
    citizen,
    as,
    submissionOf,
    submit,
    handIn,
    entryOf,
    decide,
    row,
  };
}
