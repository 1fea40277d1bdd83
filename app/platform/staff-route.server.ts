import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import { holds, type PersonActor, visitor } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import type { Who } from '~/domains/identity/who.server';
import { type Language, pathInLanguage, pathWithoutLanguage } from '~/i18n/languages';
import { act, type Acting, actionContext, type Done, takeForm, withSaid } from './action.server';
import { isForAnother } from './acting.server';
import type { ActionContext } from './context.server';
import { type CitizenContext, personContext } from './citizen-route.server';
import { draftDone, withDraft } from './form-draft.server';
import type { RequestContext } from './load-context.server';
import { answer, languageOf, leadAway, municipalityOf, refuse } from './page-answer.server';
import { checkParams, parseQuery } from './request.server';

/** The doors for whoever works for the municipality: by role, and with a second factor where it takes one. */

type StaffRequest<Query> = {
  params: Record<string, string | undefined>;
  query: Query;
  url: URL;
  language: Language;
  who: Who;
};

/**
 * A page for those who hold one of some roles.
 * @param options.roles who may pass; what a role lets one see is for the query to say
 */
export function staffRoute<Result, Query = undefined>(
  options: { roles: readonly Role[]; query?: ZodType<Query> },
  load: (ctx: CitizenContext, request: StaffRequest<Query>) => Promise<Result>,
): (args: LoaderFunctionArgs) => Promise<Result> {
  return async ({ context, params, request }) => {
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const url = new URL(request.url);
    const who = await staffOf(
      context,
      options.roles,
      async () => pathWithoutLanguage(url.pathname) + url.search,
    );
    const ctx = personContext(context, municipality, who.self);
    return answer(context, async () =>
      load(ctx, {
        params: checkParams(params),
        url,
        query: parseQuery(options.query, url),
        language: languageOf(request),
        who,
      }),
    );
  };
}

/**
 * A form on such a page.
 * @param options.page the page to come back to, where the form's own address has none
 */
export function staffAction<Form>(
  options: { roles: readonly Role[]; form: ZodType<Form>; page?: string },
  work: (
    ctx: ActionContext & { actor: PersonActor },
    acting: Acting<Form> & { who: Who },
  ) => Promise<Done>,
): (args: ActionFunctionArgs) => ReturnType<typeof act<Form>> {
  return async (args) => {
    const { context, request } = args;
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const form = await takeForm(args);
    const who = await staffOf(context, options.roles, async () => {
      const path = options.page ?? pathWithoutLanguage(new URL(request.url).pathname);
      const ctx = { ...actionContext(context, municipality), actor: visitor };
      return answer(context, () => withDraft(context, ctx, path, form));
    });
    const ctx = { ...actionContext(context, municipality), actor: who.self };
    if (isForAnother(context.keys, who, form)) {
      // What one administrator had open is not done in the name of the next.
      const path = options.page ?? pathWithoutLanguage(new URL(request.url).pathname);
      const address = await answer(context, () => withDraft(context, ctx, path, form));
      return leadAway(pathInLanguage(withSaid(address, 'skiftet_person'), context.language), 303);
    }
    return act(args, form, options.form, (acting) =>
      draftDone(context, ctx, acting.url, work(ctx, { ...acting, who })),
    );
  };
}

async function staffOf(
  context: RequestContext,
  roles: readonly Role[],
  /** The page to come back to, with what was written. */
  pageToReturnTo: () => Promise<string>,
): Promise<Who> {
  const who = await context.who();
  const goTo = async (path: string): Promise<never> => {
    const next = encodeURIComponent(await pageToReturnTo());
    return leadAway(pathInLanguage(`${path}?videre=${next}`, context.language), 303);
  };
  if (!who) return goTo('/log-ind');
  if (holds(who.self, ...roles)) return who;
  const needsFactor = holds({ ...who.self, secondFactor: true }, ...roles);
  if (needsFactor) return goTo('/log-ind/to-trin');
  return refuse('forbidden', 403, context);
}
