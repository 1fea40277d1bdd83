import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MePage } from '~/domains/identity/components/me-page';
import { PasskeyButton } from '~/domains/identity/components/passkey-button';
import { returnTo } from '~/domains/identity/forms';
import { addPasskey } from '~/domains/identity/second-factor/add-passkey.server';
import { addPasskeyForm } from '~/domains/identity/second-factor/forms';
import {
  afterSettingUp,
  onTheWay,
  showFactorPath,
  twoStepPath,
} from '~/domains/identity/second-factor/on-the-way';
import { optionsToAdd } from '~/domains/identity/second-factor/passkey-options.server';
import { useHref, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { changeableFactors } from './changeable-factors.server';

/** A key is made by a script. */
export const handle = { hydrate: true };

const here = `${twoStepPath}/noegle`;

export const meta = pageMeta(({ texts }) => ({
  title: texts.secondFactor.addKey.title,
  description: texts.secondFactor.addKey.description,
}));

const query = z.object({ videre: returnTo });

export const loader = citizenRoute(
  { activity: 'own_security', query },
  async (ctx, { who, query: { videre }, language }) => {
    await changeableFactors(ctx, { path: here, language });
    return {
      next: videre,
      device: who.session.device,
      options: await optionsToAdd(ctx, who),
    };
  },
);

export const action = citizenAction(
  { activity: 'own_security', form: addPasskeyForm },
  async (ctx, { form, who }) => {
    const outcome = await addPasskey(ctx, who, { name: form.name, key: form.passkey });
    if (outcome.ok) {
      const { cookie, codesLeft, isFirst } = outcome.value;
      return {
        to: afterSettingUp(codesLeft, form.videre),
        said: isFirst ? 'to_trin_klar' : 'noegle_gemt',
        cookies: [cookie],
      };
    }
    if (outcome.reason === 'factor_needed') return { to: showFactorPath(here) };
    return { faults: { passkey: outcome.reason } };
  },
);

export default function AddPasskey() {
  const { next, device, options } = useLoaderData<typeof loader>();
  const { addKey, key, mine } = useTexts().secondFactor;
  const href = useHref();
  return (
    <MePage title={addKey.title} lead={addKey.lead}>
      <PostForm fields={{ name: addKey.name }} hidden={{ videre: next }}>
        <TextField
          name="name"
          label={addKey.name}
          hint={addKey.nameHint}
          value={device}
          maxLength={60}
          autoComplete="off"
        />
        <PasskeyButton ask={{ to: 'add', options }} noScript={key.noScript}>
          {addKey.button}
        </PasskeyButton>
      </PostForm>
      <noscript>
        <p className="next-steps">
          <a href={href(onTheWay(`${twoStepPath}/app`, next))}>{mine.setUpApp}</a>
        </p>
      </noscript>
    </MePage>
  );
}
