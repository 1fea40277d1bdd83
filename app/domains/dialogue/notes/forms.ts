import { z } from 'zod';
import { someText } from '~/platform/form-text';
import { namedForms } from '~/platform/named-forms';
import { noteVerdicts } from '../vocabulary';
import { longestCheck } from './checking';

/** `/dialog/:session/noter` */
const forms = {
  svar: z.object({
    verdict: z.enum(noteVerdicts, { error: 'choose_one' }),
    words: someText(longestCheck).default(''),
    seen: z.string('dialogue_note_changed').max(60, 'dialogue_note_changed'),
  }),
};
export const checkForm = namedForms(forms);
