import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the demo's invented citizens ask the council within a year, and what becomes of it. */

const fate = z.discriminatedUnion('is', [
  z.object({
    is: z.enum(['received', 'accepted', 'withdrawn', 'asked', 'absent', 'with_administration']),
  }),
  z.object({ is: z.literal('clarifying'), question: z.string() }),
  z.object({ is: z.literal('refused'), reason: z.string() }),
  z.object({ is: z.literal('forwarded'), to: z.string() }),
  z.object({
    is: z.literal('answered'),
    by: z.string(),
    answer: z.string(),
    /** By the administration, without a meeting. */
    isFactual: z.boolean().default(false),
    promise: z
      .object({ text: z.string(), days: z.int().min(1), outcome: z.string().optional() })
      .optional(),
  }),
]);

const story = z.object({
  /** What stands before the @ of the account. */
  by: z.string(),
  /** Council meetings from today: -1 the last one, 0 the next. */
  meeting: z.int().min(-10).max(1),
  topic: z.string().startsWith('Demo: '),
  text: z.string(),
  committee: z.string().nullable().default(null),
  nodes: z.array(z.string()).default([]),
  sdgs: z.array(z.int()).default([]),
  place: z.string().nullable().default(null),
  needs: z.string().nullable().default(null),
  askedWith: z.object({ asking: z.enum(['together', 'association']), who: z.string() }).optional(),
  isPrivate: z.boolean().default(false),
  isNameless: z.boolean().default(false),
  fate,
});
export type QuestionStory = z.output<typeof story>;
export type Fate = QuestionStory['fate'];

const storyFile = z.object({
  /** Of the meetings that are over. */
  title: z.string(),
  place: z.string(),
  /** Slug of the unit that answers what is a matter of fact, and keeps promises. */
  unit: z.string(),
  stories: z.array(story),
});

/** The stories of a municipality, by its slug. */
export async function readStories(slug: string): Promise<z.output<typeof storyFile>> {
  const file = join(import.meta.dirname, 'questions', `${slug}.json`);
  return storyFile.parse(JSON.parse(await readFile(file, 'utf8')));
}
