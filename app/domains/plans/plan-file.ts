import { z } from 'zod';
import { structuralFaults } from './plan-file-structure';
import {
  committeeRoles,
  comparators,
  directions,
  nodeKinds,
  partyRoles,
  planKinds,
  recurrences,
  sdgSources,
  statusPhases,
} from './vocabulary';

/**
 * The plan-file format: what `npm run plan:import` reads, `npm run plan:export` writes and
 * `/api/v1/plan.schema.json` describes. A field that is left out means "the document does not say";
 * an empty list means "the document says there is none". That difference is kept all the way to the
 * public page, so optional lists have no default.
 */

/** Characters that no document prints: PostgreSQL takes neither NUL nor half a surrogate pair. */
const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}]/u;
const printed = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !unprintable.test(value), 'holds a control character');
const text = printed.max(4000);
const line = printed.max(400);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters a–z, digits and single hyphens')
  .max(80);
const nodeId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters a–z, digits and single hyphens')
  .max(60);
const year = z.number().int().min(1900).max(2200);
const isoDate = z.iso.date();

/** A point in time as precise as the document is: 2026, 2026-H1, 2026-Q4, 2026-05 or 2026-05-31. */
const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/,
    'YYYY, YYYY-H1, YYYY-Q1, YYYY-MM or YYYY-MM-DD',
  )
  .refine((date) => date.length < 10 || isoDate.safeParse(date).success, 'there is no such day');

/** Whether one point in time lies before another, as far as their precision tells. */
function endsBefore(one: string, other: string): boolean {
  const known = one.length === 10 && other.length === 10 ? 10 : 4;
  return one.slice(0, known) < other.slice(0, known);
}

const timeSpan = z
  .strictObject({
    text: line.describe('As printed in the document'),
    from: partialDate.optional(),
    to: partialDate.optional(),
    openEnded: z.literal(true).optional().describe('"2019 and onwards"'),
    relative: z.literal(true).optional().describe('"within two years", "every quarter": no date'),
  })
  .refine(({ from, to }) => !from || !to || !endsBefore(to, from), {
    path: ['to'],
    error: 'the time ends before it begins',
  })
  .describe('When: the printed words and, where they name dates, the span they mean');

const target = z
  .strictObject({
    value: z.number().optional(),
    upTo: z.number().optional().describe('Upper end where the document gives a span (20–50)'),
    text: line.optional().describe('Printed value where it is not a plain number ("alle")'),
    comparator: z.enum(comparators).optional(),
    every: z.enum(recurrences).optional().describe('A target that recurs, such as 4 pct. a year'),
    by: line.optional().describe('Deadline as printed'),
    byYear: year.optional(),
    interim: z.literal(true).optional().describe('A step on the way to a later target'),
  })
  .refine((value) => value.value !== undefined || value.text !== undefined, {
    message: 'a target needs a value or a text',
  });

const measurement = z.strictObject({
  on: isoDate,
  value: z.number(),
  source: line.optional(),
});

const indicator = z
  .strictObject({
    id: nodeId.describe('Unique within the node; measurements follow it through revisions'),
    name: line,
    unit: line.optional(),
    direction: z.enum(directions).optional(),
    baseline: z.strictObject({ value: z.number(), year: year.optional() }).optional(),
    targets: z.array(target),
    measurements: z.array(measurement).optional(),
  })
  .superRefine((value, issues) => {
    value.targets.forEach((one, position) => {
      if (one.value !== undefined && value.unit === undefined) {
        issues.addIssue({
          code: 'custom',
          path: ['targets', position, 'value'],
          message: 'a target in numbers needs a unit on its indicator',
        });
      }
    });
  });

const figure = z
  .strictObject({
    name: line,
    text: line.describe('The figure as printed'),
    value: z.number().optional(),
    unit: line.optional(),
    at: line.optional().describe('The date or period as printed'),
    comparator: z.enum(comparators).optional(),
  })
  .describe('A number the document mentions that is no target');

const party = z.strictObject({
  role: z.enum(partyRoles),
  name: line.describe('Canonical name'),
  printed: line.optional().describe('The wording of the document, where it differs'),
  unit: slug.optional().describe('Organisation unit of the municipality'),
  task: text.optional(),
});

const committeeLink = z.strictObject({
  committee: slug.describe('Committee of the municipality'),
  role: z.enum(committeeRoles),
  printed: line.optional(),
  task: text.optional(),
});

/** One node of a plan file, for the API to build on. */
export const planFileNodeShape = z.strictObject({
  id: nodeId,
  kind: z.enum(nodeKinds),
  parent: nodeId.optional().describe('Left out on the root, the plan itself'),
  slug: slug.optional().describe('Address of its page; made from the title when left out'),
  number: line.optional(),
  title: line,
  subtitle: line.optional(),
  label: line.optional().describe('Printed label, such as "Målsætning 2030"'),
  leadIn: text.optional(),
  summary: text.optional(),
  purpose: text.optional(),
  learningPerspective: text.optional(),
  goals: z.array(z.strictObject({ text, indicators: z.array(indicator).optional() })).optional(),
  results: z.array(figure).optional(),
  contextFigures: z.array(figure).optional(),
  time: z.array(timeSpan).optional(),
  years: z.array(year).optional(),
  parties: z.array(party).optional(),
  committees: z.array(committeeLink).optional(),
  committeesCollective: line.optional().describe('Printed collective, such as "alle fagudvalg"'),
  targetGroups: z.array(line).optional(),
  categories: z.array(line).optional(),
  items: z.array(line).optional().describe('Bullet points under the node'),
  options: z.array(line).optional().describe('Models to choose between'),
  sdgs: z
    .array(z.strictObject({ goal: z.number().int().min(1).max(17), source: z.enum(sdgSources) }))
    .optional()
    .describe('Left out: unknown. Empty: the document names none'),
  specialFinancing: z.boolean().optional(),
  status: z
    .strictObject({
      text: text.optional(),
      phase: z.enum(statusPhases).optional(),
      asOf: partialDate.optional(),
    })
    .optional(),
  attainment: text.optional().describe('Goal attainment (målopfyldelse) in words'),
  politicalProcess: text.optional(),
  administrativeProcess: text.optional(),
  milestones: z.array(z.strictObject({ text, when: line.optional() })).optional(),
  references: z
    .array(z.strictObject({ to: nodeId, label: line.optional() }))
    .optional()
    .describe('Cross-references to other nodes of the same plan'),
  formerIds: z.array(nodeId).optional().describe('Ids of earlier revisions that became this node'),
  continuedBy: z
    .array(z.strictObject({ plan: slug.optional(), node: nodeId }))
    .optional()
    .describe('Nodes, here or in a later plan, that carry this one on'),
});

const levelName = z.strictObject({ one: line, many: line });

/** The whole file, for the API to build on. */
export const planFileShape = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('medspil-plan/1'),
  municipality: z.string().regex(/^\d{3}$/, 'three-digit kommunekode'),
  slug,
  kind: z.enum(planKinds),
  title: line,
  subtitles: z.array(line).optional(),
  period: z.strictObject({ from: year.optional(), to: year.optional() }).optional(),
  adoption: z.strictObject({ date: isoDate.optional(), body: line.optional() }).optional(),
  otherDates: z.array(z.strictObject({ what: line, date: line })).optional(),
  notes: z.array(z.strictObject({ title: line, items: z.array(line) })).optional(),
  levelNames: z.partialRecord(z.enum(nodeKinds), levelName).optional(),
  baseRevision: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('The revision this file was made from; needed to change a plan that exists'),
  nodes: z.array(planFileNodeShape).min(1).max(5000),
});

export type PlanFile = z.infer<typeof planFileShape>;
export type PlanFileNode = PlanFile['nodes'][number];
export type PlanIndicator = NonNullable<
  NonNullable<PlanFileNode['goals']>[number]['indicators']
>[number];
export type PlanTarget = PlanIndicator['targets'][number];
export type PlanFigure = NonNullable<PlanFileNode['results']>[number];

/** Everything about the plan itself, without its nodes and without the revision it was made from. */
export type PlanFacts = Omit<PlanFile, 'nodes' | 'baseRevision' | '$schema'>;

/** One fault of a plan file: where it is (`nodes[3].goals[0]`) and what is wrong with it. */
export type PlanFault = { path: string; reason: string };

/**
 * Reads a plan file.
 * @returns the file, or every fault found: first of form, then – when the form holds – of structure
 * (one root, known parents, no cycle, ids used once, references that lead somewhere).
 */
export function parsePlanFile(
  input: unknown,
): { ok: true; file: PlanFile } | { ok: false; faults: PlanFault[] } {
  const parsed = planFileShape.safeParse(input);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => ({
        path: formatPath(issue.path),
        reason: issue.message,
      })),
    };
  }
  const faults = structuralFaults(parsed.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: parsed.data };
}

/** The format as JSON Schema (draft 2020-12), generated from the same definition. */
export function planFileJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(planFileShape, { io: 'input' }),
    title: 'Medspil plan file',
  };
}

/** The same file with its fields in the order of the format, whatever order storage gave them. */
export function inFileOrder(file: PlanFile): PlanFile {
  return planFileShape.parse(file);
}

function formatPath(path: PropertyKey[]): string {
  return path.reduce<string>((whole, part) => {
    if (typeof part === 'number') return `${whole}[${part}]`;
    return whole === '' ? String(part) : `${whole}.${String(part)}`;
  }, '');
}
