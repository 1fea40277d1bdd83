import { Temporal } from 'temporal-polyfill';
import type { MunicipalityFile } from '../../app/domains/municipalities/municipality-file';

/** Days ahead that the demo's first meeting is at least, so that there is time to look at it. */
const soonest = 7;

/**
 * The invented meetings of a demo municipality, moved on by whole weeks where the first of them would be over or all
 * but: whenever the demo is filled, its calendar has something to come.
 */
export function withComingMeetings(
  file: MunicipalityFile,
  today: Temporal.PlainDate,
): MunicipalityFile {
  const [first] = (file.meetings ?? []).map(({ startsAt }) => startsAt).toSorted();
  if (first === undefined) return file;
  const ahead = today.until(Temporal.PlainDateTime.from(first).toPlainDate()).days;
  const weeks = Math.max(0, Math.ceil((soonest - ahead) / 7));
  const moved = (at: string) =>
    Temporal.PlainDateTime.from(at).add({ weeks }).toString({ smallestUnit: 'minute' });
  const meetings = file.meetings?.map((one) => ({
    ...one,
    slug: one.slug.replace(one.startsAt.slice(0, 10), moved(one.startsAt).slice(0, 10)),
    startsAt: moved(one.startsAt),
    ...(one.endsAt !== undefined && { endsAt: moved(one.endsAt) }),
  }));
  return { ...file, meetings };
}
