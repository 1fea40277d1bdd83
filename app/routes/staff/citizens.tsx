import { useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { z } from 'zod';
import { searchCitizens } from '~/domains/identity/desk/queries.server';
import { mostFound } from '~/domains/identity/desk';
import { helpingRoles } from '~/domains/identity/roles';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { SearchForm } from '~/ui/search-form';

export const meta = pageMeta(({ texts }) => ({
  title: texts.desk.citizens.title,
  description: texts.desk.citizens.lead,
}));

const query = z.object({ q: z.string().max(200).default('') });

export const loader = staffRoute({ roles: helpingRoles, query }, async (ctx, { query }) => ({
  typed: query.q,
  result: await searchCitizens(ctx, query.q),
}));

type Data = Awaited<ReturnType<typeof loader>>;

export default function Citizens() {
  const { typed, result } = useLoaderData<typeof loader>();
  const { desk } = useTexts();
  const texts = desk.citizens;
  const href = useHref();
  return (
    <StaffPage title={texts.title} lead={texts.lead}>
      <SearchForm
        action={href('/medarbejder/borgere')}
        label={texts.label}
        hint={texts.hint}
        button={texts.button}
        value={typed}
      />
      {typed.trim() !== '' && result === null && (
        <p className="note" role="alert">
          {texts.tooShort}
        </p>
      )}
      {result && <Found result={result} />}
      <Section title={texts.newHeading}>
        <p>{texts.newLead}</p>
        <p className="next-steps">
          <a href={href('/medarbejder/borgere/ny')}>{texts.add}</a>
        </p>
      </Section>
    </StaffPage>
  );
}

function Found({ result }: { result: NonNullable<Data['result']> }) {
  const texts = useTexts().desk.citizens;
  const href = useHref();
  if (result.citizens.length === 0) {
    return (
      <p className="note" role="status">
        {texts.none}
        {!result.seesProtected && ` ${texts.protectedElsewhere}`}
      </p>
    );
  }
  return (
    <Section title={texts.found(result.citizens.length)}>
      {result.hasMore && <p className="note">{texts.more(mostFound)}</p>}
      <ul className="link-list">
        {result.citizens.map((one) => (
          <li key={one.id}>
            <a className="title" href={href(`/medarbejder/borgere/${one.id}`)}>
              {one.name ?? texts.noName}
            </a>
            <p className="small soft">
              {[
                one.isProtected && texts.protectedAddress,
                one.street,
                one.city,
                one.email ?? texts.noEmail,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
