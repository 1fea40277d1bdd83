import { eraseForm } from '~/domains/identity/forms';
import { MePage } from '~/domains/identity/components/me-page';
import { eraseAccount } from '~/domains/identity/own/erase-account.server';
import { showFactorPath } from '~/domains/identity/second-factor/on-the-way';
import { useHref, useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { CheckField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { personalData } from './personal-data.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.erase.title,
  description: texts.me.erase.lead,
}));

export const loader = citizenRoute({ activity: 'own_security' }, async () => ({}));

export const action = citizenAction(
  { activity: 'own_security', form: eraseForm },
  async (ctx, { who }): Promise<Done> => {
    const outcome = await eraseAccount(ctx, who, personalData);
    if (outcome.ok) return { to: '/', said: 'slettet', cookies: [outcome.value.cookie] };
    if (outcome.reason === 'factor_needed') return { to: showFactorPath('/min-side/data/slet') };
    return { faults: { understood: outcome.reason } };
  },
);

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
