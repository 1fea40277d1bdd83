import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { StaffPastSessions } from '~/domains/dialogue/components/staff-past-sessions';
import { pastSessionsPath, staffDialoguePath } from '~/domains/dialogue/paths';
import { dialogueRoles as roles } from '~/domains/dialogue/roles';
import { listPastSessions } from '~/domains/dialogue/sessions/list-past.server';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { useHref, useTexts } from '~/i18n/texts';
import { chosenNumber } from '~/platform/chosen';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { FilterChoice } from '~/ui/filter-choice';
import { Pagination } from '~/ui/pagination';

const query = z.object({
  aar: chosenNumber(2000, 2200).transform((year) => year ?? null),
  side: z.coerce.number().int().min(1).max(1000).default(1),
});

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueStaff.past.title,
  description: texts.dialogueStaff.past.lead,
}));

export const loader = staffRoute({ roles, query }, async (ctx, { query: { aar, side } }) =>
  listPastSessions(ctx, { year: aar, page: side }),
);

/** What the committees' sessions came to, year by year. */
export default function PastSessions() {
  const { year, years, sessions, page, pages } = useLoaderData<typeof loader>();
  const { past, title } = useTexts().dialogueStaff;
  const href = useHref();
  return (
    <StaffPage
      title={past.title}
      lead={past.lead}
      crumbs={[{ path: staffDialoguePath, label: title }]}
    >
      {years.length > 1 && (
        <form className="search-form" action={href(pastSessionsPath)}>
          <FilterChoice
            name="aar"
            label={past.year}
            value={String(year)}
            options={years.map((one) => [String(one), String(one)])}
          />
          <button className="ds-button is-secondary" type="submit">
            {past.show}
          </button>
        </form>
      )}
      {sessions.length === 0 ? <p>{past.none(year)}</p> : <StaffPastSessions sessions={sessions} />}
      <Pagination
        page={page}
        pages={pages}
        address={(to) => `${href(pastSessionsPath)}?aar=${year}&side=${to}`}
      />
    </StaffPage>
  );
}
