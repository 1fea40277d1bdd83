import { data, type ActionFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import { municipalityOrigin } from '~/domains/municipalities/address';
import { type Language, pathInLanguage } from '~/i18n/languages';
import { clientNetwork } from './client-network';
import type { ActionContext, Tenant } from './context.server';
import { type Faults, type FormAnswer, readForm, shownAgain } from './form';
import type { RequestContext } from './load-context.server';
import { answer, languageOf, leadTo, refuse } from './page-answer.server';
import { checkParams } from './request.server';

/** What every action does with a form before its verb sees it, and with what the verb gave back. */

export type Acting<Form> = {
  form: Form;
  params: Record<string, string | undefined>;
  url: URL;
  language: Language;
};

/**
 * How an action ends: on another page – `to` without language prefix, which says `said` – or on the same
 * one with what is wrong, or with what is shown `once` because it is kept nowhere. Without any faults it is the same page
 * with what was written, of which it may show more: nothing is wrong, and nothing is done yet. `more`: what it shows besides,
 * which only this sending tells of.
 */
export type Done =
  | { to: string; said?: string; cookies?: string[] }
  | { faults: Faults; more?: Record<string, unknown> }
  | ShownOnce;

/** What a page is answered with that shows something nobody can be shown again. */
type ShownOnce = { once: string[] };

/** In bytes. */
export const largestForm = 256 * 1024;
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/;

/**
 * The form that a request carries.
 * @throws the error page where it comes from another site, is too large, or too many came before
 */
export async function takeForm({ context, request }: ActionFunctionArgs): Promise<FormData> {
  if (!context.isOwnForm) refuse('foreign_form', 403, context);
  if (!(lengthOf(request) <= largestForm)) refuse('form_too_large', 413, context);
  await answer(context, () =>
    context.throttle.spend('post_address', clientNetwork(context.clientAddress)),
  );
  if (!formTypes.test(request.headers.get('Content-Type') ?? ''))
    refuse('bad_request', 400, context);
  try {
    return await request.formData();
  } catch {
    return refuse('bad_request', 400, context);
  }
}

/** Bytes of a request's body; NaN where it does not say. */
export function lengthOf(request: Request): number {
  return Number(request.headers.get('Content-Length') ?? NaN);
}

/** Reads the form, does the work, and answers with the next page or the same one. */
export async function act<Form>(
  args: ActionFunctionArgs,
  taken: FormData,
  schema: ZodType<Form>,
  work: (acting: Acting<Form>) => Promise<Done>,
  /** What is wrong with what the schema does not see; the work is not done then. */
  alsoWrong: Faults = {},
): Promise<Response | ReturnType<typeof data<FormAnswer | ShownOnce>>> {
  const { context, request } = args;
  const language = languageOf(request);
  const read = withFaults(readForm(schema, taken), alsoWrong);
  const done = read.ok
    ? await answer(context, async () =>
        work({
          form: read.value,
          params: checkParams(args.params),
          url: new URL(request.url),
          language,
        }),
      )
    : read;
  if ('faults' in done) {
    const status = Object.keys(done.faults).length > 0 ? 422 : 200;
    const more = 'more' in done ? done.more : undefined;
    return data(
      { faults: done.faults, given: shownAgain(taken), ...(more && { more }) },
      { status },
    );
  }
  if ('once' in done) return data({ once: done.once });
  for (const cookie of done.cookies ?? []) context.setHeader('Set-Cookie', cookie);
  return leadTo(
    withSaid(/^https?:/.test(done.to) ? done.to : pathInLanguage(done.to, language), done.said),
    303,
  );
}

function withFaults<Read extends { ok: true } | { ok: false; faults: Faults }>(
  read: Read,
  more: Faults,
): Read | { ok: false; faults: Faults } {
  if (Object.keys(more).length === 0) return read;
  return { ok: false, faults: { ...(read.ok ? {} : read.faults), ...more } };
}

/** The address of the next page, which says what was done. */
export function withSaid(path: string, said: string | undefined): string {
  if (said === undefined) return path;
  const [address = '', fragment] = path.split('#');
  const joined = `${address}${address.includes('?') ? '&' : '?'}besked=${said}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

/** What a verb is handed, apart from who acts. */
export function actionContext(
  context: RequestContext,
  municipality: Tenant,
): Omit<ActionContext, 'actor'> {
  return {
    municipality,
    now: context.now,
    requestId: context.requestId,
    db: context.connections.primary,
    keys: context.keys,
    throttle: context.throttle,
    clientNetwork: clientNetwork(context.clientAddress),
    origin: municipalityOrigin(municipality, context.env.frontDoor),
    device: context.device,
    broker: context.env.brokers[municipality.code] ?? null,
    storage: context.storage,
    scanner: context.scanner,
  };
}
