import { inHours } from '~/domains/dialogue/components/trial-overview';
import { evaluatingRoles } from '~/domains/dialogue/roles';
import { gradedThings } from '~/domains/dialogue/rules/questionnaire';
import { compareTrials, type TrialOf } from '~/domains/dialogue/trial/read-trial.server';
import { formats, sides } from '~/domains/dialogue/vocabulary';
import { type Texts, textsOfPath } from '~/i18n/texts';
import type { Columns } from '~/platform/api-endpoint';
import { csvFile } from '~/platform/csv.server';
import { staffRoute } from '~/platform/staff-route.server';
import { trialQuery } from './trial-year';

/** The year's figures of each committee, and of all together, as a file. What is not known is empty. */
export const loader = staffRoute(
  { roles: evaluatingRoles, query: trialQuery },
  async (ctx, { query, url }) => {
    const { trials, year, grounds } = await compareTrials(ctx, query.aar);
    const titleOf = (code: string) => grounds.find((one) => one.code === code)?.title.da ?? code;
    const name = `${ctx.municipality.slug}-udvalgsdialog-${year}.csv`;
    return csvFile(name, columnsIn(textsOfPath(url.pathname), titleOf), trials);
  },
);

/** @param titleOf a ground by its code, in Danish */
function columnsIn(
  { dialogue, dialogueTrial }: Texts,
  titleOf: (code: string) => string,
): Columns<TrialOf> {
  const { page } = dialogueTrial;
  const { columns } = page;
  return {
    [columns.committee]: ({ name }) => name ?? page.all,
    [columns.requests]: ({ figures }) => figures.requests,
    [columns.accepted]: ({ figures }) => figures.accepted,
    [columns.waiting]: ({ figures }) => figures.waiting,
    [columns.refused]: ({ figures }) => figures.refused,
    [columns.refusals]: ({ figures }) =>
      figures.refusals.map(({ code, count }) => `${titleOf(code)}: ${count}`),
    [columns.cancelled]: ({ figures }) => figures.cancelled,
    [columns.lapsed]: ({ figures }) => figures.lapsed,
    [columns.medianDays]: ({ figures }) => figures.medianDays,
    ...columnsOf(formats, (format) => ({
      [columns.came(dialogue.formats[format].name)]: ({ figures }) =>
        figures.attendance[format].came,
      [columns.absent(dialogue.formats[format].name)]: ({ figures }) =>
        figures.attendance[format].absent,
      [columns.persons(dialogue.formats[format].name)]: ({ figures }) =>
        figures.attendance[format].persons,
    })),
    ...columnsOf(['held', 'cancelled', 'unreported', 'coming'] as const, (state) => ({
      [columns.sessions(page.sessions.states[state])]: ({ figures }) => figures.sessions[state],
    })),
    [columns.hours]: ({ figures: { minutes } }) => (minutes === null ? null : inHours(minutes)),
    ...columnsOf(['kept', 'open', 'overdue', 'notKept'] as const, (state) => ({
      [columns.followUp(page.followUps[state])]: ({ figures }) => figures.followUps[state],
    })),
    ...columnsOf(sides, (side) => ({
      [columns.answered(dialogue.sides[side])]: ({ figures }) => figures.grades[side].answered,
      ...columnsOf(gradedThings, (thing) => ({
        [columns.mean(dialogue.sides[side], page.grades.things[thing])]: ({ figures }) => {
          const mean = figures.grades[side].means?.[thing];
          return mean === undefined ? null : Number(mean.toFixed(2));
        },
      })),
    })),
  };
}

/** The columns that there are for each word of a list, in its order. */
function columnsOf<Word>(
  words: readonly Word[],
  of: (word: Word) => Columns<TrialOf>,
): Columns<TrialOf> {
  return Object.assign({}, ...words.map(of)) as Columns<TrialOf>;
}
