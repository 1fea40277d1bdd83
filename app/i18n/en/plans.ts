import type { NodeKind } from '~/domains/plans/vocabulary';
import type { plans as da } from '../da/plans';
import { formatNumber } from '../format';

const kinds: Record<NodeKind, { one: string; many: string }> = {
  plan: { one: 'plan', many: 'plans' },
  track: { one: 'track', many: 'tracks' },
  theme: { one: 'theme', many: 'themes' },
  category: { one: 'category', many: 'categories' },
  focus_point: { one: 'focus point', many: 'focus points' },
  objective: { one: 'objective', many: 'objectives' },
  action: { one: 'action', many: 'actions' },
  trial_action: { one: 'trial action', many: 'trial actions' },
  initiative: { one: 'initiative', many: 'initiatives' },
  sub_initiative: { one: 'sub-initiative', many: 'sub-initiatives' },
  sub_project: { one: 'sub-project', many: 'sub-projects' },
};

export const plans = {
  kinds,
  planKinds: {
    action_plan: 'Action plan',
    growth_plan: 'Growth plan',
    action_catalogue: 'Action catalogue',
    status_report: 'Status report',
    strategy: 'Strategy',
  },
  listTitle: 'Plans',
  listLead: 'The municipality’s plans, with the actions and goals they are made up of.',
  /** What a search engine shows of a plan that has no summary. */
  pointByPoint: (title: string) =>
    `${title}, point by point: actions, goals, committees and UN goals.`,
  listEmpty: 'The municipality has not published any plans here yet.',
  period: (from: number | null, to: number | null) =>
    from !== null && to !== null
      ? from === to
        ? `${from}`
        : `${from}–${to}`
      : to !== null
        ? `up to and including ${to}`
        : from !== null
          ? `from ${from}`
          : 'The plan does not state a period',
  states: {
    unknown: 'No fixed period',
    upcoming: 'Starts later',
    running: 'In force now',
    ended: 'The period has ended',
  },
  endedNote:
    'The plan’s period has ended. It is kept here so that you can still see what was decided.',
  adopted: 'Adopted',
  adoptedUnknown: 'The document does not say when the plan was adopted',
  periodLabel: 'Period',
  aboutPlan: 'More about the plan',
  fromDocument: 'Also in the document',
  subtitles: 'Subtitle',
  showThread: 'See the red thread',
  showMatrix: 'See who the plan is for',
  treeHeading: 'The plan, level by level',
  filter: {
    heading: 'Show only part of the plan',
    committee: 'Committee',
    owner: 'Responsible',
    sdg: 'UN goal',
    targetGroup: 'Target group',
    category: 'Category',
    status: 'Status',
    year: 'Year mentioned',
    any: 'All',
    apply: 'Show',
    change: 'Change your choices',
    reset: 'Show the whole plan',
    told: 'Stated in the plan',
    untold: 'Not stated in the plan',
    result: (matches: number, total: number) =>
      matches === 0
        ? 'Nothing in the plan matches your choices. Try choosing fewer things.'
        : `${formatNumber(matches, 'en')} of ${formatNumber(total, 'en')} points in the plan ${matches === 1 ? 'matches' : 'match'} your choices`,
    sdgsOfAll:
      'The plan also names UN goals for the plan as a whole. They apply to everything in it.',
    context: 'Shown because something below it matches',
  },
  phases: {
    planned: 'Planned',
    underway: 'Under way',
    completed: 'Completed',
    not_realised: 'Not going ahead in its current form',
  },
  below: (count: number, kind: string) => `${formatNumber(count, 'en')} ${kind}`,
  elements: { one: 'item', many: 'items' },
  hangsUnder: 'Part of',
  hangsBelow: 'Under this',
  purpose: 'Purpose',
  goals: 'Goals',
  learning: 'What we want to learn',
  status: 'Status',
  statusAsOf: (when: string) => `Status as of ${when}`,
  attainment: 'Goal attainment',
  politicalProcess: 'Political process',
  administrativeProcess: 'Process in the administration',
  milestones: 'Steps along the way',
  results: 'Results in figures',
  figures: 'Figures mentioned in the plan',
  items: 'What it consists of',
  options: 'The options are',
  time: 'Timeframe',
  facts: 'Facts',
  committees: 'Committees',
  committeeRoles: {
    responsible: 'Responsible committee',
    owner: 'Lead',
    steering_group: 'Steering group',
    involved: 'Involved',
  },
  partyRoles: {
    owner: 'Responsible',
    overall_responsible: 'Overall responsibility',
    administrative_anchor: 'Responsible in the administration',
    partner: 'Partners',
    stakeholder: 'Stakeholders',
    involved: 'Involved',
  },
  targetGroups: 'Target groups',
  categories: 'Categories',
  sdgs: 'UN goals',
  sdgsNone: 'The plan says that no UN goals are tied to this.',
  sdgsUnknown: 'The plan does not say which UN goals this supports.',
  sdgEditorial: 'added by Medspil',
  inherited: 'applies to the whole plan',
  inheritedFrom: (title: string) => `from “${title}”`,
  specialFinancing: 'Funding',
  specialFinancingNeeded: 'May need separate funding',
  references: 'Related to',
  history: 'How it has developed',
  historyFirst: 'Added to Medspil',
  historyChanged: 'Changed',
  fieldTitle: 'Title',
  fieldSummary: 'Short description',
  fieldOther: 'Other details',
  revision: (number: number) => `version ${formatNumber(number, 'en')}`,
  dropped: 'Discontinued',
  droppedNote: (revision: number) =>
    `This is no longer part of the plan. It was removed in version ${formatNumber(revision, 'en')}.`,
  continuedBy: 'Continued by',
  continues: 'Continues',
  noSummary: 'There is no short description here yet.',
  interimTarget: 'interim target',
  baseline: 'Baseline',
  latest: 'Latest measurement',
  noMeasurement: 'No measurement yet',
  progress: (percent: number) =>
    `${formatNumber(percent, 'en')}% of the way from baseline to target`,
  reached: 'The target has been reached',
  comparators: {
    at_least: 'at least',
    at_most: 'at most',
    below: 'below',
    above: 'above',
    about: 'approx.',
  },
  recurrence: { month: 'every month', year: 'every year', school_year: 'every school year' },
  matrix: {
    title: 'Who is the plan for?',
    lead: 'Find the group you belong to and see what the plan will do.',
    computed:
      'This overview is worked out from the target groups and categories that each action names. It is not part of the original document.',
    none: 'The plan names no target groups, so there is nothing to show here.',
    withoutCategory: 'No category',
    targetGroup: 'Target group',
  },
  thread: {
    title: 'The red thread',
    lead: 'How the plan fits together – from UN goals to what actually happens.',
    leadWithoutSdgs: 'How the plan fits together – from the broad lines to what actually happens.',
    drawing: 'Drawing of the red thread. All of its content is also in the table below.',
    table: 'The red thread as a table',
    inheritedNote:
      'Dashed: the UN goal applies to the whole plan and is not linked to the individual item.',
    unknownNote: 'The plan names no UN goals, so the thread begins with the plan’s own headings.',
    sdg: 'UN goal',
    wholePlan: 'The whole plan',
    wholePlanGoals: 'Applies to the whole plan',
    depthNote:
      'These are the top levels of the plan. You will find the whole plan on the plan page.',
  },
  sdgsPage: {
    title: 'UN goals',
    lead: 'The UN has 17 Sustainable Development Goals for the years up to 2030 (in Danish: verdensmål). Here you can see which of them the municipality’s plans mention.',
    used: (count: number) =>
      count === 1 ? 'Mentioned in one place' : `Mentioned in ${formatNumber(count, 'en')} places`,
    whole: (count: number) =>
      count === 1
        ? 'applies to one whole plan'
        : `applies to ${formatNumber(count, 'en')} whole plans`,
    unused: 'Not mentioned in the plans',
    noneUsed:
      'The UN has 17 Sustainable Development Goals for the years up to 2030 (in Danish: verdensmål). The municipality’s plans mention none of them.',
    onePage: (goal: number, name: string) => `UN goal ${goal}: ${name}`,
    oneLead: 'This is where the municipality’s plans mention this UN goal.',
    wholePlan: 'This UN goal applies to the whole plan and so to everything in it:',
    named: 'The plan links this UN goal to:',
    empty:
      'None of the municipality’s plans mention this UN goal. That does not mean that nothing is being done about it.',
    all: 'All UN goals',
  },
  goalsPage: {
    title: 'Goals that can be measured',
    lead: 'Here are all the goals in the municipality’s plans that have a figure or a clear end result. We show the measurement where there is one – and say so where there is not.',
    empty: 'The plans have no goals that can be measured.',
    count: (goals: number, measured: number) =>
      `${formatNumber(goals, 'en')} ${goals === 1 ? 'goal' : 'goals'}. ${
        measured === 0
          ? 'Medspil has no measurements of them yet.'
          : `Medspil has measurements of ${formatNumber(measured, 'en')}.`
      }`,
  },
} satisfies typeof da;
