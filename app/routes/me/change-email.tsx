import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { changeEmailForm } from '~/domains/identity/forms';
import { askForEmailChange } from '~/domains/identity/own/ask-for-email-change.server';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { showFactorPath } from '~/domains/identity/second-factor/on-the-way';
import { useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.security.changeEmail,
  description: texts.me.security.newEmailHint,
}));

export const loader = citizenRoute({ activity: 'own_security' }, async (ctx) => {
  const { email, hasPassword } = await findOwnAccount(ctx, ctx.actor.personId);
  return { email, hasPassword };
});

export const action = citizenAction(
  { activity: 'own_security', form: changeEmailForm },
  async (ctx, { form, who }): Promise<Done> => {
    const outcome = await askForEmailChange(ctx, who, {
      email: form.email,
      password: form.password ?? null,
    });
    if (outcome.ok) return { to: '/min-side/sikkerhed', said: 'email_paa_vej' };
    switch (outcome.reason) {
      case 'factor_needed':
        return { to: showFactorPath('/min-side/sikkerhed/email') };
      case 'email_same':
        return { faults: { email: outcome.reason } };
      case 'password_wrong':
        return { faults: { password: outcome.reason } };
    }
  },
);

export default function ChangeEmail() {
  const { email, hasPassword } = useLoaderData<typeof loader>();
  const { security } = useTexts().me;
  return (
    <MePage title={email ? security.changeEmail : security.addEmail} lead={email ?? undefined}>
      <PostForm fields={{ email: security.newEmail, password: security.currentPassword }}>
        <TextField
          name="email"
          type="email"
          label={security.newEmail}
          hint={security.newEmailHint}
          autoComplete="email"
          inputMode="email"
        />
        {hasPassword && (
          <TextField
            name="password"
            type="password"
            label={security.currentPassword}
            autoComplete="current-password"
          />
        )}
        <SubmitButton>{security.emailButton}</SubmitButton>
      </PostForm>
    </MePage>
  );
}
