import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { Temporal } from 'temporal-polyfill';
import { CalendarToSubscribe } from '~/domains/dialogue/components/calendar-to-subscribe';
import { FormatsExplained } from '~/domains/dialogue/components/formats-explained';
import { MonthGrid } from '~/domains/dialogue/components/month-grid';
import { SessionsFilter, SessionViews } from '~/domains/dialogue/components/sessions-filter';
import { SessionsList } from '~/domains/dialogue/components/sessions-list';
import {
  listComingSessions,
  listSessionsOfMonth,
  nextDayWithSession,
  reachOfSessions,
} from '~/domains/dialogue/finding/list-sessions.server';
import {
  committeesWithSessions,
  freePlacesChangeAt,
} from '~/domains/dialogue/finding/session-choices.server';
import {
  sessionQuery,
  sessionsPath,
  type SessionFilter,
} from '~/domains/dialogue/finding/session-query';
import { monthsAround } from '~/domains/dialogue/rules/month';
import { sessionsChangeAt } from '~/domains/dialogue/rules/standing';
import { areasToday } from '~/domains/municipalities/queries.server';
import { sdgs } from '~/domains/plans/sdgs';
import { capitalised, formatPartialDate } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
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
    // Then another session has free places, or has none: also one that is not shown now.
    const freeChanges = filter.onlyFree ? await freePlacesChangeAt(ctx) : null;
    if (freeChanges !== null) holdsUntil(freeChanges);
    return {
      ...{ shown, filter, page },
      committees: await committeesWithSessions(ctx, filter.committee),
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
  const first = asked === undefined ? await nextDayWithSession(ctx, filter, today) : null;
  const month =
    asked === undefined ? (first ?? today).toPlainYearMonth() : Temporal.PlainYearMonth.from(asked);
  const sessions = await listSessionsOfMonth(ctx, filter, month);
  return {
    asked,
    view: 'kalender' as const,
    month: month.toString(),
    today: today.toString(),
    around: monthsAround(month, await reachOfSessions(ctx)),
    sessions,
    /** Where there is none: the day of the next one. */
    next: sessions.length > 0 ? null : ((await nextAfter(ctx, filter, month))?.toString() ?? null),
  };
}

function nextAfter(ctx: ReadContext, filter: SessionFilter, month: Temporal.PlainYearMonth) {
  const [after, today] = [month.add({ months: 1 }).toPlainDate({ day: 1 }), danishDay(ctx.now)];
  return nextDayWithSession(
    ctx,
    filter,
    Temporal.PlainDate.compare(after, today) < 0 ? today : after,
  );
}

/** „Mød udvalgene“: when committees meet citizens, as a list or in the month that they do. */
export default function Dialogue() {
  const { shown, filter, page, committees, areas, isDemo } = useLoaderData<typeof loader>();
  const { dialogueFinding: texts } = useTexts();
  const language = useLanguage();
  const href = useHref();
  const origin = useRouteLoaderData<{ origin: string }>('root')?.origin ?? '';
  const { view } = shown;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page title={texts.title} lead={texts.lead} crumbs={[]}>
      <FormatsExplained />
      <SessionsFilter
        {...{ filter, view, committees, areas }}
        sdgs={sdgs.map(({ goal, name }) => ({ goal, name: name[language] }))}
        month={view === 'kalender' ? shown.asked : undefined}
      />
      <section className="section" id="resultat">
        <h2>
          {view === 'liste'
            ? texts.result(shown.total, isFiltered)
            : capitalised(formatPartialDate(shown.month, language), language)}
        </h2>
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
      <CalendarToSubscribe address={origin + href('/dialog/kalender.ics')} />
    </Page>
  );
}
