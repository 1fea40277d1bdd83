import { describe, expect, test } from 'vitest';
import { activities, type Activity, lacksFor, type Requirement, whyNotAllowed } from './activities';
import { type Actor, operator, type PersonActor, visitor } from './actor';

const person = (more: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId: 'p',
  level: 1,
  ageBand: null,
  roles: [],
  secondFactor: false,
  assistedBy: null,
  ...more,
});

describe('what an activity asks for', () => {
  test.each<[string, Actor, Requirement, ReturnType<typeof whyNotAllowed>]>([
    ['a visitor where nothing is asked', visitor, { level: 0, age: 0 }, null],
    ['a visitor where the age is for MitID to ask', visitor, { level: 0, age: 13 }, null],
    ['a visitor', visitor, { level: 1, age: 0 }, 'not_signed_in'],
    ['the operator, who is no person', operator, { level: 1, age: 0 }, 'not_signed_in'],
    ['somebody unconfirmed', person({ level: 0 }), { level: 1, age: 0 }, 'level_too_low'],
    ['exactly the level', person({ level: 2 }), { level: 2, age: 0 }, null],
    ['more than the level', person({ level: 3 }), { level: 2, age: 0 }, null],
    ['one level less', person({ level: 1 }), { level: 2, age: 0 }, 'level_too_low'],
    ['too young', person({ ageBand: '13_14' }), { level: 1, age: 15 }, 'too_young'],
    ['old enough', person({ ageBand: '15_17' }), { level: 1, age: 15 }, null],
    ['of unknown age', person(), { level: 1, age: 15 }, 'too_young'],
    [
      'the level before the age',
      person({ level: 1, ageBand: '10_12' }),
      { level: 2, age: 15 },
      'level_too_low',
    ],
    [
      'helped, whose level staff answer for',
      person({ level: 0, assistedBy: 's' }),
      { level: 2, age: 0 },
      null,
    ],
    [
      'helped, and too young all the same',
      person({ level: 0, assistedBy: 's', ageBand: '10_12' }),
      { level: 2, age: 15 },
      'too_young',
    ],
    [
      'helped with what nobody can be helped with',
      person({ level: 3, assistedBy: 's' }),
      { level: 1, age: 0, alone: true },
      'only_alone',
    ],
    ['alone with it', person(), { level: 1, age: 0, alone: true }, null],
  ])('%s', (_who, actor, needs, reason) => {
    expect(whyNotAllowed(actor, needs)).toBe(reason);
  });

  test.each(Object.keys(activities) as Activity[])(
    '%s asks no more of level 3 and 18 years',
    (name) => {
      expect(whyNotAllowed(person({ level: 3, ageBand: '18_plus' }), activities[name])).toBeNull();
    },
  );

  test('passwords and keys are for oneself alone', () => {
    const helped = person({ level: 3, ageBand: '18_plus', assistedBy: 's' });
    expect(whyNotAllowed(helped, activities.own_security)).toBe('only_alone');
    expect(whyNotAllowed(helped, activities.own_page)).toBeNull();
  });
});

describe('what is missing', () => {
  test.each<[string, Actor, Requirement, ReturnType<typeof lacksFor>]>([
    ['of a visitor', visitor, { level: 1, age: 13 }, ['account']],
    ['where nothing is asked', visitor, { level: 0, age: 0 }, []],
    ['the age alone', person(), { level: 1, age: 13 }, ['age']],
    ['years', person({ ageBand: '10_12' }), { level: 1, age: 13 }, ['years']],
    ['the e-mail', person({ level: 0 }), { level: 1, age: 0 }, ['email']],
    ['residence and age', person(), { level: 2, age: 13 }, ['residence', 'age']],
    ['its confirmation', person({ level: 2 }), { level: 3, age: 0 }, ['confirmation']],
    ['nothing', person({ level: 3, ageBand: '18_plus' }), { level: 3, age: 18 }, []],
    ['of somebody helped', person({ assistedBy: 's' }), { level: 2, age: 13 }, ['age']],
  ])('%s', (_what, actor, needs, lacks) => {
    expect(lacksFor(actor, needs)).toEqual(lacks);
  });
});
