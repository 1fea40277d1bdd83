import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { ActionFunctionArgs } from '@remix-run/node';
import type { ZodType } from 'zod';
import type { Activity } from '~/domains/identity/activities';
import type { PersonActor } from '~/domains/identity/actor';
import type { Who } from '~/domains/identity/who.server';
import { act, type Acting, type Done } from './action.server';
import { mayPass, passWith } from './citizen-route.server';
import type { ActionContext } from './context.server';
import type { Faults } from './form';
import { draftDone } from './form-draft.server';
import type { Outcome } from './outcome';
import { answer, municipalityOf } from './page-answer.server';
import { forget, takeUpload, type TakenUpload } from './take-upload.server';

type UploadingContext = ActionContext & { actor: PersonActor };

/** What takes a file: the file's id, and the name that it is shown by. */
type Store = (
  ctx: UploadingContext,
  given: { stream: Readable; name: string; alt: string | null; ownerId: string },
) => Promise<Outcome<{ fileId: string; name: string }, string>>;

/**
 * A form like that of `citizenAction` with one file in it (`ui/file-field.tsx`). The file of a field `f` is
 * stored before the form is looked at, and the form then names it as `fId`: where something else is wrong
 * with the form, nobody chooses their file again. `fRemove` takes it out.
 * @param options.form its schema names `fId`, a UUID or absent
 * @param options.file.largest bytes that are received; what of them is taken, `store` says
 */
export function citizenUploadAction<Form>(
  options: {
    activity: Activity;
    form: ZodType<Form>;
    file: { field: string; largest: number; store: Store };
  },
  work: (ctx: UploadingContext, acting: Acting<Form> & { who: Who }) => Promise<Done>,
): (args: ActionFunctionArgs) => ReturnType<typeof act<Form>> {
  return async (args) => {
    const { context, request } = args;
    const { field, largest, store } = options.file;
    context.audience = 'private';
    municipalityOf(context, request);
    const keeps = await mayPass(context, options.activity);
    const { form, file } = await takeUpload(args, { field, largest, keeps });
    try {
      const { ctx, who } = await passWith(args, options.activity, form);
      if (form.has(`${field}Remove`)) forgetIn(form, field);
      const faults = await answer(context, () => keepFile(ctx, { form, file, field, store }));
      return await act(
        args,
        form,
        options.form,
        (acting) => draftDone(context, ctx, acting.url, work(ctx, { ...acting, who })),
        faults,
      );
    } finally {
      await forget(file);
    }
  };
}

async function keepFile(
  ctx: UploadingContext,
  of: { form: FormData; file: TakenUpload['file']; field: string; store: Store },
): Promise<Faults> {
  const { form, file, field, store } = of;
  if (file === null) return {};
  if (typeof file === 'string') return { [field]: file };
  const alt = form.get(`${field}Alt`);
  const outcome = await store(ctx, {
    stream: createReadStream(file.path),
    name: file.name,
    alt: typeof alt === 'string' ? alt : null,
    ownerId: ctx.actor.personId,
  });
  if (!outcome.ok) {
    return { [outcome.reason === 'alt_needed' ? `${field}Alt` : field]: outcome.reason };
  }
  form.set(`${field}Id`, outcome.value.fileId);
  form.set(`${field}Name`, outcome.value.name);
  return {};
}

/** Takes the file that an earlier sending left out of the form. */
function forgetIn(form: FormData, field: string): void {
  for (const part of ['Id', 'Name', 'Alt', 'Remove']) form.delete(field + part);
}
