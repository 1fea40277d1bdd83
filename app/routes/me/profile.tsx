import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { profileForm } from '~/domains/identity/forms';
import { changeProfile } from '~/domains/identity/own/change-profile.server';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { languages } from '~/i18n/languages';
import { textsOfPath, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.profile.title,
  description: texts.me.profile.lead,
}));

export const loader = citizenRoute({ activity: 'own_page' }, async (ctx) => {
  const account = await findOwnAccount(ctx, ctx.actor.personId);
  const { name, language, isProtected, isNameSettled } = account;
  return {
    name,
    language,
    isProtected,
    isFixed: isNameSettled && ctx.actor.assistedBy === null,
  };
});

export const action = citizenAction(
  { activity: 'own_page', form: profileForm },
  async (ctx, { form }) => {
    const outcome = await changeProfile(ctx, ctx.actor.personId, form);
    if (!outcome.ok) return { faults: { name: outcome.reason } };
    return { to: '/min-side/profil', said: 'profil_gemt' };
  },
);

export default function Profile() {
  const { name, language, isProtected, isFixed } = useLoaderData<typeof loader>();
  const { profile } = useTexts().me;
  return (
    <MePage title={profile.title} lead={profile.lead}>
      {isProtected && <p className="note">{profile.protectedName}</p>}
      <PostForm fields={{ name: profile.name, language: profile.language }}>
        {isFixed ? (
          <div>
            <p>
              <strong>{name}</strong>
            </p>
            <p className="soft">{profile.nameSettled}</p>
            <input type="hidden" name="name" value={name ?? ''} />
          </div>
        ) : (
          <TextField name="name" label={profile.name} value={name} autoComplete="name" />
        )}
        <SelectField
          name="language"
          label={profile.language}
          value={language}
          options={languages.map((one) => ({
            value: one,
            label: textsOfPath(`/${one}`).frame.languageName,
            lang: one,
          }))}
        />
        <SubmitButton>{profile.button}</SubmitButton>
      </PostForm>
    </MePage>
  );
}
