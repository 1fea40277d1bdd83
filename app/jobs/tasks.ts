import { tellOffered } from '~/domains/dialogue/booking/tell-offered.server';
import { removeBytes } from '~/domains/files/remove-bytes.server';
import { scanFile } from '~/domains/files/scan-file.server';
import { deliverMail, type Post } from '~/domains/notifications/deliver-mail.server';
import { tellFollowers } from '~/domains/notifications/tell-followers.server';
import { type OfferTellers, tellOffer } from '~/domains/seats/index.server';
import type { Context, Tenant } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import type { Task } from '~/platform/queue.server';
import type { Scanner } from '~/platform/scanner.server';
import type { Storage } from '~/platform/storage/storage';

/** What a task is done with: as a verb, with the means to send, to keep and to scan. */
export type TaskContext = Omit<Context, 'municipality'> & {
  keys: Keys;
  post: Post;
  storage: Storage;
  scanner: Scanner | null;
  /** Where a municipality's pages are. */
  originOf(municipality: Tenant): string;
  /** Whether the queue will not try again. */
  isLastAttempt: boolean;
};

/** A domain that opens pools says here what is told of seats at its kind of subject. */
const offerTellers: OfferTellers = { dialogue_session: tellOffered };

/**
 * What is done soon after a verb has asked for it (`platform/queue.server.ts`). Doing it twice, late or
 * after being killed in the middle must end the same.
 */
export const tasks: {
  [Name in Task['name']]: (
    ctx: TaskContext,
    payload: Extract<Task, { name: Name }>['payload'],
  ) => Promise<void>;
} = {
  'send-mail': (ctx, { mailId }) => deliverMail(ctx, mailId),
  'scan-file': (ctx, { fileId }) => scanFile(ctx, fileId),
  'remove-file-bytes': (ctx, { fileId }) => removeBytes(ctx, fileId),
  'tell-followers': tellFollowers,
  'tell-offer': (ctx, { claimId }) => tellOffer(ctx, claimId, offerTellers),
};
