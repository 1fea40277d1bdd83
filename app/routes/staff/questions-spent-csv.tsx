import { z } from 'zod';
import { type SpentOnMeeting, spentOnQuestions } from '~/domains/questions/handling/spent.server';
import { asInstant } from '~/domains/questions/rules/deadline';
import { type Texts, textsOfPath } from '~/i18n/texts';
import type { Columns } from '~/platform/api-endpoint';
import { danishDay } from '~/platform/clock';
import { csvFile } from '~/platform/csv.server';
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
    return csvFile(name, columns, meetings);
  },
);

function columnsIn({
  columns,
  noMeeting,
}: Texts['questionHandling']['spent']): Columns<SpentOnMeeting> {
  return {
    [columns.meeting]: ({ meetingStartsAt: at }) =>
      at === null ? noMeeting : danishDay(asInstant(at)).toString(),
    [columns.questions]: ({ questions }) => questions,
    [columns.hours]: ({ minutes }) => Number((minutes / 60).toFixed(2)),
    [columns.kroner]: ({ ore }) => ore / 100,
  };
}
