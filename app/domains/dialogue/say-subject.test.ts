import { expect, test } from 'vitest';
import { textsIn } from '~/i18n/texts-of-language';
import type { BookingNews } from './news';
import type { ToldBooking } from './say-news';
import { saySubject } from './say-subject';

const session = {
  format: 'deputation' as const,
  startsAt: '2027-02-03T14:15:00Z',
  endsAt: '2027-02-03T14:30:00Z',
  hasOwnSlot: true,
  place: null,
  remoteUrl: null,
  materialsBy: null,
};
const booking: ToldBooking = {
  committee: 'Sundhedsudvalget',
  state: 'pending',
  session,
  before: null,
  isRemote: false,
  decides: 'chair',
  adviserUrl: null,
  secondLookUntil: null,
};
const until = '2027-01-01T12:00:00Z';
const say = (news: BookingNews | { kind: 'reminder' }, of: Partial<ToldBooking> = {}) =>
  saySubject(news, { ...booking, ...of }, 'da', textsIn('da'));
const about = 'foretræde for Sundhedsudvalget, 3. februar 2027';

test.each([
  [{ kind: 'received' }, `Modtaget: ${about}`],
  [{ kind: 'queued' }, `På venteliste: ${about}`],
  [{ kind: 'offered', until, byStaff: false }, `Du er tilbudt en plads: ${about}`],
  [{ kind: 'offered', until, byStaff: true }, `Du er tilbudt en anden tid: ${about}`],
  [{ kind: 'confirmed' }, `Ja: ${about}`],
  [{ kind: 'refused', ground: '', words: null }, `Nej: ${about}`],
  [{ kind: 'upheld', ground: '', words: null }, `Stadig nej: ${about}`],
  [{ kind: 'session_moved', from: until }, `Flyttet: ${about}`],
  [{ kind: 'reminder' }, `Husk: ${about}`],
] as const)('a subject says what happened, to what and when: %o', (news, said) => {
  expect(say(news)).toBe(said);
});

test('where nobody had to say yes it is agreed, and at a dialogue meeting one is signed up', () => {
  expect(say({ kind: 'confirmed' }, { decides: 'nobody' })).toBe(`Aftalt: ${about}`);
  const meeting = { ...session, format: 'dialogue_meeting' as const };
  expect(say({ kind: 'confirmed' }, { session: meeting })).toBe(
    'Tilmeldt: dialogmøde med Sundhedsudvalget, 3. februar 2027',
  );
});

test('what is called off or taken back is of the day on which it was to be', () => {
  const off = { kind: 'queued_again', cause: 'session_cancelled', from: until } as const;
  expect(say(off)).toBe('Aflyst: foretræde for Sundhedsudvalget, 1. januar 2027');
  expect(say(off, { session: null })).toBe('Aflyst: møde med Sundhedsudvalget, 1. januar 2027');
  const before = { startsAt: '2027-01-20T14:00:00Z', endsAt: '2027-01-20T14:15:00Z' };
  expect(say({ kind: 'cancelled', by: 'citizen' }, { before })).toBe(
    'Meldt fra: foretræde for Sundhedsudvalget, 20. januar 2027',
  );
});

test('chairs are called chairs, and another language says the same', () => {
  const chairs = { ...session, format: 'chair_deputation' as const };
  const told = { ...booking, session: chairs };
  expect(saySubject({ kind: 'confirmed' }, told, 'de', textsIn('de'))).toBe(
    'Ja: Gespräch mit dem Vorsitz von „Sundhedsudvalget“, 3. Februar 2027',
  );
});
