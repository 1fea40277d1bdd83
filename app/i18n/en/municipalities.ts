import type { municipalities as da } from '../da/municipalities';
import { formatNumber } from '../format';

export const municipalities = {
  frontDoorTitle: 'Choose your municipality',
  frontDoorLead:
    'Medspil shows the municipalities’ plans and goals – and makes it easy to see what comes of them.',
  noMunicipalities: 'There are no municipalities here yet.',
  code: (code: string) => `Municipality code ${code}`,
  frontTitle: (name: string) => `What does ${name} want to achieve?`,
  frontLead:
    'See what has been decided, who is responsible, and which UN goals it supports. A red thread connects everything, from UN goal to action.',
  searchLabel: 'Search plans, goals and committees',
  searchButton: 'Search',
  searchExample:
    'The plans are in Danish, so try Danish words: “unge” (young people), “bosætning” (settlement) or “klima” (climate)',
  exampleHeading: 'How it all connects',
  plansHeading: 'The plans',
  sdgsHeading: 'UN goals in the plans',
  sdgsLead: 'The numbers show how many places in the plans mention each UN goal.',
  noSdgs:
    'The municipality’s plans name no UN goals. That does not mean that the work does not support them – only that the plans do not say so.',
  allSdgs: 'See all 17 UN goals',
  committeesTitle: 'Council and committees',
  committeesHeading: 'Who is responsible?',
  committeesLead: 'See where the municipality’s plans name each committee.',
  goalsHeading: 'Goals that can be measured',
  goalsLead: 'Figures, deadlines and latest measurements – all in one place.',
  toGoals: (count: number) =>
    count === 1 ? 'See the goal' : `See the ${formatNumber(count, 'en')} goals`,
  committeeKinds: {
    council: 'Municipal council',
    committee: 'Committee',
    collective: 'Collective term',
  },
  answersFor: (count: number) =>
    count === 0
      ? 'Not mentioned in the plans'
      : count === 1
        ? 'Mentioned in one place in the plans'
        : `Mentioned in ${formatNumber(count, 'en')} places in the plans`,
  collectiveNote: 'The plan mentions the committees together, without saying which ones.',
  validity: (from: string | null, to: string | null) =>
    from && to
      ? `Active from ${from} to ${to}`
      : to
        ? `Active until ${to}`
        : `Active since ${from}`,
  succeededBy: 'Succeeded by',
  committeeLead: (name: string) => `Where the municipality’s plans name ${name}.`,
  committeeEmpty:
    'None of the plans on this site mention the committee in connection with an action.',
  printedAs: (printed: string) => `Written in the plan as “${printed}”`,
  noCommittees: 'The plans mention no committees.',
} satisfies typeof da;
