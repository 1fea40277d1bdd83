import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { PasskeyButton } from '~/domains/identity/components/passkey-button';
import { returnTo } from '~/domains/identity/forms';
import { homeOf } from '~/domains/identity/home';
import { hasFactor } from '~/domains/identity/second-factor/factors';
import { findFactors } from '~/domains/identity/second-factor/find-factors.server';
import { twoStepForm } from '~/domains/identity/second-factor/forms';
import { onTheWay, twoStepPath } from '~/domains/identity/second-factor/on-the-way';
import { optionsToShow } from '~/domains/identity/second-factor/passkey-options.server';
import { showCode } from '~/domains/identity/second-factor/show-code.server';
import { showPasskey } from '~/domains/identity/second-factor/show-passkey.server';
import { pathInLanguage } from '~/i18n/languages';
import { useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { leadTo } from '~/platform/page-answer.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page, Section } from '~/ui/page';

/** A key is asked for by a script. */
export const handle = { hydrate: true };

export const meta = pageMeta(({ texts }) => ({
  title: texts.secondFactor.show.title,
  description: texts.secondFactor.show.description,
}));

const query = z.object({ videre: returnTo });

export const loader = citizenRoute(
  { activity: 'own_security', query },
  async (ctx, { who, query: { videre }, language }) => {
    const factors = await findFactors(ctx, ctx.actor.personId);
    if (!hasFactor(factors))
      return leadTo(pathInLanguage(onTheWay(twoStepPath, videre), language), 302);
    return {
      next: videre,
      hasApp: factors.hasApp,
      takesCodes: factors.hasApp || factors.codesLeft > 0,
      options: factors.passkeys > 0 ? await optionsToShow(ctx, who) : null,
    };
  },
);

export const action = citizenAction(
  { activity: 'own_security', form: twoStepForm },
  async (ctx, { form, who }) => {
    const outcome =
      form.form === 'noegle'
        ? await showPasskey(ctx, who, form.passkey)
        : await showCode(ctx, who, form.code);
    if (outcome.ok) {
      return { to: homeOf(form.videre, who.self.roles), cookies: [outcome.value.cookie] };
    }
    return { faults: { [form.form === 'noegle' ? 'passkey' : 'code']: outcome.reason } };
  },
);

export default function TwoStep() {
  const { next, hasApp, takesCodes, options } = useLoaderData<typeof loader>();
  const { show, key } = useTexts().secondFactor;
  const label = hasApp ? show.codeFromApp : show.recoveryCode;
  const codeForm = (
    <PostForm name="kode" fields={{ code: label }} hidden={{ videre: next }}>
      <TextField
        name="code"
        label={label}
        hint={hasApp ? show.codeHint : show.recoveryHint}
        autoComplete="one-time-code"
        width="code"
      />
      <SubmitButton kind={options ? 'secondary' : undefined}>{show.button}</SubmitButton>
    </PostForm>
  );
  return (
    <Page title={show.title} lead={show.lead}>
      {options && (
        <PostForm name="noegle" hidden={{ videre: next }}>
          <PasskeyButton ask={{ to: 'show', options }} noScript={key.noScript}>
            {show.byPasskey}
          </PasskeyButton>
          <p className="field-hint">{show.byPasskeyHint}</p>
        </PostForm>
      )}
      {takesCodes && (options ? <Section title={show.byCode}>{codeForm}</Section> : codeForm)}
      <Section title={show.lostHeading}>
        <p>{show.lost}</p>
      </Section>
    </Page>
  );
}
