import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import { municipalityOrigin } from '~/domains/municipalities/address';
import { findMunicipality, type Site } from '~/domains/municipalities/queries.server';
import { type Columns, commonQuery, pagingQuery } from './api-endpoint';
import { danishDay } from './clock';
import type { ReadContext, Tenant } from './context.server';
import { csvStream, etagOf, namesEtag } from './csv.server';
import { BadRequest, NotFound } from './errors';
import type { RequestContext } from './load-context.server';
import { prefersCsv } from './negotiate';
import { Problem, problemOf } from './problem.server';
import {
  checkParams,
  type HoldsUntil,
  holdsUntilOf,
  parseQuery,
  visitorContext,
} from './request.server';

/**
 * The doors to the open data: they find the municipality, choose between JSON and CSV, page lists and
 * turn what is thrown behind them into problem documents. Only what an endpoint's schema names is
 * ever sent. JSON gets its ETag from the page cache in front; CSV is streamed past it with its own.
 */

export type ApiContext = ReadContext & {
  /** Scheme, host and port of the municipality's pages, for links to them. */
  origin: string;
};
export type FrontDoor = Pick<ReadContext, 'db' | 'now'> & {
  originOf(municipality: Tenant): string;
};

type Paging = { page: number; perPage: number };
/** A list that is read page by page. */
export type Paged<Item> = (at: Paging) => Promise<{ total: number; items: Item[] }>;
type Loader = (args: LoaderFunctionArgs) => Promise<Response>;

const csvPortion = 500;

/** A list that is short enough to be read at once. */
export function inMemory<Item>(items: Item[]): Paged<Item> {
  return ({ page, perPage }) =>
    Promise.resolve({
      total: items.length,
      items: items.slice((page - 1) * perPage, page * perPage),
    });
}

/** A document that is the same on every host of the installation. */
export function apiDocument(load: () => Record<string, unknown>): Loader {
  return guarded(({ context }) => {
    siteOf(context);
    return Promise.resolve(json(load()));
  });
}

/** One thing of a municipality. */
export function apiRoute<Params, Given, Sent, Row>(
  endpoint: {
    params: ZodType<Params>;
    body: ZodType<Sent, Given>;
    rows: (body: Sent) => Row[];
    columns: Columns<Row>;
  },
  load: (ctx: ApiContext, asked: { params: Params }) => Promise<Given>,
): Loader {
  return guarded(async (args) => {
    const { municipality, format } = parseQuery(commonQuery, new URL(args.request.url));
    const params = parseParams(endpoint.params, args);
    const tenant = await findTenant(args.context, municipality);
    if (!tenant) throw new BadRequest('municipality');
    const body = endpoint.body.parse(await load(apiContext(args.context, tenant), { params }));
    if (!wantsCsv(args, format)) return json(body);
    return csv(args, tenant, endpoint.columns, () => Promise.resolve(endpoint.rows(body)));
  });
}

/**
 * A list of a municipality.
 * @param frontDoor the list across municipalities; without it, the front door's host needs to be told
 * which municipality is meant
 * @param load.asked.holdsUntil as `publicRoute` has it
 */
export function apiListRoute<Params, Query extends object, Given, Item>(
  endpoint: {
    params: ZodType<Params>;
    ownQuery: ZodType<Query>;
    item: ZodType<Item, Given>;
    columns: Columns<Item>;
  },
  load: (
    ctx: ApiContext,
    asked: { params: Params; query: Query; holdsUntil: HoldsUntil },
  ) => Promise<Paged<Given>>,
  frontDoor?: (door: FrontDoor) => Promise<Paged<Given>>,
): Loader {
  return guarded(async (args) => {
    const { context } = args;
    const url = new URL(args.request.url);
    const { municipality, format } = parseQuery(commonQuery, url);
    const paging = parseQuery(pagingQuery, url);
    const params = parseParams(endpoint.params, args);
    const query = parseQuery(endpoint.ownQuery, url);
    const tenant = await findTenant(context, municipality);
    if (!tenant && !frontDoor) throw new BadRequest('municipality');
    const list = tenant
      ? await load(apiContext(context, tenant), {
          params,
          query,
          holdsUntil: holdsUntilOf(context),
        })
      : await frontDoor!(doorOf(context));
    const read: Paged<Item> = async (at) => {
      const { total, items } = await list(at);
      return { total, items: items.map((item) => endpoint.item.parse(item)) };
    };
    if (wantsCsv(args, format)) return csv(args, tenant, endpoint.columns, () => whole(read));
    const { total, items } = await read(paging);
    const link = links(context.origin + url.pathname, { municipality, ...query }, paging, total);
    return json({ total, ...paging, items }, { Link: link });
  });
}

/** Every page of a list, the first of them read before anything is sent. */
async function whole<Item>(read: Paged<Item>): Promise<AsyncIterable<Item>> {
  const first = await read({ page: 1, perPage: csvPortion });
  return (async function* () {
    yield* first.items;
    for (let page = 2; (page - 1) * csvPortion < first.total; page += 1) {
      yield* (await read({ page, perPage: csvPortion })).items;
    }
  })();
}

function guarded(answer: Loader): Loader {
  return async (args) => {
    const { context, request } = args;
    if (request.method === 'OPTIONS') return preflight();
    try {
      return await answer(args);
    } catch (error) {
      const asked = {
        path: new URL(request.url).pathname,
        acceptLanguage: request.headers.get('Accept-Language'),
        requestId: context.requestId,
      };
      return problemOf(error, asked, (unexpected) =>
        context.log.error(unexpected, 'an API request failed'),
      );
    }
  };
}

function siteOf({ site }: RequestContext): Extract<Site, { contentVersion: number }> | Tenant {
  switch (site.kind) {
    case 'unavailable':
      throw new Problem('unavailable');
    case 'unknown':
      throw new Problem('unknown_host');
    case 'front_door':
      return site;
    case 'municipality':
      return site.municipality;
  }
}

/** @returns undefined on the front door's host when no municipality is named */
async function findTenant(context: RequestContext, code?: string): Promise<Tenant | undefined> {
  const site = siteOf(context);
  if ('code' in site) {
    if (code !== undefined && code !== site.code) throw new BadRequest('municipality');
    return site;
  }
  if (code === undefined) return undefined;
  const found = await findMunicipality(context.reader, code);
  if (!found) throw new Problem('unknown_municipality');
  return found;
}

function apiContext(context: RequestContext, tenant: Tenant): ApiContext {
  const isOwnHost = context.site.kind === 'municipality';
  return {
    ...visitorContext(context, tenant),
    origin: isOwnHost ? context.origin : doorOf(context).originOf(tenant),
  };
}

function doorOf(context: RequestContext): FrontDoor {
  const door = { origin: context.origin, host: context.env.frontDoor.host };
  return {
    db: context.reader,
    now: context.now,
    originOf: (municipality) => municipalityOrigin(municipality, door),
  };
}

function parseParams<Params>(schema: ZodType<Params>, { params }: LoaderFunctionArgs): Params {
  const parsed = schema.safeParse(checkParams(params));
  if (!parsed.success) throw new NotFound();
  return parsed.data;
}

function wantsCsv({ request }: LoaderFunctionArgs, format: 'json' | 'csv' | undefined): boolean {
  return format === undefined ? prefersCsv(request.headers.get('Accept')) : format === 'csv';
}

const everyAnswer = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Content-Disposition, ETag, Link, X-Request-Id',
  'Cache-Control': 'public, max-age=0, must-revalidate',
  Vary: 'Accept',
};

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Max-Age': '86400',
    },
  });
}

function json(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    headers: { ...everyAnswer, 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });
}

async function csv<Row>(
  { context, request }: LoaderFunctionArgs,
  tenant: Tenant | undefined,
  columns: Columns<Row>,
  rows: () => Promise<Iterable<Row> | AsyncIterable<Row>>,
): Promise<Response> {
  const url = new URL(request.url);
  const etag = etagOf(
    context.origin,
    url.pathname + url.search,
    tenant?.id ?? '',
    (tenant ?? siteOf(context)).contentVersion,
    danishDay(context.now).toString(),
    // What holds for a while only is never said to be unchanged.
    context.holdsUntil === null ? '' : context.now.toString(),
    ...Object.keys(columns),
  );
  const headers = { ...everyAnswer, ETag: etag };
  if (namesEtag(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const name = `${tenant?.slug ?? 'medspil'} ${url.pathname.replace(/^\/api\/v1\//i, '')}`;
  const body = await rows();
  return new Response(
    request.method === 'HEAD'
      ? null
      : csvStream(columns, body, (error) => context.log.error(error, 'a CSV export broke off')),
    {
      headers: {
        ...headers,
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${name.replace(/[^a-z0-9]+/gi, '-')}.csv"`,
      },
    },
  );
}

/** RFC 8288 links to the other pages, with whatever else was asked for and understood. */
function links(address: string, asked: object, { page, perPage }: Paging, total: number): string {
  const known = Object.entries({ ...asked, perPage }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const last = Math.max(1, Math.ceil(total / perPage));
  const to = (number: number, rel: string) => {
    const query = new URLSearchParams([...known, ['page', String(number)]]);
    return `<${address}?${query}>; rel="${rel}"`;
  };
  return [
    to(1, 'first'),
    ...(page > 1 ? [to(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next')] : []),
    to(last, 'last'),
  ].join(', ');
}
