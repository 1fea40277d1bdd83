import { claimEntry, findEntry } from '~/domains/moderation/index.server';
import { asNotDone, type LeftOut, type NotDone } from '~/domains/moderation/bulk-result';
import { Forbidden, NotFound } from '~/platform/errors';
import { inboxKindOf } from './inbox-kinds.server';

type Acting = Parameters<NonNullable<ReturnType<typeof inboxKindOf>>['decide']>[0];
type Chosen = { entryId: string; seenTextHash: string };

/**
 * Publishes new contributions that were chosen in the list, each in a transaction of its own, so that one that
 * cannot be published holds up none of the others. What the list does not show whole – a long text, files – or
 * what may hold personal data has to be opened first.
 * @returns how many were published, and why not each of the others
 */
export async function publishChosen(
  ctx: Acting,
  chosen: Chosen[],
): Promise<{ done: number; notDone: LeftOut[] }> {
  const notDone: LeftOut[] = [];
  let done = 0;
  for (const [index, one] of chosen.entries()) {
    try {
      const obstacle = await publishOne(ctx, one);
      if (obstacle === null) done += 1;
      else notDone.push({ reason: obstacle, entryId: one.entryId });
    } catch (error) {
      // What was published stays so, and whoever chose it is told how far it came; before that, it simply failed.
      if (done === 0) throw error;
      const failed = chosen
        .slice(index)
        .map(({ entryId }) => ({ reason: 'failed' as const, entryId }));
      return { done, notDone: [...notDone, ...failed] };
    }
  }
  return { done, notDone };
}

async function publishOne(ctx: Acting, { entryId, seenTextHash }: Chosen): Promise<NotDone | null> {
  try {
    const entry = await findEntry(ctx, entryId);
    const kind = inboxKindOf(entry.subjectKind);
    if (entry.kind !== 'submission' || kind === undefined) return 'not_submission';
    if (entry.isForAnother) return 'not_allowed';
    const { files, question } = await kind.find(ctx, entry.subjectId);
    const isQuick = entry.isShownWhole && entry.findings.length === 0 && files.length === 0;
    // Another question that bears on it, and a place, which the list does not show, have to be seen first.
    const isSeen = question === null || (question.alerts.length === 0 && question.place === null);
    if (!isQuick || !isSeen) return 'read_first';
    const claimed = await claimEntry(ctx, entryId);
    if (!claimed.ok) return claimed.reason;
    const outcome = await kind.decide(ctx, {
      entryId,
      decision: 'publish',
      reasonCode: null,
      words: null,
      publishedText: null,
      seenTextHash,
    });
    return outcome.ok ? null : asNotDone(outcome.reason);
  } catch (error) {
    if (error instanceof NotFound) return 'not_found';
    if (error instanceof Forbidden) return 'not_allowed';
    throw error;
  }
}
