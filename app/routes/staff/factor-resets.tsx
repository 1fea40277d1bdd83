import { useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { agreeToReset } from '~/domains/identity/second-factor/agree-to-reset.server';
import { askForReset } from '~/domains/identity/second-factor/ask-for-reset.server';
import { resetForm } from '~/domains/identity/second-factor/forms';
import { listResets } from '~/domains/identity/second-factor/list-resets.server';
import { withdrawReset } from '~/domains/identity/second-factor/withdraw-reset.server';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

const roles = ['administrator'] as const;
const here = '/medarbejder/nulstillinger';

export const meta = pageMeta(({ texts }) => ({
  title: texts.secondFactor.resets.title,
  description: texts.secondFactor.resets.description,
}));

export const loader = staffRoute({ roles }, async (ctx) => ({ resets: await listResets(ctx) }));

export const action = staffAction({ roles, form: resetForm }, async (ctx, { form }) => {
  switch (form.form) {
    case 'bed': {
      const outcome = await askForReset(ctx, form);
      return outcome.ok
        ? { to: here, said: 'nulstilling_bedt' }
        : { faults: { email: outcome.reason } };
    }
    case 'ja': {
      const outcome = await agreeToReset(ctx, form.reset);
      if (outcome.ok) return { to: here, said: 'nulstillet' };
      const needsAnother = outcome.reason === 'not_oneself' || outcome.reason === 'too_new';
      return { to: here, said: needsAnother ? 'nulstilling_anden' : 'nulstilling_slut' };
    }
    case 'traek':
      await withdrawReset(ctx, form.reset);
      return { to: here, said: 'nulstilling_trukket' };
  }
});

type Reset = Awaited<ReturnType<typeof loader>>['resets'][number];

export default function FactorResets() {
  const data = useLoaderData<typeof loader>();
  const { secondFactor } = useTexts();
  const { resets } = secondFactor;
  return (
    <StaffPage title={resets.title} lead={resets.lead}>
      <Section title={resets.waitingHeading}>
        {data.resets.length === 0 ? (
          <p>{resets.none}</p>
        ) : (
          <ul className="link-list">
            {data.resets.map((one) => (
              <ResetRow key={one.id} {...one} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={resets.askHeading}>
        <div className="stack">
          <p>{resets.askLead}</p>
          <p>{resets.happens}</p>
        </div>
        <PostForm name="bed" fields={{ email: resets.email }}>
          <TextField
            name="email"
            type="email"
            label={resets.email}
            autoComplete="off"
            inputMode="email"
          />
          <SubmitButton>{resets.button}</SubmitButton>
        </PostForm>
      </Section>
    </StaffPage>
  );
}

function ResetRow(one: Reset) {
  const { resets } = useTexts().secondFactor;
  const language = useLanguage();
  const name = one.name ?? one.email ?? resets.nobody;
  return (
    <li className="row">
      <div>
        <strong>{name}</strong> {one.name !== null && one.email}
        <p className="small soft">
          {resets.askedBy(one.askedBy ?? resets.nobody, formatMoment(one.askedAt, language))}{' '}
          {resets.until(formatMoment(one.expiresAt, language))}
        </p>
        {!one.isAgreeable && <p className="small">{resets.needsAnother}</p>}
      </div>
      <div className="form-actions">
        {one.isAgreeable && (
          <PostForm name="ja" className="inline-form" hidden={{ reset: one.id }}>
            <button className="ds-button" type="submit" aria-label={resets.agreeLabel(name)}>
              {resets.agree}
            </button>
          </PostForm>
        )}
        <PostForm name="traek" className="inline-form" hidden={{ reset: one.id }}>
          <button
            className="ds-button is-secondary"
            type="submit"
            aria-label={resets.withdrawLabel(name)}
          >
            {resets.withdraw}
          </button>
        </PostForm>
      </div>
    </li>
  );
}
