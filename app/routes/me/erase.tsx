import { eraseForm } from '~/domains/identity/forms';
import { MePage } from '~/domains/identity/components/me-page';
import { eraseAccount } from '~/domains/identity/own/erase-account.server';
import { useHref, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { CheckField, PostForm, SubmitButton } from '~/ui/form';
import { Section } from '~/ui/page';
import { personalData } from './personal-data.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.erase.title,
  description: texts.me.erase.lead,
}));

export const loader = citizenRoute({ activity: 'own_security' }, async () => ({}));

export const action = citizenAction({ activity: 'own_security', form: eraseForm }, async (ctx) => {
  const outcome = await eraseAccount(ctx, ctx.actor.personId, personalData);
  if (!outcome.ok) return { faults: { understood: outcome.reason } };
  return { to: '/', said: 'slettet', cookies: [outcome.value.cookie] };
});

export default function Erase() {
  const { erase, data } = useTexts().me;
  const href = useHref();
  return (
    <MePage title={erase.title} lead={erase.lead}>
      <Section title={erase.goneHeading}>
        <ul className="bullet-list">
          {erase.gone.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
      <Section title={erase.staysHeading}>
        <ul className="bullet-list">
          {erase.stays.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
      <p className="next-steps">
        {erase.downloadFirst} <a href={href('/min-side/data/kopi')}>{data.asPage}</a>
      </p>
      <PostForm fields={{ understood: erase.understood }}>
        <CheckField name="understood" label={erase.understood} />
        <SubmitButton kind="danger">{erase.button}</SubmitButton>
      </PostForm>
    </MePage>
  );
}
