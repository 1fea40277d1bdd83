import { z } from 'zod';
import { type SpentOnMeeting, spentOnQuestions } from '~/domains/questions/handling/spent.server';
import { type Texts, textsOfPath } from '~/i18n/texts';
import type { Columns } from '~/platform/api-endpoint';
import { csvStream } from '~/platform/csv.server';
import { staffRoute } from '~/platform/staff-route.server';
import { spentYear } from './spent-year';

const roles = ['council_secretariat', 'mayors_office', 'moderator', 'administrator'] as const;

/** What was spent on the questions of each meeting of a year, as a file. */
export const loader = staffRoute(
  { roles, query: z.object({ forbrug: spentYear }) },
  async (ctx, { query, url }) => {
    const { meetings, year } = await spentOnQuestions(ctx, query.forbrug);
    const columns = columnsIn(textsOfPath(url.pathname).questionHandling.spent);
    const name = `${ctx.municipality.slug}-spoergsmaal-forbrug-${year ?? 'intet'}.csv`;
    return new Response(
      csvStream(columns, meetings, () => undefined),
      {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
          'Content-Disposition': `attachment; filename="${name}"`,
          'Cache-Control': 'private, no-store',
        },
      },
    );
  },
);

function columnsIn({
  columns,
  noMeeting,
}: Texts['questionHandling']['spent']): Columns<SpentOnMeeting> {
  return {
    [columns.meeting]: ({ meetingStartsAt }) => meetingStartsAt ?? noMeeting,
    [columns.questions]: ({ questions }) => questions,
    [columns.hours]: ({ minutes }) => minutes / 60,
    [columns.kroner]: ({ ore }) => ore / 100,
  };
}
