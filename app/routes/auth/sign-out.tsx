import { signOut } from '~/domains/identity/account/sign-out.server';
import { nothing } from '~/domains/identity/forms';
import { throwDraftAway } from '~/domains/questions/asking/throw-draft-away.server';
import { publicAction } from '~/platform/action-route.server';
import { signInRoute } from '~/platform/route-builders.server';
import { NotFound } from '~/platform/errors';

/** One signs out by a button; the address alone does nothing. */
export const loader = signInRoute({}, async (): Promise<never> => {
  throw new NotFound();
});

export const action = publicAction({ form: nothing }, async (ctx, { who, browser }) => {
  const cookies = [await signOut(ctx, who, browser)];
  // As with any form that was left unsent here: the next at this browser may be somebody else.
  if (who && browser !== null) await throwDraftAway(ctx, { personId: null, browser }, null);
  return { to: '/', said: 'logget_ud', cookies };
});

export default function Never() {
  return null;
}
