import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { model } from '../../app/domains/dialogue/model';
import { formats, needKinds, outcomes } from '../../app/domains/dialogue/vocabulary';

/** How the demo's committees meet its invented citizens, who comes, and what becomes of it. */

const demo = z.string().startsWith('Demo: ');

const promise = z.object({
  text: demo,
  /** Days from the session until it is due. */
  days: z.int().min(1),
  closing: z.enum(['kept', 'not_kept']).optional(),
  result: demo.optional(),
});

const fate = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['pending', 'confirmed', 'waiting', 'cancelled', 'absent']) }),
  z.object({ is: z.literal('refused'), reason: z.string(), words: demo.nullable() }),
  z.object({
    is: z.literal('attended'),
    /** Of a deputation. */
    outcome: z.enum(outcomes).optional(),
    publicTitle: demo.optional(),
    promise: promise.optional(),
  }),
]);

const booking = z.object({
  /** What stands before the @ of the account. */
  by: z.string(),
  topic: demo.nullable(),
  viewpoint: z.string().nullable(),
  agendaItem: z.string().nullable().default(null),
  /** At a dialogue meeting: which of its topics. */
  table: z.int().optional(),
  nodes: z.array(z.string()).default([]),
  sdgs: z.array(z.int()).default([]),
  partySize: z.int().default(1),
  companions: z.string().nullable().default(null),
  needs: z.array(z.enum(needKinds)).default([]),
  needsNote: z.string().nullable().default(null),
  isPublishable: z.boolean().default(false),
  fate,
});
export type BookingStory = z.output<typeof booking>;

const grade = z.literal([1, 2, 3, 4, 5]);

const session = z.object({
  /** From today; before it where it is less than nothing. */
  weeks: z.number(),
  format: z.enum(formats),
  title: demo.nullable().default(null),
  place: demo.optional(),
  remoteUrl: z.url().nullable().default(null),
  area: z.string().nullable().default(null),
  topics: z.array(demo).default([]),
  nodes: z.array(z.string()).default([]),
  sdgs: z.array(z.int()).default([]),
  bookings: z.array(booking),
  /** What was talked about at each table, as far as it was written down. */
  notes: z.array(demo).default([]),
  promise: promise.optional(),
  /** What those who came thought of it: heard, clear, worthwhile. */
  grades: z.array(z.tuple([grade, grade, grade])).default([]),
});
export type SessionStory = z.output<typeof session>;

const storyFile = z.object({
  place: demo,
  /** Slug of the unit that sees to what is promised. */
  unit: z.string(),
  committees: z.array(
    z.object({
      committee: z.string(),
      model: model.partial(),
      sessions: z.array(session),
    }),
  ),
});
export type DialogueStory = z.output<typeof storyFile>;

/** The story of a municipality, by its slug. */
export async function readDialogueStory(slug: string): Promise<DialogueStory> {
  const file = join(import.meta.dirname, 'dialogue', `${slug}.json`);
  return storyFile.parse(JSON.parse(await readFile(file, 'utf8')));
}
