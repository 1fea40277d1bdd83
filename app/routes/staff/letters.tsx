import { useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { z } from 'zod';
import { lettersPerPage, listLettersWaiting } from '~/domains/identity/letter/queries.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { Pagination } from '~/ui/pagination';

export const meta = pageMeta(({ texts }) => ({
  title: texts.desk.letters.title,
  description: texts.desk.letters.lead,
}));

const query = z.object({ side: z.coerce.number().int().min(1).max(10_000).default(1) });

export const loader = staffRoute({ roles: ['desk_officer'], query }, async (ctx, { query }) => {
  const { total, letters } = await listLettersWaiting(ctx, query.side);
  return { letters, total, page: query.side, pages: Math.ceil(total / lettersPerPage) };
});

export default function Letters() {
  const { letters, total, page, pages } = useLoaderData<typeof loader>();
  const { desk } = useTexts();
  const href = useHref();
  const language = useLanguage();
  return (
    <StaffPage title={desk.letters.title} lead={desk.letters.lead}>
      {letters.length === 0 && <p>{total === 0 ? desk.letters.none : desk.letters.unknownPage}</p>}
      {letters.length === 0 && total > 0 && (
        <p className="next-steps">
          <a href={href('/medarbejder/breve')}>{desk.letters.first}</a>
        </p>
      )}
      {letters.length > 0 && (
        <ol className="link-list">
          {letters.map((letter) => (
            <li key={letter.id}>
              <a className="title" href={href(`/medarbejder/breve/${letter.id}`)}>
                {letter.name}, {letter.city}
              </a>
              <p className="small soft">
                {desk.letters.orderedOn(formatDay(letter.requestedAt, language))}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pagination
        page={page}
        pages={pages}
        address={(to) => `${href('/medarbejder/breve')}?side=${to}`}
      />
    </StaffPage>
  );
}
