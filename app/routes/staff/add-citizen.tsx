import { StaffPage } from '~/domains/identity/components/staff-page';
import { addCitizen } from '~/domains/identity/desk/add-citizen.server';
import { citizenForm } from '~/domains/identity/forms';
import { helpingRoles } from '~/domains/identity/roles';
import { languages } from '~/i18n/languages';
import { textsOfPath, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';

export const meta = pageMeta(({ texts }) => ({
  title: texts.desk.addCitizen.title,
  description: texts.desk.addCitizen.lead,
}));

export const loader = staffRoute({ roles: helpingRoles }, async () => ({}));

export const action = staffAction(
  { roles: helpingRoles, form: citizenForm },
  async (ctx, { form }) => {
    const id = await addCitizen(ctx, form);
    return { to: `/medarbejder/borgere/${id}`, said: 'borger_oprettet' };
  },
);

export default function AddCitizen() {
  const { desk } = useTexts();
  const texts = desk.addCitizen;
  return (
    <StaffPage
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ path: '/medarbejder/borgere', label: desk.citizens.title }]}
    >
      <PostForm fields={{ name: texts.name, language: texts.language }}>
        <TextField name="name" label={texts.name} hint={texts.nameHint} autoComplete="off" />
        <SelectField
          name="language"
          label={texts.language}
          value="da"
          options={languages.map((one) => ({
            value: one,
            label: textsOfPath(`/${one}`).frame.languageName,
            lang: one,
          }))}
        />
        <SubmitButton>{texts.button}</SubmitButton>
      </PostForm>
    </StaffPage>
  );
}
