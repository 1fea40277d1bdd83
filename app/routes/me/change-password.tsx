import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { changePasswordForm } from '~/domains/identity/forms';
import { changePassword } from '~/domains/identity/own/change-password.server';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { showFactorPath } from '~/domains/identity/second-factor/on-the-way';
import { useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.security.changePassword,
  description: texts.identity.link.passwordHint,
}));

export const loader = citizenRoute({ activity: 'own_security' }, async (ctx) => {
  const { email, hasPassword } = await findOwnAccount(ctx, ctx.actor.personId);
  return { email, hasPassword };
});

export const action = citizenAction(
  { activity: 'own_security', form: changePasswordForm },
  async (ctx, { form, who }) => {
    const outcome = await changePassword(ctx, who, {
      current: form.current_password ?? null,
      password: form.password,
    });
    if (!outcome.ok) {
      return outcome.reason === 'factor_needed'
        ? { to: showFactorPath('/min-side/sikkerhed/adgangskode') }
        : { faults: { current_password: outcome.reason } };
    }
    return {
      to: '/min-side/sikkerhed',
      said: 'kode_skiftet',
      cookies: [outcome.value.cookie],
    };
  },
);

export default function ChangePassword() {
  const { hasPassword } = useLoaderData<typeof loader>();
  const { me, identity } = useTexts();
  const { security } = me;
  return (
    <MePage title={hasPassword ? security.changePassword : security.choosePassword}>
      <PostForm
        fields={{ current_password: security.currentPassword, password: security.newPassword }}
      >
        {hasPassword && (
          <TextField
            name="current_password"
            type="password"
            label={security.currentPassword}
            autoComplete="current-password"
          />
        )}
        <TextField
          name="password"
          type="password"
          label={security.newPassword}
          hint={identity.link.passwordHint}
          autoComplete="new-password"
        />
        <SubmitButton>{security.passwordButton}</SubmitButton>
      </PostForm>
    </MePage>
  );
}
