import { actionWords, actorWords, detailWords, nameWords } from '~/domains/audit/entry-words';
import type { LogEntry } from '~/domains/audit/log-entry';
import { logQuery } from '~/domains/audit/log-filter';
import { exportLog } from '~/domains/audit/read-log.server';
import { type Texts, textsOfPath } from '~/i18n/texts';
import type { Columns } from '~/platform/api-endpoint';
import { csvFile } from '~/platform/csv.server';
import { staffRoute } from '~/platform/staff-route.server';

/** What the log's filter leaves, whole, as a file. It breaks off where reading breaks off. */
export const loader = staffRoute(
  { roles: ['administrator'], query: logQuery },
  async (ctx, { query: { foer: _foer, ...filter }, url }) => {
    const rows = await exportLog(ctx, filter);
    const columns = columnsIn(textsOfPath(url.pathname).audit);
    return csvFile(`${ctx.municipality.slug}-log.csv`, columns, rows);
  },
);

function columnsIn(texts: Texts['audit']): Columns<LogEntry> {
  const { columns } = texts;
  return {
    [columns.at]: ({ at }) => new Date(at).toISOString(),
    [columns.by]: (entry) => actorWords(entry, texts),
    [columns.onBehalfOf]: ({ onBehalfOf }) => onBehalfOf && nameWords(onBehalfOf, texts),
    [columns.action]: (entry) => actionWords(entry, texts),
    [columns.code]: ({ action }) => action,
    [columns.subject]: ({ subject }) => subject?.title,
    [columns.subjectId]: ({ subject }) => subject?.id,
    [columns.details]: ({ details }) =>
      details === null
        ? texts.detached
        : details.map((detail) => `${detail.key}: ${detailWords(detail, texts)}`),
    [columns.id]: ({ id }) => id,
  };
}
