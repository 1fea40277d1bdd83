import { useTexts } from '~/i18n/texts';
import { CheckField, TextField } from '~/ui/fields';
import { meetingRows } from '../meetings/forms';

/** The lines of the form that sets up a year of meetings; those with a proposed day are filled. */
export function MeetingRows(props: { dates: string[]; from: string; to: string }) {
  const { setUp } = useTexts().questionMeetings;
  return Array.from({ length: meetingRows }, (_, at) => (
    <fieldset className="field-row" key={at}>
      <legend className="ds-label">{setUp.meeting(at + 1)}</legend>
      <TextField name={`date-${at}`} type="date" label={setUp.date} value={props.dates[at]} />
      <TextField name={`from-${at}`} type="time" label={setUp.from} value={props.from} />
      <TextField name={`to-${at}`} type="time" label={setUp.to} value={props.to} />
      <CheckField name={`budget-${at}`} label={setUp.budget} />
    </fieldset>
  ));
}
