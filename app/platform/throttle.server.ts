import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '#db/client.server';
import { throttle } from '#db/schema';
import type { Keys } from './keys.server';

/** How often something may be tried, by whom it is counted, within how many seconds. */
const limits = {
  /** Wrong passwords of one account, from one address: strangers do not lock its owner out. */
  sign_in_account: { points: 10, duration: 15 * 60 },
  /** The same from everywhere together. */
  sign_in_account_anywhere: { points: 100, duration: 15 * 60 },
  sign_in_address: { points: 60, duration: 15 * 60 },
  /** Mails with a link that one e-mail address is sent on request. */
  link_account: { points: 5, duration: 60 * 60 },
  link_address: { points: 40, duration: 60 * 60 },
  /** Letters with a code that one person orders. */
  letter_account: { points: 5, duration: 24 * 60 * 60 },
  /** Codes of letters and for taking over. */
  code_account: { points: 8, duration: 15 * 60 },
  /** Codes of a second factor. Somebody who knows the password can guess no more than so many a day. */
  factor_account: { points: 8, duration: 15 * 60 },
  factor_account_daily: { points: 40, duration: 24 * 60 * 60 },
  code_address: { points: 60, duration: 15 * 60 },
  /** What visitors had written when they were asked to sign in. */
  draft_address: { points: 240, duration: 60 * 60 },
  /** Files that one person hands in. */
  upload_account: { points: 60, duration: 60 * 60 },
  /** Comments that one person sends. */
  comment_account: { points: 20, duration: 60 * 60 },
  /** Questions to the council that one person sends. */
  question_account: { points: 20, duration: 60 * 60 },
  /** Bookings of a committee's time that one person sends. */
  booking_account: { points: 20, duration: 60 * 60 },
  /** Notices of what should not be there, and receipts that one e-mail address is sent. */
  notice_address: { points: 40, duration: 60 * 60 },
  notice_mail: { points: 5, duration: 60 * 60 },
  /** Mails stopped by one POST; a provider does it for all its readers from a few addresses. */
  one_click_address: { points: 1200, duration: 5 * 60 },
  /** Any form. */
  post_address: { points: 240, duration: 5 * 60 },
} as const;
export type Limit = keyof typeof limits;

/** Thrown where somebody must wait; the route builders make it a 429 that says until when. */
export class TooMany extends Error {
  override name = 'TooMany';
  constructor(
    readonly limit: Limit,
    readonly seconds: number,
  ) {
    super('too many attempts');
  }
}

/** Counts attempts in PostgreSQL, for all processes together. */
export type Throttle = {
  /** Counts an attempt. @throws TooMany where there were enough */
  spend(limit: Limit, who: string): Promise<void>;
  /** Forgets the attempts, after one that was right. */
  forgive(limit: Limit, who: string): Promise<void>;
  /** Takes back the last attempt, which was right: many people may share an address. */
  giveBack(limit: Limit, who: string): Promise<void>;
};

/** Whoever is counted is counted by a keyed hash: no addresses are kept. */
export function throttleOn(db: Database, keys: Keys): Throttle {
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      new RateLimiterDrizzle({
        ...limit,
        storeClient: db,
        schema: throttle,
        keyPrefix: name,
        // The worker forgets what is over, see jobs/schedule.ts.
        clearExpiredByTimeout: false,
      }),
    ]),
  ) as Record<Limit, RateLimiterDrizzle>;
  const keyOf = (who: string) => keys.pseudonym('throttle', who);
  return {
    async spend(limit, who) {
      try {
        await limiters[limit].consume(keyOf(who));
      } catch (error) {
        if (error instanceof RateLimiterRes) throw new TooMany(limit, secondsOf(error));
        throw error;
      }
    },
    async giveBack(limit, who) {
      await limiters[limit].reward(keyOf(who));
    },
    async forgive(limit, who) {
      await limiters[limit].delete(keyOf(who));
    },
  };
}

function secondsOf(result: RateLimiterRes): number {
  return Math.max(1, Math.ceil(result.msBeforeNext / 1000));
}
