import { useLoaderData } from '@remix-run/react';
import { LogFilterForm } from '~/domains/audit/components/log-filter-form';
import { LogList } from '~/domains/audit/components/log-list';
import { isBackwards, logAddress, logQuery } from '~/domains/audit/log-filter';
import { readLog } from '~/domains/audit/read-log.server';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.audit.title,
  description: texts.audit.description,
}));

export const loader = staffRoute(
  { roles: ['administrator'], query: logQuery },
  async (ctx, { query }) => ({ ...(await readLog(ctx, query)), query }),
);

/** Who did what, when and to what, for administrators. */
export default function Log() {
  const { entries, older, query } = useLoaderData<typeof loader>();
  const { audit } = useTexts();
  const href = useHref();
  const path = href('/medarbejder/log');
  const { foer, ...filter } = query;
  return (
    <StaffPage title={audit.title} lead={audit.lead}>
      <p className="small soft">{audit.traced}</p>
      <LogFilterForm action={path} filter={filter} />
      {isBackwards(filter) ? (
        <p className="note" role="status">
          {audit.backwards}
        </p>
      ) : entries.length === 0 ? (
        <p>{audit.none}</p>
      ) : (
        <LogList entries={entries} />
      )}
      {(foer !== '' || older !== null) && (
        <nav className="pagination" aria-label={audit.pages}>
          {foer !== '' && <a href={logAddress(path, filter)}>{audit.newest}</a>}
          {older !== null && (
            <a rel="next" href={logAddress(path, filter, older)}>
              {audit.older}
            </a>
          )}
        </nav>
      )}
      {entries.length > 0 && (
        <p className="next-steps">
          <a href={logAddress(href('/medarbejder/log.csv'), filter)}>{audit.csv}</a>
        </p>
      )}
    </StaffPage>
  );
}
