import type { Readable } from 'node:stream';
import { and, count, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Reader, Transaction } from '#db/client.server';
import { file } from '#db/schema';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { enqueue } from '~/platform/queue.server';
import { StorageFault } from '~/platform/storage/storage';
import { TooMany } from '~/platform/throttle.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { type KeptBytes, keepBytes } from './keep-bytes.server';
import { filesPolicy } from './policy';
import { tidyAlt, tidyName, type UploadRefusal, whyNotOneMore } from './rules';
import { scanBytes } from './scan-bytes.server';
import type { ScanResult } from './vocabulary';

type UploadContext = Pick<
  ActionContext,
  'municipality' | 'actor' | 'now' | 'requestId' | 'db' | 'throttle' | 'storage' | 'scanner'
>;

/** Hours after which bytes that no row came to know are removed: longer than any request takes. */
const hoursToFinish = 1;

/**
 * Takes a file that somebody hands in: private, and for nothing yet (`attachFiles`). What it is, its bytes
 * say; an image is made anew, without what a camera wrote into it.
 * @param given.stream is read to its end or destroyed
 * @param given.name as its owner calls it
 * @param given.alt what an image shows, for whoever cannot see it
 * @param given.ownerId who acts, or whom they help
 * @returns the file's id and the name it is shown by. `not_kept`: the storage does not work just now
 */
export async function storeUpload(
  ctx: UploadContext,
  given: { stream: Readable; name: string; alt: string | null; ownerId: string },
): Promise<Outcome<{ fileId: string; name: string }, UploadRefusal>> {
  const { stream, ownerId } = given;
  const fileId = uuidv7();
  const alt = tidyAlt(given.alt);
  let isKept = false;
  try {
    const begun = await begin(ctx, { fileId, ownerId });
    if (!begun.ok) return begun;
    const kept = await keepBytes(ctx.storage, fileId, { stream, alt });
    if (!kept.ok) return kept;
    const scan = await scanBytes(ctx, fileId);
    if (scan === 'infected') return refused('infected');
    const name = tidyName(given.name, kept.value.mediaType);
    const stored = await finish(ctx, { ...kept.value, fileId, ownerId, name, alt, scan });
    isKept = stored.ok;
    return stored;
  } catch (error) {
    if (error instanceof StorageFault) return refused('not_kept');
    throw error;
  } finally {
    stream.destroy();
    // Where this fails too, the work that `begin` has put into the queue does it.
    if (!isKept) await ctx.storage.remove(fileId).catch(() => undefined);
  }
}

/** Sees to it, before the first byte is kept, that no byte stays without its row. */
async function begin(
  ctx: UploadContext,
  of: { fileId: string; ownerId: string },
): Promise<Outcome<null, 'too_many'>> {
  authorize(filesPolicy(ctx.actor, { do: 'hand_in', ownerId: of.ownerId }));
  try {
    await ctx.throttle.spend('upload_account', of.ownerId);
  } catch (error) {
    if (error instanceof TooMany) return refused('too_many');
    throw error;
  }
  return inTransaction(ctx, async (tx) => {
    authorize(filesPolicy(ctx.actor, { do: 'hand_in', ownerId: of.ownerId }));
    const reason = whyNotOneMore(await countWaiting(tx, of.ownerId));
    if (reason) return refused(reason);
    await enqueueRemoval(tx, of.fileId, ctx.now.add({ hours: hoursToFinish }));
    await recordAudit(tx, ctx, { action: 'file.receive', details: { file: of.fileId } });
    return ok(null);
  });
}

async function finish(
  ctx: UploadContext,
  of: KeptBytes & {
    fileId: string;
    ownerId: string;
    name: string;
    alt: string | null;
    scan: ScanResult;
  },
): Promise<Outcome<{ fileId: string; name: string }, 'too_many'>> {
  const { fileId: id, ownerId, name, alt, ...facts } = of;
  return inTransaction(ctx, async (tx) => {
    authorize(filesPolicy(ctx.actor, { do: 'hand_in', ownerId }));
    // Several at once are counted one after the other; whoever was erased meanwhile hands nothing in.
    await lockPerson(tx, ctx, ownerId);
    const reason = whyNotOneMore(await countWaiting(tx, ownerId));
    if (reason) return refused(reason);
    await tx.insert(file).values({
      ...facts,
      id,
      municipalityId: ctx.municipality.id,
      ownerId,
      name,
      alt: facts.width === null ? null : alt,
      createdAt: ctx.now.toString(),
    });
    // clamd was asked and did not answer; where there is none, there is nothing to wait for.
    if (facts.scan === 'not_scanned' && ctx.scanner) await enqueueScan(tx, id);
    const details = { file: id, mediaType: facts.mediaType, bytes: facts.bytes, scan: facts.scan };
    await recordAudit(tx, ctx, { action: 'file.store', details });
    return ok({ fileId: id, name });
  });
}

async function countWaiting(db: Pick<Reader, 'select'>, ownerId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(file)
    .where(and(eq(file.ownerId, ownerId), isNull(file.subjectId)));
  return row?.waiting ?? 0;
}

/** Has bytes removed, if by then no row knows them. */
export function enqueueRemoval(
  tx: Transaction,
  fileId: string,
  from?: ActionContext['now'],
): Promise<void> {
  const task = { name: 'remove-file-bytes', payload: { fileId } } as const;
  return enqueue(tx, task, `file bytes ${fileId}`, from);
}

export function enqueueScan(tx: Transaction, fileId: string): Promise<void> {
  return enqueue(tx, { name: 'scan-file', payload: { fileId } }, `file scan ${fileId}`);
}
