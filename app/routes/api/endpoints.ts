import { z } from 'zod';
import { committeeKinds } from '~/domains/municipalities/municipality-file';
import { planFileNodeShape, planFileShape } from '~/domains/plans/plan-file';
import { nodeKinds, planKinds, sdgSources } from '~/domains/plans/vocabulary';
import { subjectKinds } from '~/domains/thread/subject-kinds';
import { documentEndpoint, listEndpoint, thingEndpoint } from '~/platform/api-endpoint';

/** Every address of the open data, with the shape of what it takes and gives. */

export * from './question-endpoints';
export * from './session-endpoints';

const id = z.uuid().describe('Stable, through every revision');
const url = z.url().describe('The page for people');
const named = { id, url, slug: z.string() };
const planParam = z.object({ plan: z.string().regex(/^[a-z0-9-]{1,80}$/) });
const sdgParam = z.object({
  sdg: z
    .string()
    .regex(/^([1-9]|1[0-7])$/)
    .transform(Number)
    .pipe(z.int().min(1).max(17)),
});

export const openapi = documentEndpoint({
  path: '/openapi.json',
  summary: 'This description',
});

export const planSchema = documentEndpoint({
  path: '/plan.schema.json',
  summary: 'JSON Schema of the plan-file format',
});

export const municipalities = listEndpoint({
  path: '/municipalities',
  summary: 'The municipalities; on the host of one, only that one',
  item: z
    .object({ ...named, code: z.string().regex(/^\d{3}$/), name: z.string() })
    .meta({ id: 'Municipality' }),
  columns: {
    id: (row) => row.id,
    code: (row) => row.code,
    slug: (row) => row.slug,
    name: (row) => row.name,
    url: (row) => row.url,
  },
});

export const plans = listEndpoint({
  path: '/plans',
  summary: 'The plans of a municipality: those in force first, then by their last year',
  item: z
    .object({
      ...named,
      kind: z.enum(planKinds),
      title: z.string(),
      summary: z.string().nullable(),
      periodFrom: z.int().nullable(),
      periodTo: z.int().nullable(),
      state: z.enum(['unknown', 'upcoming', 'running', 'ended']).describe('Today, in Denmark'),
      revision: z.int().min(1),
      counts: z
        .array(z.object({ kind: z.enum(nodeKinds), count: z.int() }))
        .describe('How many nodes of each kind are in force'),
      sdgs: z.array(z.int().min(1).max(17)).describe('UN goals named anywhere in the plan'),
    })
    .meta({ id: 'Plan' }),
  columns: {
    id: (row) => row.id,
    slug: (row) => row.slug,
    kind: (row) => row.kind,
    title: (row) => row.title,
    summary: (row) => row.summary,
    periodFrom: (row) => row.periodFrom,
    periodTo: (row) => row.periodTo,
    state: (row) => row.state,
    revision: (row) => row.revision,
    nodes: (row) => row.counts.reduce((sum, one) => sum + one.count, 0),
    sdgs: (row) => row.sdgs,
    url: (row) => row.url,
  },
});

export const plan = thingEndpoint({
  path: '/plans/{plan}',
  summary: 'A plan with its whole tree: what its plan file holds, with ids and addresses',
  params: planParam,
  body: planFileShape
    .omit({ $schema: true, baseRevision: true })
    .extend({
      id,
      url,
      revision: z.int().min(1),
      nodes: z.array(
        planFileNodeShape.omit({ id: true }).extend({
          id,
          url,
          key: planFileNodeShape.shape.id.describe(
            'Its id in the plan file, by which parent, references and continuedBy name it',
          ),
        }),
      ),
    })
    .meta({ id: 'PlanTree' }),
  rows: (body) => body.nodes,
  columns: {
    id: (row) => row.id,
    key: (row) => row.key,
    parent: (row) => row.parent,
    kind: (row) => row.kind,
    number: (row) => row.number,
    title: (row) => row.title,
    summary: (row) => row.summary,
    purpose: (row) => row.purpose,
    goals: (row) => row.goals?.map((goal) => goal.text),
    time: (row) => row.time?.map((span) => span.text),
    years: (row) => row.years,
    owners: (row) => names(row.parties, 'owner'),
    partners: (row) => names(row.parties, 'partner'),
    committees: (row) => row.committees?.map((link) => link.committee),
    targetGroups: (row) => row.targetGroups,
    categories: (row) => row.categories,
    sdgs: (row) => row.sdgs?.map((sdg) => sdg.goal),
    phase: (row) => row.status?.phase,
    status: (row) => row.status?.text,
    statusAsOf: (row) => row.status?.asOf,
    attainment: (row) => row.attainment,
    url: (row) => row.url,
  },
});

export const sdgs = listEndpoint({
  path: '/sdgs',
  summary: 'The 17 UN goals, and how often the plans of a municipality name them',
  item: z
    .object({
      goal: z.int().min(1).max(17),
      name: z.object({ da: z.string(), en: z.string(), de: z.string() }),
      colour: z.string().regex(/^#[0-9A-F]{6}$/),
      nodes: z.int().min(0).describe('Nodes that name it themselves, plans included'),
      wholePlans: z.int().min(0).describe('Plans that name it for the whole plan'),
      url,
    })
    .meta({ id: 'Sdg' }),
  columns: {
    goal: (row) => row.goal,
    name_da: (row) => row.name.da,
    name_en: (row) => row.name.en,
    name_de: (row) => row.name.de,
    nodes: (row) => row.nodes,
    wholePlans: (row) => row.wholePlans,
    url: (row) => row.url,
  },
});

export const sdg = listEndpoint({
  path: '/sdgs/{sdg}',
  summary: 'The nodes that a UN goal holds for: those that name it, and all that hangs under them',
  params: sdgParam,
  item: z
    .object({
      id,
      url,
      plan: z.string().describe('Slug of its plan'),
      planTitle: z.string(),
      kind: z.enum(nodeKinds),
      number: z.string().nullable(),
      title: z.string(),
      inherited: z.boolean().describe('Whether it follows from a node above'),
      source: z
        .enum(sdgSources)
        .describe('Whether the plan itself names the goal there, or staff added it'),
    })
    .meta({ id: 'SdgNode' }),
  columns: {
    id: (row) => row.id,
    plan: (row) => row.plan,
    planTitle: (row) => row.planTitle,
    kind: (row) => row.kind,
    number: (row) => row.number,
    title: (row) => row.title,
    inherited: (row) => row.inherited,
    source: (row) => row.source,
    url: (row) => row.url,
  },
});

export const committees = listEndpoint({
  path: '/committees',
  summary: 'The council and committees of a municipality, also former ones',
  item: z
    .object({
      ...named,
      name: z.string(),
      kind: z.enum(committeeKinds),
      validFrom: z.iso.date().nullable(),
      validTo: z.iso.date().nullable(),
      successor: z.object({ slug: z.string(), name: z.string() }).nullable(),
      nodes: z.int().min(0).describe('Plan nodes in force that name it'),
    })
    .meta({ id: 'Committee' }),
  columns: {
    id: (row) => row.id,
    slug: (row) => row.slug,
    name: (row) => row.name,
    kind: (row) => row.kind,
    validFrom: (row) => row.validFrom,
    validTo: (row) => row.validTo,
    successor: (row) => row.successor?.slug,
    nodes: (row) => row.nodes,
    url: (row) => row.url,
  },
});

export const search = listEndpoint({
  path: '/search',
  summary: 'Full-text search in everything public of a municipality, best first',
  query: z.object({
    q: z.string().trim().min(1).max(200).describe('Danish word forms and beginnings are found'),
  }),
  item: z
    .object({
      id,
      url,
      kind: z.enum(subjectKinds),
      title: z.string(),
      context: z.string().nullable().describe('Title of the plan that it belongs to'),
      snippet: z.string(),
    })
    .meta({ id: 'SearchHit' }),
  columns: {
    id: (row) => row.id,
    kind: (row) => row.kind,
    title: (row) => row.title,
    context: (row) => row.context,
    snippet: (row) => row.snippet,
    url: (row) => row.url,
  },
});

function names(parties: { role: string; name: string }[] | undefined, role: string) {
  return parties?.filter((party) => party.role === role).map((party) => party.name);
}
