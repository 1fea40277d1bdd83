import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MePage } from '~/domains/identity/components/me-page';
import { QrCode } from '~/domains/identity/components/qr-code';
import { returnTo } from '~/domains/identity/forms';
import { inGroups } from '~/domains/identity/second-factor/codes';
import { setUpAppForm } from '~/domains/identity/second-factor/forms';
import {
  afterSettingUp,
  showFactorPath,
  twoStepPath,
} from '~/domains/identity/second-factor/on-the-way';
import { setUpApp } from '~/domains/identity/second-factor/set-up-app.server';
import { offeredSecret, qrCodeOf } from '~/domains/identity/second-factor/totp.server';
import { useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { changeableFactors } from './changeable-factors.server';

const here = `${twoStepPath}/app`;

export const meta = pageMeta(({ texts }) => ({
  title: texts.secondFactor.app.title,
  description: texts.secondFactor.app.description,
}));

const query = z.object({ videre: returnTo });

export const loader = citizenRoute(
  { activity: 'own_security', query },
  async (ctx, { who, query: { videre }, language }) => {
    const factors = await changeableFactors(ctx, { path: here, language });
    const secret = offeredSecret(ctx.keys, who.session);
    return {
      next: videre,
      replaces: factors.hasApp,
      secret: inGroups(secret, 4),
      qrCode: qrCodeOf(secret, {
        issuer: ctx.municipality.name,
        label: who.email ?? who.name ?? ctx.municipality.name,
      }),
    };
  },
);

export const action = citizenAction(
  { activity: 'own_security', form: setUpAppForm },
  async (ctx, { form, who }) => {
    const outcome = await setUpApp(ctx, who, form.code);
    if (outcome.ok) {
      const { cookie, codesLeft } = outcome.value;
      return {
        to: afterSettingUp(codesLeft, form.videre),
        said: 'to_trin_klar',
        cookies: [cookie],
      };
    }
    if (outcome.reason === 'factor_needed') return { to: showFactorPath(here) };
    return { faults: { code: outcome.reason } };
  },
);

export default function SetUpApp() {
  const { next, replaces, secret, qrCode } = useLoaderData<typeof loader>();
  const { app, mine } = useTexts().secondFactor;
  return (
    <MePage title={app.title} lead={mine.appLead}>
      {replaces && <p className="note">{app.replaces}</p>}
      <Section title={app.scanHeading}>
        <p>{app.scan}</p>
        <QrCode {...qrCode} label={app.qrLabel} />
        <p>{app.typeInstead}</p>
        <p className="secret" translate="no">
          {secret}
        </p>
      </Section>
      <Section title={app.confirmHeading}>
        <PostForm fields={{ code: app.code }} hidden={{ videre: next }}>
          <TextField
            name="code"
            label={app.code}
            hint={app.codeHint}
            autoComplete="one-time-code"
            inputMode="numeric"
            width="code"
          />
          <SubmitButton>{app.button}</SubmitButton>
        </PostForm>
      </Section>
    </MePage>
  );
}
