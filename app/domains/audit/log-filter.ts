import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { startOfDanishDay } from '~/platform/clock';

/** What the log is narrowed by, as it stands in the address. Fields that are left empty narrow nothing. */

const day = z.union([z.literal(''), z.iso.date()]).default('');
const words = z.string().trim().max(200).default('');

export const logQuery = z.object({
  fra: day,
  til: day,
  hvem: words,
  handling: z
    .string()
    .regex(/^[a-z_.]{0,80}$/)
    .default(''),
  om: words,
  /** Only what is older than this event: the next page. */
  foer: z.union([z.literal(''), z.uuid()]).default(''),
});
export type LogQuery = z.output<typeof logQuery>;
export type LogFilter = Omit<LogQuery, 'foer'>;

/** The first instant and the first one after the period, where its days are given. */
export function periodOf({ fra, til }: Pick<LogFilter, 'fra' | 'til'>): {
  from: string | null;
  before: string | null;
} {
  const start = (of: string, more = 0) =>
    of === '' ? null : startOfDanishDay(Temporal.PlainDate.from(of).add({ days: more })).toString();
  return { from: start(fra), before: start(til, 1) };
}

/** Whether the first day comes after the last, so that nothing can lie between them. */
export function isBackwards({ fra, til }: Pick<LogFilter, 'fra' | 'til'>): boolean {
  return fra !== '' && til !== '' && fra > til;
}

/** The address of the log, narrowed the same way. */
export function logAddress(path: string, filter: LogFilter, older?: string): string {
  const { fra, til, hvem, handling, om } = filter;
  const given = Object.entries({ fra, til, hvem, handling, om, foer: older ?? '' }).filter(
    ([, value]) => value !== '',
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success;
}
