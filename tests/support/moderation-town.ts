import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import type { Role } from '~/domains/identity/roles';
import {
  claimEntry,
  decide,
  findEntry,
  giveNotice,
  lockForDecision,
  receive,
} from '~/domains/moderation/index.server';
import type { Contribution, PublicContribution } from '~/domains/moderation/contribution';
import { registerSubjects } from '~/domains/thread/index.server';
import { hashOfText } from '~/domains/moderation/text-hash.server';
import type { Tenant } from '~/platform/context.server';
import { actingAs, type GivenRole, makePerson } from './people';
import { noon, type World } from './plan-world';

export type ModerationTown = Awaited<ReturnType<typeof startModerationTown>>;
type Given = Parameters<typeof decide>[4];

/** A municipality with two moderators; what is done to subjects is done as a participation verb would. */
export async function startModerationTown(world: World) {
  const town: Tenant = await world.register({ languages: ['da', 'en', 'de'] });
  const hire = (...roles: (Role | GivenRole)[]) => makePerson(world, town, { roles });
  const [anna, bo] = [await hire('moderator'), await hire('moderator')];

  const as = async (personId: string, now: Temporal.Instant | string = noon) => {
    const at = typeof now === 'string' ? Temporal.Instant.from(now) : now;
    return (await actingAs(world, town, personId, { now: at, secondFactor: true })).ctx;
  };
  const author = await makePerson(world, town);
  const ctxAt = (now: Temporal.Instant | string) => ({
    municipality: town,
    actor: { kind: 'visitor' as const },
    now: typeof now === 'string' ? Temporal.Instant.from(now) : now,
  });
  const inTx = <Result>(work: (tx: Transaction) => Promise<Result>) => world.db.transaction(work);

  /** Somebody writes something. */
  async function submit(text = 'Flere bænke, tak.', now: Temporal.Instant | string = noon) {
    const subjectId = uuidv7();
    const entryId = await inTx(async (tx) => {
      await registerSubjects(tx, town.id, 'comment', [subjectId]);
      return receive(tx, ctxAt(now), written(subjectId, text), titled);
    });
    return { subjectId, entryId, text };
  }

  const titled = { title: 'Kommentar til „Byrum“', path: null };

  /** A contribution that nobody else reads yet. */
  const written = (subjectId: string, text = 'Flere bænke, tak.'): Contribution => ({
    subjectId,
    text,
    language: 'da',
    authorId: author.id,
    assistedById: null,
    standing: 'private',
    publicText: null,
  });

  const published = (subjectId: string, text?: string, publicText = text): PublicContribution => {
    const own = written(subjectId, text);
    return { ...own, standing: 'public', publicText: publicText ?? own.text };
  };

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
    const { now = noon, personId, ...given } = more;
    const ctx = personId === undefined ? ctxAt(now) : await as(personId, now);
    const { id } = await inTx((tx) =>
      giveNotice(tx, ctx, published(subjectId, text), {
        title: 'Kommentar til „Byrum“',
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
    decision: Given['decision'],
    more: Partial<Given> & {
      now?: Temporal.Instant | string;
      currentText?: string;
      /** As its own domain hands it over; else it is public for a notice, and private otherwise. */
      contribution?: Partial<Contribution>;
    } = {},
  ) {
    const { now = noon, currentText = 'Flere bænke, tak.', contribution, ...given } = more;
    const ctx = await as(personId, now);
    return inTx(async (tx) => {
      const entry = await lockForDecision(tx, ctx, { entryId });
      const of = entry.kind === 'notice' ? published : written;
      const current = { ...of(entry.subjectId, currentText), ...contribution } as Contribution;
      return decide(tx, ctx, entry, current, {
        decision,
        reasonCode: null,
        redactedText: decision === 'publish_redacted' ? 'Flere bænke' : null,
        seenTextHash: hashOfText(currentText),
        ...given,
      });
    });
  }

  /** Claims and decides; it must not be refused. */
  async function settle(
    personId: string,
    entryId: string,
    decision: Given['decision'],
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
    titled,
    written,
    published,
    author,
    report,
    decideAs,
    settle,
    entry,
  };
}
