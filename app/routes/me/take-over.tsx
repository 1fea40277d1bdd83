import { MePage } from '~/domains/identity/components/me-page';
import { takeOver } from '~/domains/identity/desk/take-over.server';
import { takeOverForm } from '~/domains/identity/forms';
import { useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { personalData } from './personal-data.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.desk.takeOver.title,
  description: texts.desk.takeOver.lead,
}));

export const loader = citizenRoute({ activity: 'take_over' }, async () => ({}));

export const action = citizenAction(
  { activity: 'take_over', form: takeOverForm },
  async (ctx, { form, who }) => {
    const outcome = await takeOver(ctx, who, form.code, personalData);
    if (!outcome.ok) return { faults: { code: outcome.reason } };
    const { cookie } = outcome.value;
    return { to: '/min-side', said: 'overtaget', cookies: cookie === null ? [] : [cookie] };
  },
);

export default function TakeOver() {
  const texts = useTexts().desk.takeOver;
  return (
    <MePage title={texts.title} lead={texts.lead}>
      <PostForm fields={{ code: texts.code }}>
        <TextField
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          autoComplete="off"
          width="code"
        />
        <SubmitButton>{texts.button}</SubmitButton>
      </PostForm>
      <Section title={texts.what}>
        <ul className="bullet-list">
          {texts.steps.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
    </MePage>
  );
}
