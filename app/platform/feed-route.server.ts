import type { LoaderFunctionArgs } from '@remix-run/node';
import { visitor } from '~/domains/identity/actor';
import { municipalityOrigin } from '~/domains/municipalities/address';
import type { Language } from '~/i18n/languages';
import { actionContext } from './action.server';
import type { ActionContext, ReadContext } from './context.server';
import { answer, languageOf, municipalityOf } from './page-answer.server';
import { checkParams, visitorContext } from './request.server';

/**
 * The door to public documents that programs ask for again and again: feeds and calendars. They are kept
 * like public pages, by the municipality's content version.
 */
export function feedRoute(
  contentType:
    | 'application/atom+xml; charset=utf-8'
    | 'text/calendar; charset=utf-8'
    | 'application/json; charset=utf-8',
  load: (
    ctx: ReadContext & { origin: string },
    request: { params: Record<string, string | undefined>; language: Language },
  ) => Promise<string>,
): (args: LoaderFunctionArgs) => Promise<Response> {
  return async ({ context, params, request }) => {
    context.audience = 'public';
    const municipality = municipalityOf(context, request);
    const origin = municipalityOrigin(municipality, context.env.frontDoor);
    const body = await answer(context, async () =>
      load(
        { ...visitorContext(context, municipality), origin },
        { params: checkParams(params), language: languageOf(request) },
      ),
    );
    return new Response(body, {
      headers: {
        'Content-Type': contentType,
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'Access-Control-Allow-Origin': '*',
      },
    });
  };
}

/**
 * The door to a calendar that is for whoever has its address: the address holds all it takes, so nobody is asked who they
 * are. Nobody between may keep it, and no other site read it.
 */
export function secretFeedRoute(
  load: (
    ctx: ActionContext,
    request: { params: Record<string, string | undefined>; language: Language },
  ) => Promise<string>,
): (args: LoaderFunctionArgs) => Promise<Response> {
  return async ({ context, params, request }) => {
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const ctx = { ...actionContext(context, municipality), actor: visitor };
    const body = await answer(context, async () =>
      load(ctx, { params: checkParams(params), language: languageOf(request) }),
    );
    return new Response(body, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex',
      },
    });
  };
}
