import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { PasskeyButton } from '~/domains/identity/components/passkey-button';
import { returnTo } from '~/domains/identity/forms';
import { passkeySignInForm } from '~/domains/identity/second-factor/forms';
import { onTheWay } from '~/domains/identity/second-factor/on-the-way';
import { optionsToSignIn } from '~/domains/identity/second-factor/passkey-options.server';
import { signInWithPasskey } from '~/domains/identity/second-factor/sign-in-with-passkey.server';
import { findHome } from '~/domains/identity/who.server';
import { useHref, useTexts } from '~/i18n/texts';
import { publicAction } from '~/platform/action-route.server';
import { pageMeta } from '~/platform/page-meta';
import { signInRoute } from '~/platform/route-builders.server';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';

/** A key is asked for by a script. */
export const handle = { hydrate: true };

export const meta = pageMeta(({ texts }) => ({
  title: texts.secondFactor.signIn.title,
  description: texts.secondFactor.signIn.description,
}));

const query = z.object({ videre: returnTo });

export const loader = signInRoute({ query }, async ({ ctx }, { query: { videre } }) => ({
  next: videre,
  options: await optionsToSignIn(ctx),
}));

export const action = publicAction({ form: passkeySignInForm }, async (ctx, { form, who }) => {
  const outcome = await signInWithPasskey(ctx, form.passkey, who);
  if (!outcome.ok) return { faults: { passkey: outcome.reason } };
  return {
    to: await findHome(ctx, { personId: outcome.value.personId, returnTo: form.videre }),
    said: 'logget_ind',
    cookies: [outcome.value.cookie],
  };
});

export default function SignInWithPasskey() {
  const { next, options } = useLoaderData<typeof loader>();
  const { signIn, key } = useTexts().secondFactor;
  const href = useHref();
  return (
    <Page title={signIn.title} lead={signIn.lead} crumbs={[]}>
      <PostForm hidden={{ videre: next }}>
        <PasskeyButton ask={{ to: 'show', options }} noScript={key.noScriptSignIn}>
          {signIn.button}
        </PasskeyButton>
      </PostForm>
      <p className="next-steps">
        <a href={href(onTheWay('/log-ind', next))}>{signIn.others}</a>
      </p>
    </Page>
  );
}
