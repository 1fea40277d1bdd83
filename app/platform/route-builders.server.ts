import { data, type LoaderFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import type { Site } from '~/domains/municipalities/queries.server';
import { type Language, languageOfPath } from '~/i18n/languages';
import { municipalityOrigin } from '~/domains/municipalities/address';
import type { ReadContext, Tenant } from './context.server';
import { BadRequest, Forbidden, NotFound } from './errors';
import type { RequestContext } from './load-context.server';
import { checkParams, parseQuery, visitorContext } from './request.server';

/**
 * The only doors to loaders and actions: each says who may pass, hands on a context, and turns what
 * is thrown behind it into an answer, once. An architecture test refuses a route without one.
 */

/** What the error page needs to explain itself. */
export type ErrorData = {
  reason:
    | 'not_found'
    | 'language_not_offered'
    | 'unknown_host'
    | 'bad_request'
    | 'forbidden'
    | 'unavailable';
  requestId: string;
};

type Request<Query> = {
  params: Record<string, string | undefined>;
  query: Query;
  url: URL;
  language: Language;
};

function refuse(reason: ErrorData['reason'], status: number, context: RequestContext): never {
  // Remix takes a thrown response as the page's answer.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw data({ reason, requestId: context.requestId } satisfies ErrorData, { status });
}

/** Translates what queries throw into the page with the right status. */
async function answer<Result>(
  context: RequestContext,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) return refuse('not_found', 404, context);
    if (error instanceof BadRequest) return refuse('bad_request', 400, context);
    if (error instanceof Forbidden) return refuse('forbidden', 403, context);
    throw error;
  }
}

/** Every page has an address in every language; those that a municipality does not offer are no pages. */
function refuseOtherLanguages(
  municipality: Tenant,
  { context, request }: LoaderFunctionArgs,
): void {
  const language = languageOfPath(new URL(request.url).pathname);
  if (!municipality.languages.includes(language)) refuse('language_not_offered', 404, context);
}

function markPublic(context: RequestContext): void {
  if (context.audience === 'undecided') context.audience = 'public';
}

/**
 * A page of one municipality that anybody may see.
 * @param options.query zod schema of the query string; what does not fit is a 400
 */
export function publicRoute<Result, Query = undefined>(
  options: { query?: ZodType<Query> },
  load: (ctx: ReadContext, request: Request<Query>) => Promise<Result>,
): (args: LoaderFunctionArgs) => Promise<Result> {
  return async (args) => {
    const { context, params, request } = args;
    markPublic(context);
    if (context.site.kind === 'unavailable') return refuse('unavailable', 503, context);
    if (context.site.kind === 'unknown') return refuse('unknown_host', 404, context);
    if (context.site.kind === 'front_door') return refuse('not_found', 404, context);
    refuseOtherLanguages(context.site.municipality, args);
    const ctx = visitorContext(context, context.site.municipality);
    const url = new URL(request.url);
    return answer(context, async () =>
      load(ctx, {
        params: checkParams(params),
        url,
        query: parseQuery(options.query, url),
        language: languageOfPath(url.pathname),
      }),
    );
  };
}

/** A public page that the front door has too, with what each of the two shows. */
export function siteRoute<OfMunicipality, OfFrontDoor>(load: {
  municipality: (ctx: ReadContext) => Promise<OfMunicipality>;
  frontDoor: (
    door: Pick<ReadContext, 'db' | 'now'> & { originOf(municipality: Tenant): string },
  ) => Promise<OfFrontDoor>;
}): (args: LoaderFunctionArgs) => Promise<OfMunicipality | OfFrontDoor> {
  return async (args) => {
    const { context } = args;
    markPublic(context);
    const { site } = context;
    switch (site.kind) {
      case 'unavailable':
        return refuse('unavailable', 503, context);
      case 'unknown':
        return refuse('unknown_host', 404, context);
      case 'front_door':
        return answer(context, () =>
          load.frontDoor({
            db: context.reader,
            now: context.now,
            originOf: (municipality) =>
              municipalityOrigin(municipality, {
                origin: context.origin,
                host: context.env.frontDoorHost,
              }),
          }),
        );
      case 'municipality':
        refuseOtherLanguages(site.municipality, args);
        return answer(context, () => load.municipality(visitorContext(context, site.municipality)));
    }
  };
}

/** What the frame around every page needs. It answers for every host, so that errors have a frame. */
export function frameRoute<Result>(
  load: (frame: {
    site: Site | { kind: 'unavailable' };
    url: URL;
    frontDoorHost: string;
    requestId: string;
  }) => Result,
): (args: LoaderFunctionArgs) => Result {
  return ({ context, request }) => {
    markPublic(context);
    return load({
      site: context.site,
      url: new URL(request.url),
      frontDoorHost: context.env.frontDoorHost,
      requestId: context.requestId,
    });
  };
}
