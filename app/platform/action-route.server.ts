import type { ActionFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import { visitor } from '~/domains/identity/actor';
import { browserOf } from '~/domains/identity/draft.server';
import type { Who } from '~/domains/identity/who.server';
import { act, type Acting, actionContext, type Done, takeForm } from './action.server';
import { isForAnother } from './acting.server';
import type { ActionContext } from './context.server';
import { municipalityOf } from './page-answer.server';

/**
 * A form that anybody may send: to sign in, to make an account, to report something.
 * @param options.form zod schema of the form, its messages fault codes
 */
export function publicAction<Form>(
  options: { form: ZodType<Form> },
  work: (
    ctx: ActionContext,
    acting: Acting<Form> & {
      who: Who | null;
      /** The browser's token, where it has one. */
      browser: string | null;
      /** Whether the page was opened when somebody else was signed in. */
      isForAnother: boolean;
    },
  ) => Promise<Done>,
): (args: ActionFunctionArgs) => ReturnType<typeof act<Form>> {
  return async (args) => {
    const { context, request } = args;
    context.audience = 'private';
    const municipality = municipalityOf(context, request);
    const form = await takeForm(args);
    const who = await context.who();
    const ctx = { ...actionContext(context, municipality), actor: who?.self ?? visitor };
    const browser = browserOf(context.cookies);
    return act(args, form, options.form, (acting) =>
      work(ctx, { ...acting, who, browser, isForAnother: isForAnother(context.keys, who, form) }),
    );
  };
}
