import { forgetExpired } from '~/domains/identity/forget-expired.server';
import { collectDigests } from '~/domains/notifications/collect-digests.server';
import { tidyMails } from '~/domains/notifications/tidy-mails.server';
import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { refreshSearch } from '~/domains/plans/refresh-search.server';
import type { Context } from '~/platform/context.server';

/** What is done again and again, and when (cron, in UTC). Each job works on one municipality. */
export const schedule: Job[] = [
  {
    name: 'refresh-search',
    cron: '15 2 * * *',
    run: async (ctx) => {
      for (const plan of await listPlans(ctx)) await refreshSearch(ctx, plan.slug);
    },
  },
  { name: 'forget-expired', cron: '45 2 * * *', run: forgetExpired },
  { name: 'tidy-mails', cron: '55 2 * * *', run: tidyMails },
  // Half past six in Denmark is one of these; which of them, and on which day, the verb knows.
  { name: 'collect-digests', cron: '30 4,5 * * *', run: collectDigests },
];

export type Job = {
  name: string;
  cron: string;
  /** Doing it twice, late or after being killed in the middle must end the same. */
  run: (ctx: Context & { origin: string }) => Promise<void>;
};
