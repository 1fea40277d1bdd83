import { signOut } from '~/domains/identity/account/sign-out.server';
import { nothing } from '~/domains/identity/forms';
import { publicAction } from '~/platform/action-route.server';
import { signInRoute } from '~/platform/route-builders.server';
import { NotFound } from '~/platform/errors';

/** One signs out by a button; the address alone does nothing. */
export const loader = signInRoute({}, async (): Promise<never> => {
  throw new NotFound();
});

export const action = publicAction({ form: nothing }, async (ctx, { who, browser }) => ({
  to: '/',
  said: 'logget_ud',
  cookies: [await signOut(ctx, who, browser)],
}));

export default function Never() {
  return null;
}
