import { z } from 'zod';
import { Temporal } from 'temporal-polyfill';
import { danishDay } from '~/platform/clock';
import { piecePaths } from './case-file-names';
import { type CasePackage, pieceKinds } from './case-package';
import { concernsSchema, instant, writtenText as text } from './document-schema';
import { writableData } from './document-text';

const caseFile = z.object({
  format: z.literal('medspil-case/1'),
  municipality: text,
  madeAt: instant,
  date: z.iso.date().describe('The day on which the question first came, in Denmark'),
  subject: text.min(1).describe('The short subject of the case'),
  kle: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}$/)
    .describe('KLE number'),
  question: z.object({
    id: text,
    url: z.url(),
    title: text,
    text: text.describe('Paragraphs are parted by empty lines'),
    receivedAt: instant,
    state: text,
    concerns: concernsSchema,
    meeting: z.object({ title: text, startsAt: instant }).nullable(),
  }),
  parties: z.array(
    z.object({
      name: text.nullable().describe('The name that is shown; null where none is'),
      role: text,
    }),
  ),
  correspondence: z.array(
    z.object({
      at: instant,
      from: text,
      to: text,
      kind: z.enum(pieceKinds),
      subject: text,
      text,
      path: text.describe('Where the piece lies in the package'),
    }),
  ),
  decisions: z.array(
    z.object({
      at: instant,
      decision: text,
      reason: text.nullable(),
      statement: text.nullable(),
    }),
  ),
  answers: z.array(
    z.object({
      at: instant,
      until: instant.nullable().describe('When it was corrected; null where it still stands'),
      answeredBy: text.nullable(),
      text,
      recordingUrl: z.url().nullable(),
    }),
  ),
  promises: z.array(
    z.object({
      promise: text,
      unit: text,
      dueOn: z.iso.date(),
      promisedAt: instant,
      keptAt: instant.nullable(),
      outcome: text.nullable(),
    }),
  ),
  events: z.array(z.object({ at: instant, text })),
});

/** What `sag.json` holds. Another version is another `format`. */
export type CaseFileJson = z.infer<typeof caseFile>;

/**
 * The case for the records system to read.
 * @throws ZodError where the case holds something that the format does not allow, such as a subject of no words
 */
export function caseJson(data: CasePackage): CaseFileJson {
  const pieces = piecePaths(data.correspondence);
  return caseFile.parse(
    writableData({
      ...data,
      format: 'medspil-case/1',
      date: danishDay(Temporal.Instant.from(data.question.receivedAt)).toString(),
      correspondence: data.correspondence.map((piece, at) => ({ ...piece, path: pieces[at] })),
    }),
  );
}
