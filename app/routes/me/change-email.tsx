import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { changeEmailForm } from '~/domains/identity/forms';
import { askForEmailChange } from '~/domains/identity/own/ask-for-email-change.server';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { PostForm, SubmitButton, TextField } from '~/ui/form';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.security.changeEmail,
  description: texts.me.security.newEmailHint,
}));

export const loader = citizenRoute({ activity: 'own_security' }, async (ctx, { draft }) => {
  const { email, hasPassword } = await findOwnAccount(ctx, ctx.actor.personId);
  return { email, hasPassword, draft };
});

export const action = citizenAction(
  { activity: 'own_security', form: changeEmailForm },
  async (ctx, { form }) => {
    const outcome = await askForEmailChange(ctx, ctx.actor.personId, {
      email: form.email,
      password: form.password ?? null,
    });
    if (outcome.ok) return { to: '/min-side/sikkerhed', said: 'email_paa_vej' };
    const field = outcome.reason === 'email_same' ? 'email' : 'password';
    return { faults: { [field]: outcome.reason } };
  },
);

export default function ChangeEmail() {
  const { email, hasPassword, draft } = useLoaderData<typeof loader>();
  const { security } = useTexts().me;
  return (
    <MePage title={email ? security.changeEmail : security.addEmail} lead={email ?? undefined}>
      <PostForm
        fields={{ email: security.newEmail, password: security.currentPassword }}
        draft={draft}
      >
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
