import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { RoleName, useTerm } from '~/domains/identity/components/role-name';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { listStaff } from '~/domains/identity/staff/queries.server';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { Pagination } from '~/ui/pagination';
import { SearchForm } from '~/ui/search-form';

type Person = Awaited<ReturnType<typeof loader>>['people'][number];

export const meta = pageMeta(({ texts }) => ({
  title: texts.staff.list.title,
  description: texts.staff.list.description,
}));

const query = z.object({
  q: z.string().max(200).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  besked: z.string().optional(),
});

export const loader = staffRoute({ roles: ['administrator'], query }, async (ctx, { query }) => ({
  ...(await listStaff(ctx, { words: query.q.trim(), page: query.page })),
  words: query.q.trim(),
  page: query.page,
}));

export default function Roles() {
  const { people, total, words, page, pages } = useLoaderData<typeof loader>();
  const { list } = useTexts().staff;
  const href = useHref();
  const path = href('/medarbejder/roller');
  return (
    <StaffPage title={list.title} lead={list.lead}>
      <p className="next-steps">
        <a className="ds-button" href={href('/medarbejder/roller/ny')}>
          {list.give}
        </a>
      </p>
      <SearchForm action={path} label={list.search} button={list.searchButton} value={words} />
      <p className="next-steps small soft">
        <span>{total === 0 ? list.none : list.found(total)}</span>
        {words !== '' && <a href={path}>{list.all}</a>}
      </p>
      <ul className="link-list">
        {people.map((one) => (
          <li key={one.id}>
            <PersonEntry person={one} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={pages}
        address={(to) =>
          `${path}?${new URLSearchParams({ ...(words !== '' && { q: words }), page: String(to) })}`
        }
      />
    </StaffPage>
  );
}

function PersonEntry({ person }: { person: Person }) {
  const { list } = useTexts().staff;
  const href = useHref();
  const term = useTerm();
  const current = person.roles.filter(({ state }) => state !== 'over');
  return (
    <>
      <a className="title" href={href(`/medarbejder/roller/${person.id}`)}>
        {person.name ?? person.email}
      </a>
      <p className="small soft">
        {[person.name === null ? null : person.email, person.isConfirmed ? null : list.invited]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {current.length === 0 && <p className="small">{list.noRole}</p>}
      {current.map((one) => (
        <div key={one.id} className="small">
          <p>
            <RoleName of={one} />
          </p>
          <p className="soft">{term(one)}</p>
        </div>
      ))}
    </>
  );
}
