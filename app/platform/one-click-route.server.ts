import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { visitor } from '~/domains/identity/actor';
import { type Language } from '~/i18n/languages';
import { actionContext } from './action.server';
import type { ActionContext } from './context.server';
import { answer, languageOf, municipalityOf, refuse } from './page-answer.server';
import { checkParams } from './request.server';

/**
 * The door to what a link from a mail ends. Opening it only asks; a POST does it, from the page's own button
 * or from the reader's mail provider (RFC 8058), which has neither a cookie nor an origin and follows no
 * redirect. What the address holds is all it takes, so nobody is asked who they are, no cookie is read, and
 * forms of other sites are as good as our own. It must end something and never begin anything.
 */

type OneClick = { params: Record<string, string | undefined>; language: Language };

/** `List-Unsubscribe=One-Click`, also as multipart, and what little a form of ours adds. */
const largestBody = 4 * 1024;

/** What such a link is for. */
export function oneClickRoute<Result>(
  load: (ctx: ActionContext, request: OneClick) => Promise<Result>,
): (args: LoaderFunctionArgs) => Promise<Result> {
  return async ({ context, params, request }) => {
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const ctx = { ...actionContext(context, municipality), actor: visitor };
    return answer(context, async () =>
      load(ctx, { params: checkParams(params), language: languageOf(request) }),
    );
  };
}

/** Ends it. The answer is a page, told as `ended`. */
export function oneClickAction<Ended>(
  work: (ctx: ActionContext, request: OneClick) => Promise<Ended>,
): (args: ActionFunctionArgs) => Promise<ReturnType<typeof data<{ ended: Ended }>>> {
  return async ({ context, params, request }) => {
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const length = Number(request.headers.get('Content-Length') ?? NaN);
    if (!(length <= largestBody)) refuse('form_too_large', 413, context);
    const ctx = { ...actionContext(context, municipality), actor: visitor };
    await answer(context, () => ctx.throttle.spend('one_click_address', ctx.clientNetwork));
    const ended = await answer(context, async () =>
      work(ctx, { params: checkParams(params), language: languageOf(request) }),
    );
    return data({ ended });
  };
}
