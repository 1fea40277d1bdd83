import type { ruleVersions as da } from '../da/rule-versions';

export const ruleVersions = {
  version: (version) => `Fassung ${version}`,
  standings: {
    in_force: 'gilt jetzt',
    to_come: 'gilt demnächst',
    former: 'galt früher',
    replaced: 'hat nie gegolten',
  },
  from: (day) => `Gilt ab dem ${day}`,
  fromStart: 'Gilt von Anfang an',
  madeBy: (name, moment) => `Gemacht von ${name}, ${moment}`,
  madeBySomebody: (moment) => `Gemacht ${moment}. Wer sie gemacht hat, hat das Konto gelöscht`,
  read: 'Regeln lesen',
  readLabel: (version) => `Regeln der Fassung ${version} lesen`,
} satisfies typeof da;
