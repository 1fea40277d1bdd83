import type { Temporal } from 'temporal-polyfill';
import { ageBandOf } from '~/domains/identity/level';

/**
 * The demo's test persons. Nobody is called so; their CPR numbers end in digits that no gender and
 * century gives, and they stay in this process.
 */

/** What a test person is, before it is known which day it is. */
type Sketch = {
  key: string;
  name: string;
  /** For the button. */
  about: string;
  years: number;
  livesElsewhere?: boolean;
  isProtected?: boolean;
  assurance?: 'Low' | 'High';
};

const sketches: Sketch[] = [
  { key: 'ida', name: 'Ida Prøvedatter', about: 'voksen, bor i kommunen', years: 34 },
  { key: 'emil', name: 'Emil Prøvesen', about: '15 år, bor i kommunen', years: 15 },
  { key: 'sofie', name: 'Sofie Prøvesen', about: '13 år, bor i kommunen', years: 13 },
  {
    key: 'viggo',
    name: 'Viggo Udenbys',
    about: 'voksen, bor i en anden kommune',
    years: 51,
    livesElsewhere: true,
  },
  {
    key: 'karen',
    name: 'Karen Skjult',
    about: 'voksen, bor i kommunen, beskyttet navn og adresse',
    years: 42,
    isProtected: true,
  },
  {
    key: 'lone',
    name: 'Lone Lavsikret',
    about: 'voksen, bor i kommunen, logger ind med lav sikkerhed',
    years: 29,
    assurance: 'Low',
  },
];

export type TestPerson = ReturnType<typeof testPersons>[number];

/** The test persons as they are on a day: they never grow older. */
export function testPersons(today: Temporal.PlainDate) {
  return sketches.map((sketch, at) => {
    const born = today.subtract({ years: sketch.years, days: 40 + at });
    const two = (part: number) => String(part % 100).padStart(2, '0');
    return {
      ...sketch,
      assurance: sketch.assurance ?? 'Substantial',
      uuid: `00000000-0000-4000-8000-00000000000${at + 1}`,
      birthdate: born.toString(),
      cpr: `${two(born.day)}${two(born.month)}${two(born.year)}999${at}`,
      ageBand: ageBandOf(sketch.years),
      street: `Prøvestien ${at + 1}`,
      /** Kommunekode of the residence, for whichever municipality asks. */
      residenceFor: (code: string) =>
        sketch.livesElsewhere ? (code === '751' ? '101' : '751') : code,
    };
  });
}
