import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { visitor } from '~/domains/identity/actor';
import { browserOf } from '~/domains/identity/draft.server';
import type { Who } from '~/domains/identity/who.server';
import { type Language, languages, pathInLanguage } from '~/i18n/languages';
import { actionContext, withSaid } from './action.server';
import type { ActionContext } from './context.server';
import { NotFound } from './errors';
import { preferred } from './negotiate';
import { answer, municipalityOf } from './page-answer.server';

/** Where a callback leads: `to` without language prefix, and in which language. */
type Onward = { to: string; language: Language; said?: string; cookies?: string[] };

/**
 * An address that another server sends the browser back to. It changes something though it is only
 * asked for, so what it is handed must show that this browser began it. It has no page of its own:
 * whatever comes of it is told elsewhere, at an address without what the other server gave.
 */
export function callbackRoute(
  work: (
    ctx: ActionContext,
    returned: {
      query: URLSearchParams;
      who: Who | null;
      /** The browser's token, where it has one. */
      browser: string | null;
      /** The browser's language, of those that the municipality has. */
      language: Language;
    },
  ) => Promise<Onward>,
): (args: LoaderFunctionArgs) => Promise<Response> {
  return async ({ context, request }) => {
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const who = await context.who();
    const ctx = { ...actionContext(context, municipality), actor: who?.self ?? visitor };
    const offered = languages.filter((one) => municipality.languages.includes(one));
    const onward = await answer(context, async () => {
      // Whoever only looks whether something is there must not use it up.
      if (request.method !== 'GET') throw new NotFound();
      return work(ctx, {
        query: new URL(request.url).searchParams,
        who,
        browser: browserOf(context.cookies),
        language: preferred(request.headers.get('Accept-Language'), ['da', ...offered]),
      });
    });
    for (const cookie of onward.cookies ?? []) context.setHeader('Set-Cookie', cookie);
    return redirect(withSaid(pathInLanguage(onward.to, onward.language), onward.said), {
      status: 303,
      headers: { 'Cache-Control': 'no-store' },
    });
  };
}
