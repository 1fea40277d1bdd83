import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import { holds, type PersonActor } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import type { Who } from '~/domains/identity/who.server';
import { type Language, pathInLanguage, pathWithoutLanguage } from '~/i18n/languages';
import { act, type Acting, actionContext, type Done, takeForm } from './action.server';
import type { ActionContext } from './context.server';
import { type CitizenContext, personContext } from './citizen-route.server';
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
    const who = await staffOf(context, options.roles, request);
    return answer(context, async () =>
      load(personContext(context, municipality, who.self), {
        params: checkParams(params),
        url,
        query: parseQuery(options.query, url),
        language: languageOf(request),
        who,
      }),
    );
  };
}

/** A form on such a page. */
export function staffAction<Form>(
  options: { roles: readonly Role[]; form: ZodType<Form> },
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
    const who = await staffOf(context, options.roles, request);
    const ctx = { ...actionContext(context, municipality), actor: who.self };
    return act(args, form, options.form, (acting) => work(ctx, { ...acting, who }));
  };
}

async function staffOf(
  context: RequestContext,
  roles: readonly Role[],
  request: Request,
): Promise<Who> {
  const who = await context.who();
  const url = new URL(request.url);
  const next = encodeURIComponent(
    request.method === 'GET' ? pathWithoutLanguage(url.pathname) + url.search : '/medarbejder',
  );
  const goTo = (path: string): never => leadAway(pathInLanguage(path, languageOf(request)), 303);
  if (!who) return goTo(`/log-ind?videre=${next}`);
  if (holds(who.self, ...roles)) return who;
  const needsFactor = holds({ ...who.self, secondFactor: true }, ...roles);
  if (needsFactor) return goTo(`/log-ind/to-trin?videre=${next}`);
  return refuse('forbidden', 403, context);
}
