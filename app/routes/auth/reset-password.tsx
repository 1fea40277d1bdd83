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
  title: texts.identity.reset.title,
  description: texts.identity.reset.description,
}));

export const handle = { hydrate: true };

const query = z.object({ videre: returnTo });

export const loader = signInRoute({ query }, async (_door, { query }) => ({ next: query.videre }));

export const action = publicAction({ form: accountForm }, async (ctx, { form, language }) => {
  await askForLink(ctx, {
    wish: 'reset_password',
    email: form.email,
    language,
    returnTo: form.videre,
  });
  return { to: '/se-din-mail' };
});

export default function ResetPassword() {
  const { next } = useLoaderData<typeof loader>();
  return <EmailPage {...useTexts().identity.reset} next={next} />;
}
