import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import type { Role } from '~/domains/identity/roles';
import {
  claimEntry,
  decide,
  findEntry,
  giveNotice,
  receive,
} from '~/domains/moderation/index.server';
import { registerSubjects } from '~/domains/thread/index.server';
import { hashOfText } from '~/domains/moderation/text-hash.server';
import type { Tenant } from '~/platform/context.server';
import { actingAs, type GivenRole, makePerson } from './people';
import { noon, type World } from './plan-world';

export type ModerationTown = Awaited<ReturnType<typeof startModerationTown>>;
type Decision = Parameters<typeof decide>[2]['decision'];

/** A municipality with two moderators; what is done to subjects is done as a participation verb would. */
export async function startModerationTown(world: World) {
  const town: Tenant = await world.register({ languages: ['da', 'en', 'de'] });
  const hire = (...roles: (Role | GivenRole)[]) => makePerson(world, town, { roles });
  const [anna, bo] = [await hire('moderator'), await hire('moderator')];

  const as = async (personId: string, now: Temporal.Instant | string = noon) => {
    const at = typeof now === 'string' ? Temporal.Instant.from(now) : now;
    return (await actingAs(world, town, personId, { now: at, secondFactor: true })).ctx;
  };
  const ctxAt = (now: Temporal.Instant | string) => ({
    municipality: town,
    now: typeof now === 'string' ? Temporal.Instant.from(now) : now,
  });
  const inTx = <Result>(work: (tx: Transaction) => Promise<Result>) => world.db.transaction(work);

  /** Somebody writes something. */
  async function submit(text = 'Flere bænke, tak.', now: Temporal.Instant | string = noon) {
    const subjectId = uuidv7();
    const entryId = await inTx(async (tx) => {
      await registerSubjects(tx, town.id, 'comment', [subjectId]);
      return receive(tx, ctxAt(now), { ...submissionOf(subjectId), text });
    });
    return { subjectId, entryId, text };
  }

  const submissionOf = (subjectId: string) => ({
    subjectId,
    kind: 'submission' as const,
    title: 'Kommentar til „Byrum“',
    path: null,
  });

  async function report(
    subjectId: string,
    text: string,
    more: {
      now?: Temporal.Instant;
      email?: string;
      explanation?: string;
      name?: string;
      language?: 'da' | 'en' | 'de';
      personId?: string;
    } = {},
  ) {
    const { now = noon, ...given } = more;
    const { id } = await inTx((tx) =>
      giveNotice(tx, ctxAt(now), {
        subjectId,
        title: 'Kommentar til „Byrum“',
        text,
        path: '/kommentar',
        explanation: 'Det er ikke sandt.',
        language: 'da',
        ...given,
      }),
    );
    return id;
  }

  /** Decides on what one has claimed, having seen the text that is there. */
  async function decideAs(
    personId: string,
    entryId: string,
    decision: Decision,
    more: Partial<Parameters<typeof decide>[2]> & { now?: Temporal.Instant | string } = {},
  ) {
    const { now = noon, ...given } = more;
    const ctx = await as(personId, now);
    const text = given.currentText ?? 'Flere bænke, tak.';
    return inTx((tx) =>
      decide(tx, ctx, {
        entryId,
        decision,
        reasonCode: null,
        seenTextHash: hashOfText(text),
        currentText: text,
        language: 'da',
        ...given,
      }),
    );
  }

  /** Claims and decides; it must not be refused. */
  async function settle(
    personId: string,
    entryId: string,
    decision: Decision,
    more: Parameters<typeof decideAs>[3] = {},
  ) {
    const claimed = await claimEntry(await as(personId, more.now), entryId);
    if (!claimed.ok) throw new Error(claimed.reason);
    const outcome = await decideAs(personId, entryId, decision, more);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  }

  const entry = async (entryId: string, now: Temporal.Instant | string = noon) =>
    findEntry(await as(anna.id, now), entryId);

  return {
    town,
    anna,
    bo,
    hire,
    as,
    ctxAt,
    inTx,
    submit,
    submissionOf,
    report,
    decideAs,
    settle,
    entry,
  };
}
