import { useLoaderData } from '@remix-run/react';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { signInRoute } from '~/platform/route-builders.server';
import { Page, Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.identity.checkMail.title,
  description: texts.identity.checkMail.description,
}));

export const loader = signInRoute({}, async ({ hasOutbox }) => ({ hasOutbox }));

export default function CheckMail() {
  const { hasOutbox } = useLoaderData<typeof loader>();
  const { checkMail } = useTexts().identity;
  const href = useHref();
  return (
    <Page title={checkMail.title} lead={checkMail.lead} crumbs={[]}>
      {hasOutbox && (
        <p className="note">
          {checkMail.outbox} <a href="/dev/mail">/dev/mail</a>
        </p>
      )}
      <Section title={checkMail.ifNot}>
        <ul className="bullet-list">
          {checkMail.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
        <p className="next-steps">
          <a href={href('/log-ind')}>{checkMail.again}</a>
        </p>
      </Section>
    </Page>
  );
}
