import { z } from 'zod';
import { instantOf } from './local-time';

/**
 * A municipality's register as a file: committees, organisation units and areas, each with the time it
 * is valid and what came after it. An end or a start that is not known is left out.
 */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters a–z, digits and single hyphens');
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'holds a control character');
const validity = {
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  successor: slug.optional(),
};

/** A web page. */
const address = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });
/** A moment by the clocks of Denmark, to the minute: `2026-06-24T17:00`. */
const localTime = z.iso
  .datetime({
    local: true,
    precision: -1,
    error: 'day and time in Denmark, such as 2026-06-24T17:00',
  })
  .refine((text) => instantOf(text) !== null, 'is no time, or two, in Denmark: clocks change then');

const meeting = z.strictObject({
  slug,
  /** The council or committee that meets. */
  committee: slug,
  title: name,
  startsAt: localTime,
  endsAt: localTime.optional(),
  place: name.optional(),
  /** Where it is shown, and where its agenda is. */
  stream: address.optional(),
  agenda: address.optional(),
  /** Whether everyone may come and listen. */
  isPublic: z.boolean(),
  isCancelled: z.literal(true).optional(),
});
export type MeetingEntry = z.infer<typeof meeting>;

export const committeeKinds = ['council', 'committee', 'collective'] as const;
export type CommitteeKind = (typeof committeeKinds)[number];

export const municipalityFile = z
  .strictObject({
    code: z.string().regex(/^\d{3}$/, 'three-digit kommunekode'),
    slug,
    name,
    host: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a host name in small letters, without a port')
      .optional(),
    theme: z.enum(['soenderborg', 'aabenraa', 'jammerbugt', 'medspil']),
    languages: z
      .array(z.enum(['da', 'en', 'de']))
      .refine((all) => all.includes('da'), 'every municipality has Danish pages: "da" is missing'),
    demonstration: z.boolean(),
    committees: z.array(z.strictObject({ slug, name, kind: z.enum(committeeKinds), ...validity })),
    units: z.array(z.strictObject({ slug, name, parent: slug.optional(), ...validity })),
    areas: z.array(z.strictObject({ slug, name, ...validity })),
    /** Left out: none are known. */
    meetings: z.array(meeting).optional(),
  })
  .superRefine((file, issues) => {
    for (const list of registerLists) {
      const entries: RegisterEntry[] = file[list];
      const bySlug = new Map(entries.map((one) => [one.slug, one]));
      entries.forEach((one, at) => {
        const fault = (field: keyof RegisterEntry, message: string) =>
          issues.addIssue({ code: 'custom', path: [list, at, field], message });
        if (entries.findIndex(({ slug }) => slug === one.slug) < at) {
          fault('slug', `"${one.slug}" is used twice`);
        }
        if (
          one.validFrom !== undefined &&
          one.validTo !== undefined &&
          one.validTo <= one.validFrom
        ) {
          fault('validTo', 'is not after validFrom');
        }
        for (const link of ['successor', 'parent'] as const) {
          const to = one[link];
          if (to === undefined) continue;
          if (!bySlug.has(to)) fault(link, `there is no "${to}" among the ${list}`);
          else if (comesBack(bySlug, one, link)) fault(link, `leads back to "${one.slug}"`);
        }
      });
    }
    const committees = new Set(file.committees.map(({ slug }) => slug));
    (file.meetings ?? []).forEach((one, at, all) => {
      const fault = (field: keyof MeetingEntry, message: string) =>
        issues.addIssue({ code: 'custom', path: ['meetings', at, field], message });
      if (all.findIndex(({ slug }) => slug === one.slug) < at) {
        fault('slug', `"${one.slug}" is used twice`);
      }
      if (!committees.has(one.committee)) {
        fault('committee', `there is no "${one.committee}" among the committees`);
      }
      // Both are by the same clocks, in the same form.
      if (one.endsAt !== undefined && one.endsAt <= one.startsAt) {
        fault('endsAt', 'is not after startsAt');
      }
    });
  });

export type MunicipalityFile = z.infer<typeof municipalityFile>;

/** What a register consists of. */
export const registerLists = ['committees', 'units', 'areas'] as const;
export type Register = Pick<MunicipalityFile, (typeof registerLists)[number]>;
export type RegisterEntry = Register[keyof Register][number] & { parent?: string };

/** One fault of a municipality file: where it is (`committees[3].successor`) and what is wrong with it. */
export type MunicipalityFault = { path: string; reason: string };

/**
 * Reads a municipality file.
 * @returns the file, or every fault found: first of form, then – when the form holds – of what
 * succeeds or is part of what
 */
export function parseMunicipalityFile(
  input: unknown,
): { ok: true; file: MunicipalityFile } | { ok: false; faults: MunicipalityFault[] } {
  const parsed = municipalityFile.safeParse(input);
  if (parsed.success) return { ok: true, file: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map(({ path, message }) => ({
      path: z.core.toDotPath(path) || 'the file',
      reason: message,
    })),
  };
}

function comesBack(
  bySlug: Map<string, RegisterEntry>,
  from: RegisterEntry,
  link: 'successor' | 'parent',
): boolean {
  const seen = new Set<string>();
  let to = from[link];
  while (to !== undefined && !seen.has(to)) {
    seen.add(to);
    to = bySlug.get(to)?.[link];
  }
  return seen.has(from.slug);
}
