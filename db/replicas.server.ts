import { setTimeout as sleep } from 'node:timers/promises';
import { connect, isMigrated, type Reader } from './client.server';

/** In milliseconds: how long a replica that failed is left alone, and how long one may take to answer. */
const leftAloneFor = 30_000;
const patience = 3_000;

/** A replica began or ceased to be read. `replica` is its host and port. */
export type ReplicaChange = { replica: string; usable: boolean; why?: unknown };

export type Replicas = {
  /**
   * Asks one of the replicas that can be used, in turn; the primary where there is none, or where the
   * replica fails. Failing replicas are left alone for a while, then looked at again behind the scenes.
   * @param now in milliseconds
   * @returns the answer, and who gave it: where the rest of the same request should read
   */
  read<Answer>(
    now: number,
    ask: (reader: Reader) => Promise<Answer>,
  ): Promise<{ reader: Reader; answer: Answer }>;
  /** Looks at the replicas that are not used and were left alone long enough. */
  check(now: number): Promise<void>;
  close(): Promise<void>;
};

/** The read-only copies of a database. None is read before `check` has found it usable. */
export function connectReplicas(
  primary: Reader,
  options: { urls: string[]; migrations: number; statementTimeout?: number },
  on: { query?: () => void; change: (change: ReplicaChange) => void },
): Replicas {
  const open = (url: string) => connect({ ...options, url }, on.query);
  const replicas = options.urls.map((url) => ({
    url,
    connections: open(url),
    usable: undefined as boolean | undefined,
    leftAloneUntil: 0,
  }));
  type Replica = (typeof replicas)[number];
  let turn = 0;

  function tell(replica: Replica, usable: boolean, why?: unknown): void {
    if (replica.usable === usable) return;
    replica.usable = usable;
    on.change({ replica: new URL(replica.url).host, usable, why });
  }

  async function look(replica: Replica, now: number): Promise<void> {
    replica.leftAloneUntil = now + leftAloneFor;
    // Statements sent to what was lost may wait for ever, and their connections with them.
    void replica.connections.close();
    replica.connections = open(replica.url);
    try {
      const migrated = await inTime(isMigrated(replica.connections.primary, options.migrations));
      tell(replica, migrated, migrated ? undefined : new Error('a migration is missing'));
    } catch (error) {
      tell(replica, false, error);
    }
  }

  async function check(now: number): Promise<void> {
    const due = replicas.filter(({ usable, leftAloneUntil }) => !usable && now >= leftAloneUntil);
    await Promise.all(due.map((replica) => look(replica, now)));
  }

  return {
    check,
    read: async (now, ask) => {
      void check(now);
      const usable = replicas.filter((replica) => replica.usable);
      const picked = usable[turn++ % usable.length];
      if (picked) {
        const reader = picked.connections.primary;
        try {
          return { reader, answer: await inTime(ask(reader)) };
        } catch (error) {
          picked.leftAloneUntil = now + leftAloneFor;
          tell(picked, false, error);
        }
      }
      return { reader: primary, answer: await ask(primary) };
    },
    close: async () => {
      await Promise.all(replicas.map(({ connections }) => connections.close()));
    },
  };
}

async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  const giveUp = new AbortController();
  const late = sleep(patience, undefined, { signal: giveUp.signal }).then(() => {
    throw new Error(`no answer in ${patience} milliseconds`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    giveUp.abort();
  }
}
