import { useLoaderData } from '@remix-run/react';
import { findLink } from '~/domains/identity/account/find-link.server';
import { useLink as followLink } from '~/domains/identity/account/use-link.server';
import { linkForm } from '~/domains/identity/forms';
import { findHome } from '~/domains/identity/who.server';
import { useHref, useTexts } from '~/i18n/texts';
import { publicAction } from '~/platform/action-route.server';
import { pageMeta } from '~/platform/page-meta';
import { signInRoute } from '~/platform/route-builders.server';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.link
    ? texts.identity.link.purposes[data.link.purpose].title
    : texts.identity.link.refusals[data.refusal].title,
  description: texts.identity.link.description,
}));

/** Opening a link changes nothing: programs that look through mail open links too. */
export const loader = signInRoute({}, async ({ ctx, who }, { params }) => {
  const found = await findLink(ctx, params.token ?? '');
  if (!found.ok) return { link: null, refusal: found.reason, isSignedIn: who !== null } as const;
  const { purpose, email } = found.link;
  return { link: { purpose, email }, refusal: null, isSignedIn: who !== null } as const;
});

export const action = publicAction({ form: linkForm }, async (ctx, { form, params, who }) => {
  const outcome = await followLink(ctx, {
    token: params.token ?? '',
    name: form.name ? form.name : null,
    password: form.password,
    who,
  });
  if (!outcome.ok) {
    const { reason } = outcome;
    if (reason === 'password_missing' || reason === 'email_taken') {
      return { faults: { [reason === 'email_taken' ? 'email' : 'password']: reason } };
    }
    // A link that was used meanwhile is told by its own page.
    return { to: `/link/${params.token ?? ''}` };
  }
  const { cookie, ...of } = outcome.value;
  return {
    to: cookie === null ? (of.returnTo ?? '/log-ind') : await findHome(ctx, of),
    said: cookie === null ? 'email_skiftet' : 'logget_ind',
    cookies: cookie === null ? [] : [cookie],
  };
});

export default function Link() {
  const { link: asked, refusal, isSignedIn } = useLoaderData<typeof loader>();
  const { link, signIn, requirements } = useTexts().identity;
  const href = useHref();
  if (!asked) {
    const { title, lead } = link.refusals[refusal];
    return (
      <Page title={title} lead={lead}>
        <p className="next-steps">
          {isSignedIn ? (
            <a href={href('/min-side')}>{requirements.next[3]}</a>
          ) : (
            <>
              <a href={href('/log-ind/link')}>{link.getNew}</a>
              <a href={href('/log-ind')}>{signIn.title}</a>
            </>
          )}
        </p>
      </Page>
    );
  }
  const { title, lead, button } = link.purposes[asked.purpose];
  const isNew = asked.purpose === 'register';
  const passwordLabel = isNew ? link.choosePassword : link.newPassword;
  return (
    <Page title={title} lead={lead} kicker={link.forEmail(asked.email)}>
      <PostForm fields={{ name: link.name, password: passwordLabel }}>
        {isNew && (
          <TextField
            name="name"
            label={link.name}
            hint={link.nameHint}
            autoComplete="name"
            optional
          />
        )}
        {(isNew || asked.purpose === 'reset_password') && (
          <TextField
            name="password"
            type="password"
            label={passwordLabel}
            hint={link.passwordHint}
            autoComplete="new-password"
            optional={isNew}
          />
        )}
        <SubmitButton>{button}</SubmitButton>
      </PostForm>
    </Page>
  );
}
