import { z } from 'zod';

/**
 * A municipality's register as a file: committees, organisation units and areas, each with the time it
 * is valid and what came after it. An end or a start that is not known is left out.
 */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const name = z.string().trim().min(1).max(200);
const validity = {
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  successor: slug.optional(),
};

export const committeeKinds = ['council', 'committee', 'collective'] as const;
export type CommitteeKind = (typeof committeeKinds)[number];

export const municipalityFile = z.strictObject({
  code: z.string().regex(/^\d{3}$/),
  slug,
  name,
  theme: z.enum(['soenderborg', 'aabenraa', 'jammerbugt', 'medspil']),
  languages: z.array(z.enum(['da', 'en', 'de'])).min(1),
  demonstration: z.boolean(),
  committees: z.array(z.strictObject({ slug, name, kind: z.enum(committeeKinds), ...validity })),
  units: z.array(z.strictObject({ slug, name, parent: slug.optional(), ...validity })),
  areas: z.array(z.strictObject({ slug, name, ...validity })),
});
export type MunicipalityFile = z.infer<typeof municipalityFile>;
