import { z } from 'zod';
import { questionTimeStates } from '~/domains/questions/finding/question-time-states';
import { questionStates } from '~/domains/questions/states';
import { pauses } from '~/domains/questions/vocabulary';
import { eventKinds } from '~/domains/thread/vocabulary';
import { type Columns, listEndpoint, thingEndpoint } from '~/platform/api-endpoint';

/** The addresses of the open data about questions to the council. */

const id = z.uuid();
const url = z.url().describe('The page for people');
const instant = z.iso.datetime({ offset: true });

const oneQuestion = z.object({
  id,
  url,
  topic: z.string(),
  text: z.string().describe('As everyone reads it'),
  language: z.enum(['da', 'en', 'de']),
  state: z.enum(questionStates),
  shownName: z.string().nullable().describe('Null: it is asked without a name'),
  receivedAt: instant,
  meeting: z
    .object({ id, day: z.iso.date() })
    .nullable()
    .describe('The council’s meeting that it goes, or went, to'),
  committee: z.object({ slug: z.string(), name: z.string() }).nullable(),
  nodes: z
    .array(z.object({ id, title: z.string(), url: z.url() }))
    .describe('Plan nodes that it is about'),
  sdgs: z
    .array(z.int().min(1).max(17))
    .describe('UN goals, named by it or following from its nodes'),
  answer: z
    .object({
      text: z.string(),
      answeredBy: z.string(),
      publishedAt: instant,
      correctedAt: instant.nullable().describe('When it was last put right; null: never'),
      promises: z.array(
        z.object({
          promise: z.string(),
          unit: z.string().describe('Who keeps it'),
          dueOn: z.iso.date().describe('The last day, in Denmark'),
          keptAt: instant.nullable().describe('Null: it is not kept yet'),
          outcome: z.string().nullable().describe('What came of it'),
        }),
      ),
    })
    .nullable()
    .describe('The answer on record'),
  refusal: z
    .string()
    .nullable()
    .describe('The ground, where it was refused and its asker lets it be read beside that'),
});

const questionColumns: Columns<z.output<typeof oneQuestion>> = {
  id: (row) => row.id,
  topic: (row) => row.topic,
  text: (row) => row.text,
  language: (row) => row.language,
  state: (row) => row.state,
  shownName: (row) => row.shownName,
  receivedAt: (row) => row.receivedAt,
  meeting: (row) => row.meeting?.id,
  meetingDay: (row) => row.meeting?.day,
  committee: (row) => row.committee?.slug,
  nodes: (row) => row.nodes.map((node) => node.id),
  sdgs: (row) => row.sdgs,
  answer: (row) => row.answer?.text,
  answeredBy: (row) => row.answer?.answeredBy,
  answeredAt: (row) => row.answer?.publishedAt,
  correctedAt: (row) => row.answer?.correctedAt,
  promises: (row) => row.answer?.promises.map(({ promise }) => promise),
  promisesDue: (row) => row.answer?.promises.map(({ dueOn }) => dueOn),
  promisesKept: (row) => row.answer?.promises.map(({ keptAt }) => keptAt ?? ''),
  refusal: (row) => row.refusal,
  url: (row) => row.url,
};

export const questions = listEndpoint({
  path: '/questions',
  summary: 'Citizens’ questions to the council that everyone may read, those published last first',
  query: z.object({
    q: z.string().trim().min(1).max(200).optional().describe('Words of topic or text'),
    committee: z.string().max(100).optional().describe('Slug of a committee'),
    node: z.uuid().optional().describe('A plan node: it, or one below it'),
    sdg: z
      .string()
      .regex(/^([1-9]|1[0-7])$/)
      .transform(Number)
      .pipe(z.int().min(1).max(17))
      .optional(),
    year: z
      .string()
      .regex(/^20\d\d$/)
      .transform(Number)
      .pipe(z.int().min(2000).max(2099))
      .optional()
      .describe('In which it was received, in Denmark'),
    answered: z
      .enum(['true', 'false'])
      .optional()
      .describe('false: it waits for an answer; what ended without one is in neither'),
  }),
  item: oneQuestion.meta({ id: 'Question' }),
  columns: questionColumns,
});

export const question = thingEndpoint({
  path: '/questions/{question}',
  summary: 'One of these questions, with what happened to it; as CSV without that',
  params: z.object({ question: z.uuid() }),
  body: oneQuestion
    .extend({
      events: z.array(
        z.object({
          at: instant,
          kind: z.enum(eventKinds),
          day: z.iso.date().nullable().describe('Of the meeting or promise that it is about'),
        }),
      ),
    })
    .meta({ id: 'QuestionWithEvents' }),
  rows: (one: z.output<typeof oneQuestion>) => [one],
  columns: questionColumns,
});

export const meetings = listEndpoint({
  path: '/meetings',
  summary: 'The council’s meetings with their question time, the last first',
  item: z
    .object({
      id,
      url,
      title: z.string(),
      startsAt: instant,
      closesAt: instant.describe('The last second in which a question can be sent for it'),
      place: z.string().nullable(),
      streamUrl: z.url().nullable(),
      agendaUrl: z.url().nullable(),
      minutesUrl: z.url().nullable(),
      state: z.enum(questionTimeStates),
      pause: z.enum(pauses).nullable().describe('Why it has no question time'),
      questions: z.int().min(0).describe('How many of its questions everyone may read'),
    })
    .meta({ id: 'Meeting' }),
  columns: {
    id: (row) => row.id,
    title: (row) => row.title,
    startsAt: (row) => row.startsAt,
    closesAt: (row) => row.closesAt,
    place: (row) => row.place,
    state: (row) => row.state,
    pause: (row) => row.pause,
    questions: (row) => row.questions,
    streamUrl: (row) => row.streamUrl,
    agendaUrl: (row) => row.agendaUrl,
    minutesUrl: (row) => row.minutesUrl,
    url: (row) => row.url,
  },
});

const count = z.int().min(0);

export const questionFigures = listEndpoint({
  path: '/question-figures',
  summary: 'What a year’s questions to the council came to, public or not, the latest year first',
  item: z
    .object({
      year: z.int().describe('In which they were received, in Denmark'),
      url,
      received: count,
      taken: count.describe('To be answered, answered, or lapsed as whoever asked was not there'),
      waiting: count.describe('For an answer, or for whether they get one'),
      answered: count,
      answeredInTime: count.describe(
        'Within ten working days of the meeting that they were judged for, or of receipt',
      ),
      answeredLate: count,
      medianDays: z.number().nullable().describe('From receipt to answer; null: none is answered'),
      lapsed: count,
      refused: count,
      refusals: z.array(z.object({ ground: z.string(), count })).describe('The refused by ground'),
      forwarded: count.describe('To another authority'),
      withdrawn: count,
      promises: z
        .object({ kept: count, keptLate: count, waiting: count, overdue: count })
        .describe('That answers made'),
      committees: z.array(
        z.object({
          name: z.string().nullable().describe('Null: the whole council’s, or nobody said'),
          received: count,
          answered: count,
        }),
      ),
    })
    .meta({ id: 'QuestionFigures' }),
  columns: {
    year: (row) => row.year,
    received: (row) => row.received,
    taken: (row) => row.taken,
    waiting: (row) => row.waiting,
    answered: (row) => row.answered,
    answeredInTime: (row) => row.answeredInTime,
    answeredLate: (row) => row.answeredLate,
    medianDays: (row) => row.medianDays,
    lapsed: (row) => row.lapsed,
    refused: (row) => row.refused,
    refusals: (row) => row.refusals.map((one) => `${one.ground}: ${one.count}`),
    forwarded: (row) => row.forwarded,
    withdrawn: (row) => row.withdrawn,
    promisesKept: (row) => row.promises.kept,
    promisesKeptLate: (row) => row.promises.keptLate,
    promisesWaiting: (row) => row.promises.waiting,
    promisesOverdue: (row) => row.promises.overdue,
    url: (row) => row.url,
  },
});
