import { copyOf } from '~/domains/identity/own/copy-of-data.server';
import { citizenRoute } from '~/platform/citizen-route.server';
import { personalData } from './personal-data.server';

/** Everything that is kept of a person, for programs. */
export const loader = citizenRoute({ activity: 'own_data' }, async (ctx) => {
  const copy = await copyOf(ctx, ctx.actor.personId, personalData);
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="medspil.json"',
      'Cache-Control': 'private, no-store',
    },
  });
});
