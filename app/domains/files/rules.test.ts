import { describe, expect, test } from 'vitest';
import type { roles } from '~/domains/identity/roles';
import { type Actor, visitor, worker } from '~/domains/identity/actor';
import { filesPolicy } from './policy';
import type { MediaType } from './vocabulary';
import {
  asMediaType,
  filePath,
  isOpenedInPlace,
  keptAs,
  largestImage,
  largestPdf,
  largestUpload,
  mostWaiting,
  tidyAlt,
  tidyName,
  whyNotOneMore,
  whyNotReadable,
  whyNotUnpackable,
} from './rules';

test('an image is at most 10 MB, a PDF 25 MB', () => {
  expect([largestImage, largestPdf, largestUpload]).toEqual([10485760, 26214400, 26214400]);
});

test.each([
  [null, null, 'type_not_allowed'],
  ['image/jpeg', null, 'alt_needed'],
  ['image/webp', 'En havn', null],
  ['application/pdf', null, null],
] as const)('%s described as %s: %s', (mediaType, alt, reason) => {
  expect(whyNotReadable({ mediaType, alt })).toBe(reason);
});

test('an image is unpacked up to 64 million pixels, and 25 where it is done at once', () => {
  const why = (width: number, height: number, mediaType: MediaType, isProgressive = false) =>
    whyNotUnpackable({ width, height, mediaType, isProgressive });
  expect(why(8000, 8000, 'image/jpeg')).toBeNull();
  expect(why(8000, 8001, 'image/png')).toBe('too_large');
  expect(why(1, 64_000_001, 'image/png')).toBe('too_large');
  expect(why(5000, 5000, 'image/jpeg', true)).toBeNull();
  expect(why(5000, 5001, 'image/png', true)).toBe('too_large');
  expect(why(5000, 5000, 'image/webp')).toBeNull();
  expect(why(5000, 5001, 'image/webp')).toBe('too_large');
});

test('so many files wait for their form, and no more', () => {
  expect(whyNotOneMore(mostWaiting - 1)).toBeNull();
  expect(whyNotOneMore(mostWaiting)).toBe('too_many');
});

test('only what is listed is a type of ours', () => {
  expect(asMediaType('image/png')).toBe('image/png');
  expect(asMediaType('image/svg+xml')).toBeNull();
  expect(asMediaType(undefined)).toBeNull();
  expect([keptAs('image/jpeg'), keptAs('image/png')]).toEqual(['image/jpeg', 'image/webp']);
});

test('what an image shows is one line of visible characters', () => {
  expect(tidyAlt(' Havnen\n\u202Ei sol ')).toBe('Havnen i sol');
  expect(tidyAlt('\u200B \n')).toBeNull();
  expect(tidyAlt(null)).toBeNull();
  expect(tidyAlt('🌊'.repeat(400))).toBe('🌊'.repeat(300));
});

test.each([
  ['Havnen i Sønderborg.JPG', 'Havnen i Sønderborg.jpg'],
  ['C:\\Billeder\\å.jpeg', 'å.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['regning\u202Egpj.exe', 'regning gpj.jpg'],
  ['program.exe', 'program.jpg'],
  ['<script>"\'.jpg', '<script>"\'.jpg'],
  ['\ud800.jpg', 'fil.jpg'],
  ['', 'fil.jpg'],
  ['日本.jpg', '日本.jpg'],
  [`${'a'.repeat(300)}.jpg`, `${'a'.repeat(100)}.jpg`],
])('%j is shown to its owner and staff as %j', (given, shown) => {
  expect(tidyName(given, 'image/jpeg')).toBe(shown);
});

test('to everyone else it tells nothing by its name', () => {
  expect(filePath({ id: '1', mediaType: 'image/webp' })).toBe('/filer/1/billede.webp');
  expect(filePath({ id: '1', mediaType: 'application/pdf' })).toBe('/filer/1/dokument.pdf');
});

test('only clean images are opened in place', () => {
  const opened = (mediaType: 'image/webp' | 'application/pdf', scan: 'clean' | 'not_scanned') =>
    isOpenedInPlace({ mediaType, scan });
  expect(opened('image/webp', 'clean')).toBe(true);
  expect(opened('image/webp', 'not_scanned')).toBe(false);
  expect(opened('application/pdf', 'clean')).toBe(false);
});

describe('who opens a file', () => {
  const citizen = (personId: string): Actor => ({
    kind: 'person',
    personId,
    level: 3,
    ageBand: null,
    roles: [],
    secondFactor: false,
    assistedBy: null,
  });
  const staff = (role: (typeof roles)[number], secondFactor: boolean): Actor => ({
    ...(citizen('staff') as Extract<Actor, { kind: 'person' }>),
    roles: [{ role, committeeId: null, unitId: null }],
    secondFactor,
  });
  const opens = (actor: Actor, scan: 'clean' | 'not_scanned' | 'infected', isShown = false) =>
    filesPolicy(actor, { do: 'open', file: { ownerId: 'owner', scan, isShown } });

  test('everyone what is shown, the owner what is clean, whoever decides what is not known to do harm', () => {
    expect(opens(visitor, 'clean', true)).toBe(true);
    expect(opens(visitor, 'clean')).toBe(false);
    expect(opens(worker, 'clean')).toBe(false);
    expect(opens(citizen('owner'), 'clean')).toBe(true);
    expect(opens(citizen('owner'), 'not_scanned')).toBe(false);
    expect(opens(citizen('another'), 'clean')).toBe(false);
    expect(opens(staff('moderator', true), 'not_scanned')).toBe(true);
    expect(opens(staff('moderator', false), 'clean')).toBe(false);
    expect(opens(staff('council_secretariat', true), 'clean')).toBe(true);
    expect(opens(staff('administrator', true), 'clean')).toBe(true);
  });

  test.each([
    'committee_chair',
    'committee_member',
    'plan_owner',
    'trial_owner',
    'evaluator',
    'budget_manager',
    'desk_officer',
    'mayors_office',
  ] as const)('a %s opens nothing private', (role) => {
    expect(opens(staff(role, true), 'clean')).toBe(false);
    expect(opens(staff(role, true), 'clean', true)).toBe(true);
  });

  test('nobody what does harm', () => {
    for (const actor of [visitor, citizen('owner'), staff('administrator', true)]) {
      expect(opens(actor, 'infected')).toBe(false);
    }
  });

  test('nobody hands in or attaches for another, and only the worker forgets and scans', () => {
    for (const what of ['hand_in', 'attach'] as const) {
      expect(filesPolicy(citizen('owner'), { do: what, ownerId: 'owner' })).toBe(true);
      expect(filesPolicy(citizen('owner'), { do: what, ownerId: 'another' })).toBe(false);
      expect(filesPolicy(visitor, { do: what, ownerId: '' })).toBe(false);
    }
    for (const what of ['forget', 'scan'] as const) {
      expect(filesPolicy(worker, { do: what })).toBe(true);
      expect(filesPolicy(staff('administrator', true), { do: what })).toBe(false);
    }
  });
});
