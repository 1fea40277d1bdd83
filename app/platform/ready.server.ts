import { setTimeout as sleep } from 'node:timers/promises';
import { isMigrated } from '#db/client.server';
import type { RequestContext } from './load-context.server';
import { Problem } from './problem.server';

const patience = 2000;

/**
 * Stops where the primary does not answer in time or lacks a migration. A monitor gives up before a
 * connection attempt does, so this waits no longer than a monitor.
 * @throws Problem
 */
export async function requireReady(context: RequestContext): Promise<void> {
  const giveUp = new AbortController();
  const migrated = isMigrated(context.connections.primary, context.migrations).catch(
    (error: unknown) => {
      context.log.warn(error, 'not ready');
      return false;
    },
  );
  const late = sleep(patience, false, { signal: giveUp.signal }).catch(() => false);
  const ready = await Promise.race([migrated, late]);
  giveUp.abort();
  if (!ready) throw new Problem('unavailable');
}
