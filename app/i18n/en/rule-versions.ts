import type { ruleVersions as da } from '../da/rule-versions';

export const ruleVersions = {
  version: (version) => `Version ${version}`,
  standings: {
    in_force: 'in force now',
    to_come: 'to come into force',
    former: 'was in force before',
    replaced: 'never came into force',
  },
  from: (day) => `In force from ${day}`,
  fromStart: 'In force from the beginning',
  madeBy: (name, moment) => `Made by ${name}, ${moment}`,
  madeBySomebody: (moment) => `Made ${moment}. Whoever made it has deleted their account`,
  read: 'Read the rules',
  readLabel: (version) => `Read the rules of version ${version}`,
} satisfies typeof da;
