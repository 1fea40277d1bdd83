import { z, type ZodObject, type ZodType } from 'zod';

/**
 * What an address of the open data is: what it takes and what it gives. The route that answers it and
 * the OpenAPI description are both made from this, so they cannot tell different stories.
 */
export type Endpoint = {
  /** Below `/api/v1`, with parameters in braces as OpenAPI writes them. */
  path: string;
  summary: string;
  params: ZodObject;
  query: ZodObject;
  /** The JSON that a success sends; nothing that it does not name is sent. */
  body: ZodType;
  /** Whether CSV can be had too. */
  csv: boolean;
};

export type Cell = string | number | boolean | null | undefined | readonly (string | number)[];
/** CSV columns by their heading. */
export type Columns<Row> = Record<string, (row: Row) => Cell>;

const wholeNumber = z.string().regex(/^\d{1,6}$/);

/** What every address of a municipality takes. */
export const commonQuery = z.object({
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .optional()
    .describe(
      'Three-digit kommunekode. Needed on the host that lists the municipalities; on the host of a municipality it may only be its own.',
    ),
  format: z.enum(['json', 'csv']).optional().describe('Goes before the header Accept'),
});

/** What every list takes. CSV holds the whole list, whatever page is asked for. */
export const pagingQuery = z.object({
  page: wholeNumber.transform(Number).pipe(z.int().min(1).max(10_000)).default(1),
  perPage: wholeNumber.transform(Number).pipe(z.int().min(1).max(200)).default(50),
});

/** A fault, as RFC 9457 has it. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
  parameter: z.string().optional().describe('The parameter that cannot be used'),
});

const none = z.object({});

/** A document that is the same for every municipality. */
export function documentEndpoint(given: { path: string; summary: string }) {
  return {
    ...given,
    params: none,
    query: none,
    body: z.record(z.string(), z.unknown()),
    csv: false,
  };
}

/** One thing; as CSV the rows that it consists of. */
export function thingEndpoint<Body extends ZodType, Row, Params extends ZodObject>(given: {
  path: string;
  summary: string;
  params: Params;
  body: Body;
  rows: (body: z.output<Body>) => Row[];
  columns: Columns<NoInfer<Row>>;
}) {
  return { ...given, query: commonQuery, csv: true };
}

/** A list, page by page; as CSV whole. */
export function listEndpoint<
  Item extends ZodType,
  Params extends ZodObject = typeof none,
  Query extends ZodObject = typeof none,
>(given: {
  path: string;
  summary: string;
  item: Item;
  columns: Columns<NoInfer<z.output<Item>>>;
  params?: Params;
  query?: Query;
}) {
  const { params, query, ...rest } = given;
  return {
    ...rest,
    params: (params ?? none) as Params,
    ownQuery: (query ?? none) as Query,
    query: z.object({ ...(query?.shape ?? {}), ...commonQuery.shape, ...pagingQuery.shape }),
    body: z.object({
      total: z.int().min(0).describe('Length of the whole list'),
      page: z.int().min(1),
      perPage: z.int().min(1),
      items: z.array(given.item),
    }),
    csv: true,
  };
}
