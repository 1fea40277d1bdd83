import { useLoaderData } from '@remix-run/react';
import { Temporal } from 'temporal-polyfill';
import { FormatsExplained } from '~/domains/dialogue/components/formats-explained';
import { MonthGrid } from '~/domains/dialogue/components/month-grid';
import { SessionsFilter, SessionViews } from '~/domains/dialogue/components/sessions-filter';
import { SessionsList } from '~/domains/dialogue/components/sessions-list';
import {
  listComingSessions,
  listSessionsOfMonth,
  reachOfSessions,
} from '~/domains/dialogue/finding/list-sessions.server';
import {
  sessionQuery,
  sessionsPath,
  type SessionFilter,
} from '~/domains/dialogue/finding/session-query';
import { monthsAround } from '~/domains/dialogue/rules/month';
import { sessionsChangeAt } from '~/domains/dialogue/rules/standing';
import { areasToday, committeesToday } from '~/domains/municipalities/queries.server';
import { useHref, useTexts } from '~/i18n/texts';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

const perPage = 20;

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueFinding.title,
  description: texts.dialogueFinding.description,
}));

export const loader = publicRoute(
  { query: sessionQuery },
  async (ctx, { query: { filter, view, month, page }, holdsUntil }) => {
    const shown =
      view === 'liste' ? await readList(ctx, filter, page) : await readMonth(ctx, filter, month);
    const changes = sessionsChangeAt(shown.sessions, ctx.now);
    if (changes !== null) holdsUntil(changes);
    return {
      ...{ shown, filter, page },
      committees: (await committeesToday(ctx)).map(({ slug, name }) => ({ slug, name })),
      areas: await areasToday(ctx),
      isDemo: ctx.municipality.demonstration,
    };
  },
);

async function readList(ctx: ReadContext, filter: SessionFilter, page: number) {
  return { view: 'liste' as const, ...(await listComingSessions(ctx, filter, { page, perPage })) };
}

async function readMonth(ctx: ReadContext, filter: SessionFilter, asked: string | undefined) {
  const today = danishDay(ctx.now);
  const month =
    asked === undefined ? today.toPlainYearMonth() : Temporal.PlainYearMonth.from(asked);
  return {
    view: 'kalender' as const,
    month: month.toString(),
    today: today.toString(),
    around: monthsAround(month, await reachOfSessions(ctx)),
    sessions: await listSessionsOfMonth(ctx, filter, month),
  };
}

/** „Mød udvalgene“: when committees meet citizens, as a list or in the month that they do. */
export default function Dialogue() {
  const { shown, filter, page, committees, areas, isDemo } = useLoaderData<typeof loader>();
  const { dialogueFinding: texts } = useTexts();
  const href = useHref();
  const { view } = shown;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page title={texts.title} lead={texts.lead} crumbs={[]}>
      <FormatsExplained />
      <SessionsFilter
        {...{ filter, view, committees, areas }}
        month={view === 'kalender' ? shown.month : undefined}
      />
      <section className="section" id="resultat">
        <h2>{view === 'liste' ? texts.result(shown.total, isFiltered) : texts.views.kalender}</h2>
        <SessionViews filter={filter} view={view} />
        {isFiltered && (
          <p>
            <a href={href(sessionsPath({}, { view }))}>{texts.filter.reset}</a>
          </p>
        )}
        {isDemo && shown.sessions.length > 0 && <p className="note">{texts.demo}</p>}
        {view === 'liste' ? (
          <SessionsList filter={filter} found={shown} page={page} perPage={perPage} />
        ) : (
          <MonthGrid {...shown} filter={filter} />
        )}
      </section>
      <p className="next-steps">
        <a href={href('/dialog/kalender.ics')}>{texts.calendarLink}</a>
      </p>
    </Page>
  );
}
