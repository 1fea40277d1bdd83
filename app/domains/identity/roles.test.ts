import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { danishDay } from '~/platform/clock';
import { holds } from './actor';
import {
  isHeld,
  needsLastDay,
  needsSecondFactor,
  overlaps,
  roles,
  scopeOf,
  stateOfRole,
  whyNotAssignable,
} from './roles';

const first = Temporal.PlainDate.from('2026-01-01');
const days = fc.integer({ min: 0, max: 800 }).map((after) => first.add({ days: after }).toString());
const terms = fc.tuple(days, fc.option(days)).map(([validFrom, end]) => ({
  validFrom: end !== null && end < validFrom ? end : validFrom,
  validTo: end !== null && end < validFrom ? validFrom : end,
}));
const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

describe('a role holds', () => {
  test('from its first day to its last, both included, and on no other day', () => {
    fc.assert(
      fc.property(terms, (term) => {
        const role = { ...term, endedAt: null };
        expect(stateOfRole(role, dayBefore(term.validFrom))).toBe('later');
        expect(isHeld(role, term.validFrom)).toBe(true);
        if (term.validTo === null) {
          expect(isHeld(role, '2999-12-31')).toBe(true);
        } else {
          expect(isHeld(role, term.validTo)).toBe(true);
          expect(stateOfRole(role, dayAfter(term.validTo))).toBe('over');
        }
      }),
    );
  });

  test('never once it was taken back', () => {
    fc.assert(
      fc.property(terms, days, (term, day) => {
        expect(isHeld({ ...term, endedAt: '2026-01-01T00:00:00Z' }, day)).toBe(false);
      }),
    );
  });

  test.each([
    // Midnight in Denmark is 23.00 in UTC in winter, and 22.00 in summer.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T21:59:59Z', '2026-10-24'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('by the day in Denmark: at %s it is %s', (instant, day) => {
    const today = danishDay(Temporal.Instant.from(instant)).toString();
    const role = { validFrom: day, validTo: day, endedAt: null };
    expect(isHeld(role, today)).toBe(true);
  });
});

test('terms overlap where a day is in both', () => {
  fc.assert(
    fc.property(terms, terms, days, (one, other, day) => {
      const bothHold =
        isHeld({ ...one, endedAt: null }, day) && isHeld({ ...other, endedAt: null }, day);
      if (bothHold) expect(overlaps(one, other)).toBe(true);
      expect(overlaps(one, other)).toBe(overlaps(other, one));
      const later = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
      expect(overlaps(one, other)).toBe(
        isHeld({ ...one, endedAt: null }, later) && isHeld({ ...other, endedAt: null }, later),
      );
    }),
  );
});

describe('a role can be given', () => {
  const given = (more: Partial<Parameters<typeof whyNotAssignable>[0]> = {}) => ({
    role: 'moderator' as const,
    committeeId: null,
    unitId: null,
    validFrom: '2026-03-01',
    validTo: null,
    ...more,
  });
  const around = { today: '2026-03-09', place: null, deputyFor: null };

  test.each(roles)('%s: for what it is held for, and for nothing else', (role) => {
    const scope = scopeOf(role);
    const why = (committeeId: string | null, unitId: string | null) =>
      whyNotAssignable(given({ role, committeeId, unitId, validTo: '2026-12-31' }), around);
    expect(why(null, null)).toEqual(
      scope === 'municipality' ? [] : [scope === 'unit' ? 'unit_needed' : 'committee_needed'],
    );
    expect(why('c', null)).toEqual(scope === 'committee' ? [] : ['committee_not_for_role']);
    expect(why(null, 'u')).toEqual(
      scope === 'unit' ? [] : [scope === 'committee' ? 'committee_needed' : 'unit_not_for_role'],
    );
  });

  test.each(roles)('%s: in a committee with a last day, otherwise also without', (role) => {
    const forWhat = {
      committeeId: scopeOf(role) === 'committee' ? 'c' : null,
      unitId: scopeOf(role) === 'unit' ? 'u' : null,
    };
    const open = { role, ...forWhat, validTo: null };
    expect(needsLastDay(role)).toBe(role.startsWith('committee_'));
    expect(whyNotAssignable(given(open), around)).toEqual(
      needsLastDay(role) ? ['last_day_needed'] : [],
    );
    expect(whyNotAssignable(given({ ...open, validTo: '2026-12-31' }), around)).toEqual([]);
  });

  test.each([
    ['a day', { validFrom: '2026-03-09', validTo: '2026-03-09' }, []],
    ['until today', { validTo: '2026-03-09' }, []],
    ['until yesterday', { validTo: '2026-03-08' }, ['over_already']],
    ['backwards', { validFrom: '2026-05-02', validTo: '2026-05-01' }, ['ends_before_it_begins']],
  ])('%s: %j', (_what, term, reasons) => {
    expect(whyNotAssignable(given(term), around)).toEqual(reasons);
  });

  test('while its committee or unit is there', () => {
    fc.assert(
      fc.property(terms, terms, (term, place) => {
        const today = term.validFrom;
        const reasons = whyNotAssignable(given({ ...term, role: 'plan_owner', unitId: 'u' }), {
          ...around,
          today,
          place,
        });
        const isThere = (day: string) => isHeld({ ...place, endedAt: null }, day);
        const endsWell = term.validTo === null ? place.validTo === null : isThere(term.validTo);
        expect(reasons).toEqual([
          ...(isThere(term.validFrom) ? [] : ['begins_outside_its_time']),
          ...(endsWell ? [] : ['ends_outside_its_time']),
        ]);
      }),
    );
  });

  test('to a deputy with an end, within the time of the other', () => {
    fc.assert(
      fc.property(terms, terms, (term, other) => {
        const reasons = whyNotAssignable(given(term), {
          ...around,
          today: term.validFrom,
          deputyFor: given(other),
        });
        const isThere = (day: string) => isHeld({ ...other, endedAt: null }, day);
        const atTheEnd =
          term.validTo === null
            ? ['deputy_needs_an_end']
            : isThere(term.validTo)
              ? []
              : ['deputy_ends_outside_the_term'];
        expect(reasons).toEqual([
          ...(isThere(term.validFrom) ? [] : ['deputy_begins_outside_the_term']),
          ...atTheEnd,
        ]);
      }),
    );
  });

  test.each([
    { role: 'evaluator' as const },
    { role: 'committee_chair' as const, committeeId: 'c' },
  ])('to no deputy who would hold another role: %j', (other) => {
    const deputyFor = given(other);
    expect(whyNotAssignable(given({ validTo: '2026-04-01' }), { ...around, deputyFor })).toEqual([
      'deputy_of_another_role',
    ]);
  });
});

test.each(roles)('%s counts only after the second factor that it needs', (role) => {
  const actor = (secondFactor: boolean) => ({
    kind: 'person' as const,
    personId: 'p',
    level: 1 as const,
    ageBand: null,
    roles: [{ role, committeeId: null, unitId: null }],
    secondFactor,
    assistedBy: null,
  });
  expect(holds(actor(true), role)).toBe(true);
  expect(holds(actor(false), role)).toBe(!needsSecondFactor(role));
  expect(holds(actor(true), ...roles.filter((other) => other !== role))).toBe(false);
});
