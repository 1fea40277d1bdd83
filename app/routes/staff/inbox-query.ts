import { z } from 'zod';
import { entryKinds } from '~/domains/moderation/vocabulary';
import { subjectKinds } from '~/domains/thread/subject-kinds';

/** What the inbox is narrowed by, and what was just done, as they stand in its address. */
export const inboxQuery = z.object({
  hos: z.enum(['alle', 'mig', 'ingen', 'afgjort']).default('alle'),
  slags: z.union([z.literal(''), z.enum(entryKinds)]).default(''),
  om: z.union([z.literal(''), z.enum(subjectKinds)]).default(''),
  frist: z.enum(['', 'over']).default(''),
  side: z.coerce.number().int().min(1).max(10_000).default(1),
  gjort: z.enum(['', 'tag', 'offentliggoer']).default(''),
  antal: z.coerce.number().int().min(0).max(100).default(0),
  ikke: z.string().max(4000).default(''),
});
type InboxQuery = z.output<typeof inboxQuery>;
export type InboxNarrowing = Pick<InboxQuery, 'hos' | 'slags' | 'om' | 'frist'>;

const whose = { alle: 'all', mig: 'mine', ingen: 'unclaimed', afgjort: 'decided' } as const;

/** The same as `listQueue` asks for it. */
export function queueFilter({ hos, slags, om, frist }: InboxNarrowing) {
  return {
    whose: whose[hos],
    ...(slags !== '' && { kind: slags }),
    ...(om !== '' && { subjectKind: om }),
    overdue: frist === 'over',
  };
}

export function isNarrowed({ hos, slags, om, frist }: InboxNarrowing): boolean {
  return hos !== 'alle' || slags !== '' || om !== '' || frist !== '';
}

/** The address of the inbox, narrowed the same way. */
export function inboxAddress(
  path: string,
  { hos, slags, om, frist }: InboxNarrowing,
  more: { side?: number; gjort?: string; antal?: number; ikke?: string } = {},
): string {
  const given = Object.entries({ hos: hos === 'alle' ? '' : hos, slags, om, frist, ...more })
    .map(([name, value]) => [name, String(value)] as [string, string])
    .filter(([name, value]) => value !== '' && !(name === 'side' && value === '1'));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
