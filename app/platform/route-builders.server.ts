import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import type { Site } from '~/domains/municipalities/queries.server';
import { type Language, languageOfPath } from '~/i18n/languages';
import { municipalityOrigin } from '~/domains/municipalities/address';
import { browserOf } from '~/domains/identity/draft.server';
import type { Broker } from '~/domains/identity/mitid-broker';
import type { Who } from '~/domains/identity/who.server';
import { actingAs } from './acting.server';
import { personContext } from './citizen-route.server';
import type { ReadContext, Tenant } from './context.server';
import { draftOf } from './form-draft.server';
import type { Keys } from './keys.server';
import type { RequestContext } from './load-context.server';
import { answer, municipalityOf, refuse, refuseOtherLanguages } from './page-answer.server';
import {
  checkParams,
  type HoldsUntil,
  holdsUntilOf,
  parseQuery,
  visitorContext,
} from './request.server';

/**
 * The only doors to loaders and actions: each says who may pass, hands on a context, and turns what
 * is thrown behind it into an answer, once. An architecture test refuses a route without one.
 */

type Request<Query> = {
  params: Record<string, string | undefined>;
  query: Query;
  url: URL;
  language: Language;
};

function markPublic(context: RequestContext): void {
  if (context.audience === 'undecided') context.audience = 'public';
}

/**
 * A page of one municipality that anybody may see. It is kept until something public is written, and till midnight.
 * @param options.query zod schema of the query string; what does not fit is a 400
 * @param load.request.holdsUntil tells that the page is another from an instant on, though nothing was written
 */
export function publicRoute<Result, Query = undefined>(
  options: { query?: ZodType<Query> },
  load: (ctx: ReadContext, request: Request<Query> & { holdsUntil: HoldsUntil }) => Promise<Result>,
): (args: LoaderFunctionArgs) => Promise<Result> {
  return async ({ context, params, request }) => {
    markPublic(context);
    const ctx = visitorContext(context, municipalityOf(context, request));
    const url = new URL(request.url);
    return answer(context, async () =>
      load(ctx, {
        params: checkParams(params),
        url,
        query: parseQuery(options.query, url),
        language: languageOfPath(url.pathname),
        holdsUntil: holdsUntilOf(context),
      }),
    );
  };
}

/**
 * A public page that the front door has too, with what each of the two shows.
 * @param load.municipality.request.holdsUntil as `publicRoute` has it
 */
export function siteRoute<OfMunicipality, OfFrontDoor>(load: {
  municipality: (ctx: ReadContext, request: { holdsUntil: HoldsUntil }) => Promise<OfMunicipality>;
  frontDoor: (
    door: Pick<ReadContext, 'db' | 'now'> & { originOf(municipality: Tenant): string },
  ) => Promise<OfFrontDoor>;
}): (args: LoaderFunctionArgs) => Promise<OfMunicipality | OfFrontDoor> {
  return async ({ context, request }) => {
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
                host: context.env.frontDoor.host,
              }),
          }),
        );
      case 'municipality':
        refuseOtherLanguages(site.municipality, context, request);
        return answer(context, () =>
          load.municipality(visitorContext(context, site.municipality), {
            holdsUntil: holdsUntilOf(context),
          }),
        );
    }
  };
}

/**
 * What the frame around every page needs. It answers for every host, so that errors have a frame. Where
 * somebody is signed in the frame says so, and nothing of that answer is kept by anyone.
 */
export function frameRoute<Result>(
  load: (frame: {
    site: Site | { kind: 'unavailable' };
    url: URL;
    frontDoorHost: string;
    requestId: string;
    nonce: string;
    who: Who | null;
    /** Reads what the frame shows whoever is signed in at a municipality's page; null for visitors. */
    ctx: ReadContext | null;
    acting: string | null;
    /** Whether this installation looks for viruses in files; where it does not, only staff see them. */
    hasScanner: boolean;
    /** What was written in this page's form before its writer was asked to sign in. */
    draft: Record<string, string> | null;
  }) => Promise<Result>,
): (args: LoaderFunctionArgs) => Promise<Result> {
  return async ({ context, request }) => {
    const who = await context.who();
    if (who) context.audience = 'private';
    else markPublic(context);
    const url = new URL(request.url);
    const { site } = context;
    return load({
      site,
      url,
      frontDoorHost: context.env.frontDoor.host,
      requestId: context.requestId,
      nonce: context.nonce,
      who,
      ctx:
        who && site.kind === 'municipality'
          ? personContext(context, site.municipality, who.self)
          : null,
      acting: actingAs(context.keys, who),
      hasScanner: context.scanner !== null,
      draft:
        site.kind === 'municipality'
          ? await draftOf(context, { municipality: site.municipality, url, who })
          : null,
    });
  };
}

/**
 * A page on which somebody says who they are, or reads what that is good for: anybody may see it, and it
 * is never kept, because it depends on who looks and on links that are used once.
 */
export function signInRoute<Result, Query = undefined>(
  options: { query?: ZodType<Query> },
  load: (
    door: {
      ctx: ReadContext & { keys: Keys; origin: string };
      who: Who | null;
      /** The browser's token, where it has one. */
      browser: string | null;
      /** Whether the browser may keep a session: over TLS, or on this machine. */
      isSecure: boolean;
      hasMitid: boolean;
      /** The municipality's way to MitID, where it has one. */
      broker: Broker | null;
      /** Whether mails are to be read at /dev/mail. */
      hasOutbox: boolean;
    },
    request: Request<Query>,
  ) => Promise<Result>,
): (args: LoaderFunctionArgs) => Promise<Result> {
  return async ({ context, params, request }) => {
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const url = new URL(request.url);
    const { protocol, hostname } = new URL(context.origin);
    return answer(context, async () =>
      load(
        {
          ctx: {
            ...visitorContext(context, municipality),
            // Links and sessions are of this moment, which a replica may not know yet.
            db: context.connections.primary,
            keys: context.keys,
            origin: municipalityOrigin(municipality, context.env.frontDoor),
          },
          who: await context.who(),
          browser: browserOf(context.cookies),
          isSecure:
            protocol === 'https:' || /^(localhost|127\.0\.0\.1|.*\.localhost)$/.test(hostname),
          hasMitid: municipality.code in context.env.brokers,
          broker: context.env.brokers[municipality.code] ?? null,
          hasOutbox: context.env.outbox !== undefined,
        },
        {
          params: checkParams(params),
          url,
          query: parseQuery(options.query, url),
          language: languageOfPath(url.pathname),
        },
      ),
    );
  };
}
