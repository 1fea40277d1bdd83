import { setTimeout as sleep } from 'node:timers/promises';
import { secondsUnsealed } from '~/domains/audit/unsealed-since.server';
import { countUndelivered } from '~/domains/notifications/undelivered.server';
import type { RequestContext } from '~/platform/load-context.server';
import {
  auditUnsealedSeconds,
  jobsGivenUp,
  mailsGivenUp,
  registry,
} from '~/platform/metrics.server';
import { operationsRoute, requireMetricsReader } from '~/platform/operations-route.server';

/** Milliseconds that the database has to tell what waits: a monitor is not kept waiting. */
const patience = 250;

/** Prometheus' text format, for those who may read it. Where the database does not answer, the rest. */
export const loader = operationsRoute(async (probe) => {
  requireMetricsReader(probe);
  for (const gauge of [mailsGivenUp, jobsGivenUp, auditUnsealedSeconds]) gauge.remove();
  const giveUp = new AbortController();
  const late = sleep(patience, undefined, { signal: giveUp.signal }).catch(() => undefined);
  await Promise.race([lookWhatWaits(probe.context), late]);
  giveUp.abort();
  return registry.metrics();
}, registry.contentType);

async function lookWhatWaits({ connections, log, now }: RequestContext): Promise<void> {
  try {
    const undelivered = await countUndelivered(connections.primary);
    mailsGivenUp.set(undelivered.mails);
    jobsGivenUp.set(undelivered.jobs);
    auditUnsealedSeconds.set(await secondsUnsealed({ db: connections.primary, now }));
  } catch (error) {
    log.warn(error, 'the database did not tell what waits');
  }
}
