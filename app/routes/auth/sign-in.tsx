import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { signIn } from '~/domains/identity/account/sign-in.server';
import { returnTo, signInForm } from '~/domains/identity/forms';
import { findHome } from '~/domains/identity/who.server';
import { useHref, useTexts } from '~/i18n/texts';
import { publicAction } from '~/platform/action-route.server';
import { pageMeta } from '~/platform/page-meta';
import { signInRoute } from '~/platform/route-builders.server';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.identity.signIn.title,
  description: texts.identity.signIn.description,
}));

const query = z.object({ videre: returnTo });

export const loader = signInRoute({ query }, async (door, { query }) => ({
  isSecure: door.isSecure,
  hasMitid: door.hasMitid,
  hasDemoAccounts: door.hasOutbox && door.ctx.municipality.demonstration,
  next: query.videre,
}));

export const action = publicAction({ form: signInForm }, async (ctx, { form, who }) => {
  const outcome = await signIn(ctx, { ...form, who });
  if (!outcome.ok) return { faults: { password: 'sign_in_wrong' } };
  return {
    to: await findHome(ctx, { personId: outcome.value.personId, returnTo: form.videre }),
    said: 'logget_ind',
    cookies: [outcome.value.cookie],
  };
});

export default function SignIn() {
  const { next, hasMitid, isSecure, hasDemoAccounts } = useLoaderData<typeof loader>();
  const { identity, secondFactor, demo } = useTexts();
  const { signIn } = identity;
  const href = useHref();
  const onwards = next === null ? '' : `?videre=${encodeURIComponent(next)}`;
  return (
    <Page title={signIn.title} lead={next === null ? signIn.lead : signIn.needed} crumbs={[]}>
      {!isSecure && (
        <p className="note" role="alert">
          {signIn.insecure}
        </p>
      )}
      {next?.includes('kladde=') && <p className="note">{signIn.draftWaits}</p>}
      {hasDemoAccounts && (
        <p className="note">
          {demo.tryAccounts} <a href="/dev/konti">{demo.accountsTitle}</a>
        </p>
      )}
      <div className="ways">
        {hasMitid && (
          <section className="way">
            <h2>{signIn.byMitid}</h2>
            <p>{signIn.byMitidLead}</p>
            <PostForm name="mitid" action={href('/log-ind/mitid')} hidden={{ videre: next }}>
              <SubmitButton>{signIn.mitidButton}</SubmitButton>
            </PostForm>
          </section>
        )}
        <section className="way">
          <h2>{signIn.byPassword}</h2>
          <PostForm
            fields={{ email: signIn.email, password: signIn.password }}
            hidden={{ videre: next }}
          >
            <TextField
              name="email"
              type="email"
              label={signIn.email}
              autoComplete="username"
              inputMode="email"
            />
            <TextField
              name="password"
              type="password"
              label={signIn.password}
              autoComplete="current-password"
            />
            <div className="form-actions">
              <SubmitButton>{signIn.button}</SubmitButton>
              <a href={href('/glemt-adgangskode')}>{signIn.forgotten}</a>
            </div>
          </PostForm>
        </section>
        <section className="way">
          <h2>{signIn.byLink}</h2>
          <p>{signIn.byLinkLead}</p>
          <PostForm
            name="link"
            action={href('/log-ind/link')}
            fields={{ email: signIn.email }}
            hidden={{ videre: next }}
          >
            <TextField
              name="email"
              type="email"
              label={signIn.email}
              autoComplete="email"
              inputMode="email"
            />
            <SubmitButton kind="secondary">{signIn.linkButton}</SubmitButton>
          </PostForm>
        </section>
        <section className="way">
          <h2>{secondFactor.signIn.way}</h2>
          <p>{secondFactor.signIn.wayLead}</p>
          <p>
            <a className="ds-button is-secondary" href={href('/log-ind/noegle') + onwards}>
              {secondFactor.signIn.button}
            </a>
          </p>
        </section>
        <section className="way">
          <h2>{signIn.noAccount}</h2>
          <p>
            <a href={href('/opret') + onwards}>{signIn.register}</a>
          </p>
        </section>
      </div>
    </Page>
  );
}
