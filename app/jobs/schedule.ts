import { sealEvents } from '~/domains/audit/seal-events.server';
import { forgetExpired } from '~/domains/identity/forget-expired.server';
import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { refreshSearch } from '~/domains/plans/refresh-search.server';
import { settleDuePools } from '~/domains/seats/index.server';
import type { Context } from '~/platform/context.server';
import type { TaskContext } from './tasks';

/** What is done again and again, and when (cron, in UTC): for each municipality, or once for them all. */
export const schedule: Job[] = [
  {
    name: 'refresh-search',
    cron: '15 2 * * *',
    run: async (ctx) => {
      for (const plan of await listPlans(ctx)) await refreshSearch(ctx, plan.slug);
    },
  },
  { name: 'forget-expired', cron: '45 2 * * *', run: forgetExpired },
  {
    name: 'settle-seats',
    cron: '*/3 * * * *',
    run: async (ctx) => {
      await settleDuePools(ctx);
    },
  },
  {
    name: 'seal-audit',
    cron: '*/5 * * * *',
    runOnce: async (ctx) => {
      await sealEvents(ctx);
    },
  },
];

/** Doing it twice, late or after being killed in the middle must end the same. */
export type Job = { name: string; cron: string } & (
  { run: (ctx: Context) => Promise<void> } | { runOnce: (ctx: TaskContext) => Promise<void> }
);
