import { meetingForms } from '~/domains/dialogue/meeting/forms';
import { resourceForm } from '~/domains/thread/forms';
import { type NamedForm, namedForms } from '~/platform/named-forms';

/** The forms of a session's page at the table, each read by its own schema. */
const forms = { ...meetingForms, forbrug: resourceForm };
export type MeetingForm = NamedForm<typeof forms>;

export const meetingForm = namedForms(forms);
