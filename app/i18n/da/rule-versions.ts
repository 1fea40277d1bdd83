import type { Standing } from '~/platform/standing';

/** Udgaver af regler, som de står for den, der retter dem. */

const standings: Record<Standing, string> = {
  in_force: 'gælder nu',
  to_come: 'kommer til at gælde',
  former: 'gjaldt tidligere',
  replaced: 'nåede aldrig at gælde',
};

export const ruleVersions = {
  version: (version: number) => `Udgave ${version}`,
  standings,
  from: (day: string) => `Gælder fra ${day}`,
  fromStart: 'Gælder fra begyndelsen',
  madeBy: (name: string, moment: string) => `Lavet af ${name} ${moment}`,
  madeBySomebody: (moment: string) => `Lavet ${moment}. Den, der lavede den, har slettet sin konto`,
  read: 'Læs reglerne',
  readLabel: (version: number) => `Læs reglerne i udgave ${version}`,
};
