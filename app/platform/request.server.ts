import type { LoaderFunctionArgs } from '@remix-run/node';
import { Temporal } from 'temporal-polyfill';
import type { ZodType } from 'zod';
import { visitor } from '~/domains/identity/actor';
import type { ReadContext, Tenant } from './context.server';
import { BadRequest, NotFound } from './errors';
import type { RequestContext } from './load-context.server';

/** What every route builder does with a request before its page or document does anything. */

/**
 * Reads the query string by a schema; a parameter given several times arrives as a list.
 * @throws BadRequest naming the first parameter that does not fit
 */
export function parseQuery<Query>(schema: ZodType<Query> | undefined, url: URL): Query {
  if (!schema) return undefined as Query;
  const given = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((key) => {
      const values = url.searchParams.getAll(key);
      return [key, values.length === 1 ? values[0] : values];
    }),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new BadRequest(String(parsed.error.issues[0]?.path[0] ?? 'query'));
  for (const [key, value] of Object.entries(parsed.data ?? {})) {
    if (hasNull(value)) throw new BadRequest(key);
  }
  return parsed.data;
}

/** The parts of the address that name things. @throws NotFound where no thing can have the name */
export function checkParams(params: LoaderFunctionArgs['params']): LoaderFunctionArgs['params'] {
  if (Object.values(params).some(hasNull)) throw new NotFound();
  return params;
}

/** PostgreSQL's text holds every character but this one, and ends the statement when it meets it. */
function hasNull(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}

/** What queries are handed when anybody reads what is public. */
export function visitorContext(context: RequestContext, municipality: Tenant): ReadContext {
  return {
    municipality,
    actor: visitor,
    now: context.now,
    requestId: context.requestId,
    db: context.reader,
  };
}

/** Tells that an answer is another from an instant on, though nothing was written; of several the first counts. */
export type HoldsUntil = (at: Temporal.Instant) => void;

export function holdsUntilOf(context: RequestContext): HoldsUntil {
  return (at) => {
    const { holdsUntil: known } = context;
    if (known === null || Temporal.Instant.compare(at, known) < 0) context.holdsUntil = at;
  };
}
