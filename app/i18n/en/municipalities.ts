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
  frontLeadWithoutSdgs:
    'See what has been decided and who is responsible. A red thread connects everything, from plan to action.',
  searchLabel: 'Search plans, goals and committees',
  searchButton: 'Search',
  searchExample:
    'Type a topic, a place or a committee. The plans are in Danish, so use Danish words.',
  exampleHeading: 'How it all connects',
  plansHeading: 'The plans',
  sdgsHeading: 'UN goals in the plans',
  sdgsLead: 'The numbers show how many places in the plans mention each UN goal.',
  noSdgs:
    'The municipality’s plans name no UN goals. That does not mean that the work does not support them – only that the plans do not say so.',
  allSdgs: 'See all 17 UN goals',
  committeesTitle: 'Committees',
  committeesHeading: 'The committees in the plans',
  committeesLead:
    'See when you can meet each committee, and where the municipality’s plans name it.',
  goalsHeading: 'Goals that can be measured',
  goalsLead: 'The plans’ figures and deadlines – all in one place.',
  toGoals: (count: number) =>
    count === 1 ? 'See the goal' : `See the ${formatNumber(count, 'en')} goals`,
  committeeKinds: {
    council: 'The municipality’s highest political body',
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
  committeeEmpty: (name: string) =>
    `None of the actions or goals in the plans here mention ${name}.`,
  printedAs: (printed: string) => `Written in the plan as “${printed}”`,
  noCommittees: 'The plans mention no committees.',
  meetings: {
    heading: 'Coming meetings that you can attend',
    none: 'We know of no open meetings to come.',
    demo: 'The meetings are made up for the demo.',
    cancelled: 'Cancelled',
    until: (time: string) => `until ${time}`,
    place: 'Place',
    stream: 'Watch the meeting online',
    agenda: 'Agenda',
    subscribe: 'Get all open meetings of the municipality in your own calendar',
    subscribeHint:
      'Copy the address and add it to your calendar as a subscription. Changes then follow.',
    calendarName: (name: string) => `Open meetings – ${name}`,
  },
} satisfies typeof da;
