import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import { activities, type Activity, whyNotAllowed } from '~/domains/identity/activities';
import { type PersonActor, visitor } from '~/domains/identity/actor';
import type { Who } from '~/domains/identity/who.server';
import { municipalityOrigin } from '~/domains/municipalities/address';
import { type Language, pathInLanguage, pathWithoutLanguage } from '~/i18n/languages';
import { act, type Acting, actionContext, type Done, takeForm, withSaid } from './action.server';
import { isForAnother } from './acting.server';
import type { ActionContext, Context, Tenant } from './context.server';
import { draftDone, withDraft } from './form-draft.server';
import type { Keys } from './keys.server';
import type { RequestContext } from './load-context.server';
import { answer, languageOf, leadAway, municipalityOf } from './page-answer.server';
import { checkParams, parseQuery } from './request.server';

/**
 * The doors for whoever is signed in, citizens and staff alike. Somebody who may not pass is shown what it
 * takes; what they had written in a form waits for them.
 */

type CitizenRequest<Query> = {
  params: Record<string, string | undefined>;
  query: Query;
  url: URL;
  language: Language;
  /** Who sits at the browser: the member of staff, where the actor is somebody whom they help. */
  who: Who;
  /** Whether this municipality has MitID. */
  hasMitid: boolean;
};

/**
 * What a citizen's page is read with. It reads the primary, and can write to it for one thing alone: where reading
 * itself must leave a trace.
 */
export type CitizenContext = Context & { actor: PersonActor; keys: Keys; origin: string };

/** What the page of somebody who is signed in is read with: the primary, which knows what was just written. */
export function personContext(
  context: RequestContext,
  municipality: Tenant,
  actor: PersonActor,
): CitizenContext {
  return {
    municipality,
    actor,
    now: context.now,
    requestId: context.requestId,
    db: context.connections.primary,
    keys: context.keys,
    origin: municipalityOrigin(municipality, context.env.frontDoor),
  };
}

/**
 * A page of one's own, or one on which a citizen does something.
 * @param options.activity what the page is for, which says the level and the age it takes
 */
export function citizenRoute<Result, Query = undefined>(
  options: { activity: Activity; query?: ZodType<Query> },
  load: (ctx: CitizenContext, request: CitizenRequest<Query>) => Promise<Result>,
): (args: LoaderFunctionArgs) => Promise<Result> {
  return async ({ context, params, request }) => {
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const who = await context.who();
    const actor = actorOf(who);
    const url = new URL(request.url);
    const address = pathWithoutLanguage(url.pathname) + url.search;
    const obstacle = obstacleOf(actor, options.activity, languageOf(request), address);
    if (obstacle !== null) leadAway(obstacle, 302);
    const ctx = personContext(context, municipality, actor as PersonActor);
    return answer(context, async () =>
      load(ctx, {
        params: checkParams(params),
        url,
        query: parseQuery(options.query, url),
        language: languageOf(request),
        who: who!,
        hasMitid: municipality.code in context.env.brokers,
      }),
    );
  };
}

/** A form on such a page. What cannot be taken yet is kept, and stands there again after signing in. */
export function citizenAction<Form>(
  options: { activity: Activity; form: ZodType<Form> },
  work: (
    ctx: ActionContext & { actor: PersonActor },
    acting: Acting<Form> & { who: Who },
  ) => Promise<Done>,
): (args: ActionFunctionArgs) => ReturnType<typeof act<Form>> {
  return async (args) => {
    const { context, request } = args;
    context.audience = 'private';
    municipalityOf(context, request);
    const form = await takeForm(args);
    const { ctx, who } = await passWith(args, options.activity, form);
    return act(args, form, options.form, (acting) =>
      draftDone(context, ctx, acting.url, work(ctx, { ...acting, who })),
    );
  };
}

/** Whether a form of this browser would be taken, for what it is for. */
export async function mayPass(context: RequestContext, activity: Activity): Promise<boolean> {
  return whyNotAllowed(actorOf(await context.who()), activities[activity]) === null;
}

/**
 * Lets a form pass to its verb.
 * @throws what leads away, with the form kept, where it cannot be taken from whoever sent it
 */
export async function passWith(
  { context, request }: ActionFunctionArgs,
  activity: Activity,
  form: FormData,
): Promise<{ ctx: ActionContext & { actor: PersonActor }; who: Who }> {
  const municipality = municipalityOf(context, request);
  const who = await context.who();
  const actor = actorOf(who);
  const path = pathWithoutLanguage(new URL(request.url).pathname);
  const language = languageOf(request);
  if (whyNotAllowed(actor, activities[activity]) !== null) {
    const ctx = { ...actionContext(context, municipality), actor };
    const address = await answer(context, () => withDraft(context, ctx, path, form));
    leadAway(obstacleOf(actor, activity, language, address)!, 303);
  }
  const ctx = { ...actionContext(context, municipality), actor: actor as PersonActor };
  // Nobody knows whom it is about.
  if (isForAnother(context.keys, who, form)) {
    const address = await answer(context, () => withDraft(context, ctx, path, form));
    return leadAway(pathInLanguage(withSaid(address, 'skiftet_person'), language), 303);
  }
  return { ctx, who: who! };
}

function actorOf(who: Who | null) {
  return who?.helped?.actor ?? who?.self ?? visitor;
}

/** Where somebody is sent who may not do something: to sign in, or to read what it takes. Null: they may. */
function obstacleOf(
  actor: ReturnType<typeof actorOf>,
  activity: Activity,
  language: Language,
  address: string,
): string | null {
  const obstacle = whyNotAllowed(actor, activities[activity]);
  if (obstacle === null) return null;
  const next = encodeURIComponent(address);
  const path =
    obstacle === 'not_signed_in'
      ? `/log-ind?videre=${next}`
      : `/hvad-kraever-det?mangler=${activity}&videre=${next}`;
  return pathInLanguage(path, language);
}
