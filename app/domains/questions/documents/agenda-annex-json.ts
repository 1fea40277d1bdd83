import { z } from 'zod';
import { type AgendaAnnex, inOrder, plannedMinutes } from './agenda-annex';
import { concernsSchema, instant, writtenText as text } from './document-schema';
import { writableData } from './document-text';

const minutes = z.number().int().min(0);

const annexFile = z.object({
  format: z.literal('medspil-agenda-annex/1'),
  municipality: text,
  meeting: z.object({ title: text, startsAt: instant, place: text.nullable() }),
  isDraft: z.boolean(),
  frozenAt: instant.nullable().describe('null for a draft'),
  minutes: z.object({
    available: minutes.describe('What the meeting has for questions'),
    planned: minutes.describe('The minutes of all questions together'),
  }),
  questions: z
    .array(
      z.object({
        id: text,
        number: z.number().int().min(1),
        title: text,
        text: text.describe('Paragraphs are parted by empty lines'),
        askedBy: text.nullable().describe('The name that is shown; null where none is'),
        asker: text.nullable().describe('Who asks, for the council; null in what everyone reads'),
        concerns: concernsSchema,
        minutes,
        answeredBy: text.nullable(),
        receivedAt: instant,
        url: z.url(),
        answer: text.nullable(),
        isPresentNeeded: z.boolean(),
        outcome: text.nullable().describe('What became of it; null while it is to come up'),
      }),
    )
    .describe('In the order of the agenda'),
});

/** The file format of an agenda annex. Another version is another `format`. */
export type AgendaAnnexFile = z.infer<typeof annexFile>;

/**
 * The annex for programs to read.
 * @throws ZodError where the annex holds something that the format does not allow: no instant, no address of the web,
 * half a minute
 */
export function annexJson(annex: AgendaAnnex): AgendaAnnexFile {
  const { municipality, meeting, version, totalMinutes } = annex;
  return annexFile.parse(
    writableData({
      format: 'medspil-agenda-annex/1',
      municipality,
      meeting,
      isDraft: version.frozenAt === null,
      frozenAt: version.frozenAt,
      minutes: { available: totalMinutes, planned: plannedMinutes(annex.questions) },
      questions: inOrder(annex.questions),
    }),
  );
}
