import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { askForLink } from '~/domains/identity/account/ask-for-link.server';
import { EmailPage } from '~/domains/identity/components/email-page';
import { accountForm, returnTo } from '~/domains/identity/forms';
import { useTexts } from '~/i18n/texts';
import { publicAction } from '~/platform/action-route.server';
import { pageMeta } from '~/platform/page-meta';
import { signInRoute } from '~/platform/route-builders.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.identity.signIn.byLink,
  description: texts.identity.signIn.byLinkLead,
}));

export const handle = { hydrate: true };

const query = z.object({ videre: returnTo });

export const loader = signInRoute({ query }, async (_door, { query }) => ({ next: query.videre }));

export const action = publicAction({ form: accountForm }, async (ctx, { form, language }) => {
  await askForLink(ctx, { wish: 'sign_in', email: form.email, language, returnTo: form.videre });
  return { to: '/se-din-mail' };
});

export default function AskForLink() {
  const { next } = useLoaderData<typeof loader>();
  const { signIn } = useTexts().identity;
  return (
    <EmailPage
      title={signIn.byLink}
      lead={signIn.byLinkLead}
      button={signIn.linkButton}
      next={next}
    />
  );
}
