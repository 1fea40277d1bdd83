import { z } from 'zod';
import { standings } from '~/domains/dialogue/rules/standing';
import { accessKinds, followUpStates, formats, outcomes } from '~/domains/dialogue/vocabulary';
import { listEndpoint } from '~/platform/api-endpoint';

/** The address of the open data about committees' meetings with citizens: nothing of who comes to them. */

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const named = z.object({ slug: z.string(), name: z.string() });
const day = z.iso.date();

export const sessions = listEndpoint({
  path: '/sessions',
  summary: 'Times at which committees meet citizens, in order of time',
  query: z.object({
    q: z.string().trim().min(1).max(200).optional().describe('Words of title, topics or committee'),
    committee: z.string().max(100).optional().describe('Slug of a committee'),
    area: z
      .string()
      .max(100)
      .optional()
      .describe('Slug of an area: what is about it, or about the whole municipality'),
    kind: z.enum(formats).optional().describe('Its format'),
    node: z.uuid().optional().describe('A plan node: it, or one below it'),
    sdg: z
      .string()
      .regex(/^([1-9]|1[0-7])$/)
      .transform(Number)
      .pipe(z.int().min(1).max(17))
      .optional(),
    from: day.optional().describe('The first day, in Denmark'),
    to: day.optional().describe('The last day, in Denmark'),
  }),
  item: z
    .object({
      id,
      url: z.url().describe('The page for people'),
      format: z.enum(formats),
      title: z
        .string()
        .nullable()
        .describe('What a dialogue meeting is about; null: what is brought'),
      committee: named,
      area: named.nullable().describe('Null: it is about the whole municipality'),
      startsAt: instant,
      endsAt: instant,
      closesAt: instant.describe('The last second in which it can be booked'),
      place: z.string().nullable(),
      isRemote: z.boolean().describe('Whether one can take part by video'),
      access: z.array(z.enum(accessKinds)),
      topics: z.array(z.string()),
      capacity: z.int().min(0).describe('Times or, of a dialogue meeting, persons'),
      free: z.int().min(0).describe('Of these, what nobody has; somebody may wait for it'),
      state: z.enum(standings).describe('When it was asked for'),
      cancelledAt: instant.nullable(),
      heldAt: instant.nullable().describe('When the committee said that it was held'),
      nodes: z
        .array(z.object({ id, title: z.string(), url: z.url() }))
        .describe('Plan nodes that it is about'),
      sdgs: z
        .array(z.int().min(1).max(17))
        .describe('UN goals, named by it or following from its nodes'),
      outcomes: z
        .array(
          z.object({
            title: z.string(),
            outcome: z.enum(outcomes),
            followUps: z.array(
              z.object({
                text: z.string(),
                unit: z.string().describe('Who sees to it'),
                dueOn: day.describe('The last day, in Denmark'),
                state: z.enum(followUpStates),
                result: z.string().nullable().describe('What came of it'),
              }),
            ),
          }),
        )
        .describe('What came of deputations, where it is published'),
    })
    .meta({ id: 'Session' }),
  columns: {
    id: (row) => row.id,
    format: (row) => row.format,
    title: (row) => row.title,
    committee: (row) => row.committee.slug,
    area: (row) => row.area?.slug,
    startsAt: (row) => row.startsAt,
    endsAt: (row) => row.endsAt,
    closesAt: (row) => row.closesAt,
    place: (row) => row.place,
    isRemote: (row) => row.isRemote,
    access: (row) => row.access,
    topics: (row) => row.topics,
    capacity: (row) => row.capacity,
    free: (row) => row.free,
    state: (row) => row.state,
    cancelledAt: (row) => row.cancelledAt,
    heldAt: (row) => row.heldAt,
    nodes: (row) => row.nodes.map((node) => node.id),
    sdgs: (row) => row.sdgs,
    outcomes: (row) => row.outcomes.map((one) => `${one.title}: ${one.outcome}`),
    url: (row) => row.url,
  },
});
