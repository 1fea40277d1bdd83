import { browserOf, findDraft, forgetSentDraft, keepDraft } from '~/domains/identity/draft.server';
import type { Who } from '~/domains/identity/who.server';
import { pathWithoutLanguage } from '~/i18n/languages';
import { actingAs } from './acting.server';
import type { Done } from './action.server';
import type { ActionContext, Tenant } from './context.server';
import { shownAgain } from './form';
import type { RequestContext } from './load-context.server';

/** What was written in a form that could not be taken yet: kept, shown again, and forgotten once it is sent. */

/** What this browser had written in the form of a page, by the page's address; null where nothing waits. */
export async function draftOf(
  context: RequestContext,
  { municipality, url, who }: { municipality: Tenant; url: URL; who: Who | null },
): Promise<Record<string, string> | null> {
  const id = url.searchParams.get('kladde');
  if (id === null) return null;
  return findDraft(
    { db: context.connections.primary, municipality, now: context.now },
    {
      id,
      path: pathWithoutLanguage(url.pathname),
      browser: browserOf(context.cookies),
      acting: actingAs(context.keys, who),
    },
  );
}

/** Keeps what was written in a form. @returns the page's address, which shows it again */
export async function withDraft(
  context: RequestContext,
  ctx: ActionContext,
  path: string,
  form: FormData,
): Promise<string> {
  const acting = form.get('acting');
  const kept = await keepDraft(ctx, {
    path,
    fields: shownAgain(form),
    browser: browserOf(context.cookies),
    acting: typeof acting === 'string' ? acting : null,
  });
  if (kept === null) return path;
  if (kept.cookie !== null) context.setHeader('Set-Cookie', kept.cookie);
  return `${path}?kladde=${kept.id}`;
}

/** Forgets the draft that a form was filled with, once what it was for is done. */
export async function draftDone(
  context: RequestContext,
  ctx: ActionContext,
  url: URL,
  work: Promise<Done>,
): Promise<Done> {
  const done = await work;
  if (!('faults' in done)) {
    await forgetSentDraft(ctx, {
      id: url.searchParams.get('kladde'),
      browser: browserOf(context.cookies),
    });
  }
  return done;
}
