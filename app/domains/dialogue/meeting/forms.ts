import { z } from 'zod';
import { neededText } from '~/platform/form-text';
import { namedForms } from '~/platform/named-forms';
import { longestPromise, longestResult } from '../follow-ups/longest';
import { longestNote } from '../notes/checking';
import { outcomes } from '../vocabulary';
import { closings } from './at-meeting';

/** The forms of a session's page at the table. A schema's messages are the codes of `i18n/…/forms.ts`. */

/** Characters of what everyone reads that a deputation was about. */
export const longestTitle = 120;

const nothing = z.looseObject({});
const sendAnyway = z
  .string()
  .optional()
  .transform((value) => value === 'yes');
const seen = z.string('dialogue_note_changed').max(60, 'dialogue_note_changed');
const text = neededText(longestNote);

/** How a promise is closed: on this page, and on the list of all that one sees to. */
const closeForm = z.object({
  state: z.enum(closings, { error: 'choose_one' }),
  result: neededText(longestResult),
  sendAnyway,
});

/** `/medarbejder/dialog/:session`, but what was spent on it. */
export const meetingForms = {
  ur: z.object({ seen: z.string().max(60).nullable().default(null) }),
  kom: nothing,
  udeblev: nothing,
  fortryd: nothing,
  /** Boxes of many at the door are fields of their own. */
  mange: nothing.transform((fields) =>
    Object.keys(fields).flatMap((name) =>
      name.startsWith('booking-') ? name.slice('booking-'.length) : [],
    ),
  ),
  holdt: z.object({ restAbsent: sendAnyway }),
  udfald: z.object({ outcome: z.enum(outcomes, { error: 'choose_one' }) }),
  vis: z.object({
    publicTitle: neededText(longestTitle).transform((title) => title.replace(/\s+/g, ' ')),
    sendAnyway,
  }),
  skjul: nothing,
  loefte: z.object({
    text: neededText(longestPromise),
    unit: z.uuid('choose_one'),
    due: z.iso.date('date_invalid'),
    isPublic: sendAnyway,
    sendAnyway,
  }),
  luk: closeForm,
  note: z.object({
    topic: z
      .union([z.uuid(), z.literal('')])
      .optional()
      .transform((id) => id || null),
    text,
  }),
  ret: z.object({ text, seen }),
  send: z.object({ seen }),
  offentliggoer: z.object({ seen, sendAnyway }),
};

/** `/medarbejder/dialog` */
const listForms = { luk: closeForm, fortalt: z.object({ untold: z.uuid('invalid') }) };
export const staffListForm = namedForms(listForms);
