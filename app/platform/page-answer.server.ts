import { redirect } from '@remix-run/node';
import { type Language, languageOfPath, pathInLanguage } from '~/i18n/languages';
import type { Tenant } from './context.server';
import { BadRequest, Forbidden, NotFound, SignedOut } from './errors';
import type { RequestContext } from './load-context.server';
import { type Limit, TooMany } from './throttle.server';

/** What the error page needs to explain itself. */
export type ErrorData = {
  reason:
    | 'not_found'
    | 'language_not_offered'
    | 'unknown_host'
    | 'bad_request'
    | 'forbidden'
    | 'foreign_form'
    | 'form_too_large'
    | 'upload_too_large'
    | 'too_many'
    | 'unavailable';
  requestId: string;
  wait?: Wait;
};

/** What somebody is told who tried too often. */
export type Wait = {
  /** The instant from which they can try again, a whole minute. */
  until: string;
  /** Whether its time of day says enough. */
  isSoon: boolean;
  /** What they did too much of. */
  limit: Limit;
  hasMitid: boolean;
};

/** Answers with the error page. */
export function refuse(
  reason: ErrorData['reason'],
  status: number,
  context: RequestContext,
  more: Pick<ErrorData, 'wait'> = {},
): never {
  const told: ErrorData = { reason, requestId: context.requestId, ...more };
  // A page's document says it anew; the refusal of a file is sent as it is here.
  const headers = { 'Cache-Control': 'private, no-store' };
  return breakOffWith(Response.json(told, { status, headers }));
}

/** Remix takes what a loader or an action throws, where that is a response, as the page's answer. */
function breakOffWith(response: Response): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a response, and no error
  throw response;
}

/** Translates what queries and verbs throw into the page with the right status. */
export async function answer<Result>(
  context: RequestContext,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) return refuse('not_found', 404, context);
    if (error instanceof BadRequest) return refuse('bad_request', 400, context);
    if (error instanceof Forbidden) return refuse('forbidden', 403, context);
    if (error instanceof SignedOut)
      return leadAway(pathInLanguage('/log-ind', context.language), 303);
    if (error instanceof TooMany) {
      context.setHeader('Retry-After', String(error.seconds));
      return refuse('too_many', 429, context, { wait: waitOf(error, context) });
    }
    throw error;
  }
}

function waitOf({ seconds, limit }: TooMany, { now, site, env }: RequestContext): Wait {
  return {
    until: now.add({ seconds }).round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toString(),
    isSoon: seconds < 12 * 60 * 60,
    limit,
    hasMitid: site.kind === 'municipality' && site.municipality.code in env.brokers,
  };
}

/** Leads to another page, for whoever asked just now: nobody may keep that answer. */
export function leadTo(address: string, status: 302 | 303): ReturnType<typeof redirect> {
  return redirect(address, { status, headers: { 'Cache-Control': 'private, no-store' } });
}

/** Leads away from a page before it is shown. */
export function leadAway(address: string, status: 302 | 303): never {
  return breakOffWith(leadTo(address, status));
}

/** The municipality whose page this is; a page of a site that has none, or of another language, is none. */
export function municipalityOf(context: RequestContext, request: Request): Tenant {
  const { site } = context;
  switch (site.kind) {
    case 'unavailable':
      return refuse('unavailable', 503, context);
    case 'unknown':
      return refuse('unknown_host', 404, context);
    case 'front_door':
      return refuse('not_found', 404, context);
    case 'municipality':
      refuseOtherLanguages(site.municipality, context, request);
      return site.municipality;
  }
}

/** Every page has an address in every language; those that a municipality does not offer are no pages. */
export function refuseOtherLanguages(
  municipality: Tenant,
  context: RequestContext,
  request: Request,
): void {
  const language = languageOf(request);
  if (!municipality.languages.includes(language)) refuse('language_not_offered', 404, context);
}

export function languageOf(request: Request): Language {
  return languageOfPath(new URL(request.url).pathname);
}
