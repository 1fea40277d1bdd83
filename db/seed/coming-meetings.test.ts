import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { municipalityFile } from '../../app/domains/municipalities/municipality-file';
import { withComingMeetings } from './coming-meetings';

const folder = path.join(import.meta.dirname, 'municipalities');
const files = readdirSync(folder).map((name) =>
  municipalityFile.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
);
const date = (text: string) => Temporal.PlainDateTime.from(text).toPlainDate();

test.each(['2026-11-21', '2026-12-05', '2027-02-01', '2028-02-29', '2031-07-14'])(
  'a demo that is filled on %s has meetings to come, on the same days of the week',
  (day) => {
    const today = Temporal.PlainDate.from(day);
    for (const file of files) {
      const moved = withComingMeetings(file, today);
      expect(municipalityFile.safeParse(moved).success).toBe(true);
      expect(moved.meetings?.length).toBeGreaterThan(0);
      for (const [at, one] of (moved.meetings ?? []).entries()) {
        const was = file.meetings![at]!;
        expect(today.until(date(one.startsAt)).days).toBeGreaterThanOrEqual(7);
        expect(date(one.startsAt).dayOfWeek).toBe(date(was.startsAt).dayOfWeek);
        expect([one.startsAt.slice(10), one.endsAt?.slice(10)]).toEqual([
          was.startsAt.slice(10),
          was.endsAt?.slice(10),
        ]);
        expect(one.slug).toContain(one.startsAt.slice(0, 10));
        expect(one.title).toContain('opfundet til demoen');
      }
    }
  },
);

test('what is still to come stays as the file says', () => {
  const today = Temporal.PlainDate.from('2026-11-21');
  for (const file of files) expect(withComingMeetings(file, today)).toEqual(file);
});
