import { operationsRoute } from '~/platform/operations-route.server';

/** Whether the process answers at all. */
export const loader = operationsRoute(() => 'ok\n');
