import { operationsRoute } from '~/platform/operations-route.server';
import { requireReady } from '~/platform/ready.server';

/** Whether requests should be sent here: the database answers, and is as this build needs it. */
export const loader = operationsRoute(async ({ context }) => {
  await requireReady(context);
  return 'ready\n';
});
