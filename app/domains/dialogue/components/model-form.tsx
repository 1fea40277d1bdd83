import { useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { fieldsOf, formatField } from '../models/forms';
import type { ModelVersion } from '../models/list-model-versions.server';
import { formats } from '../vocabulary';
import { Assumed, Choice, DeadlineFields, FormatBoxes, Written } from './model-fields';

/** A new version of a committee's model, which begins as the newest one. It can be looked at before it is saved. */
export function ModelForm(props: {
  newest: Pick<ModelVersion, 'version' | 'rules'>;
  /** Today in Denmark, `YYYY-MM-DD`. */
  today: string;
}) {
  const { parts, staff } = useTexts().dialogueModels;
  const { fields } = staff;
  const values = fieldsOf(props.newest.rules);
  return (
    <PostForm
      className="form rules-form"
      hidden={{ seenVersion: String(props.newest.version) }}
      fields={labelsOf(fields)}
    >
      <h3>{parts.coming}</h3>
      <ComingFields values={values} />
      <h3>{fields.deadlineHeading}</h3>
      <DeadlineFields of="deadline" values={values} />
      <Assumed rule="deadline" values={values} />
      <h3>{fields.materialsHeading}</h3>
      <Choice name="materialsUntil" options={fields.materialsUntilOptions} values={values} />
      <DeadlineFields of="materials" values={values} />
      <Assumed rule="materialsDeadline" values={values} />
      <h3>{parts.booking}</h3>
      <BookingFields values={values} />
      <h3>{parts.meeting}</h3>
      <MeetingFields values={values} />
      <TextField
        name="fromDay"
        type="date"
        label={fields.fromDay}
        hint={fields.fromDayHint}
        value={props.today}
        width="code"
      />
      <div className="form-actions">
        <SubmitButton kind="secondary" name="do" value="vis">
          {staff.preview}
        </SubmitButton>
        <SubmitButton name="do" value="gem">
          {staff.save}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

/** Labels by the names of their fields, for the summary of what is wrong. */
function labelsOf(texts: Record<string, unknown> & { formats: string }): Record<string, string> {
  const labels = Object.entries(texts).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return { ...Object.fromEntries(labels), [formatField(formats[0])]: texts.formats };
}

type Values = { values: Record<string, string> };

function ComingFields({ values }: Values) {
  const { fields } = useTexts().dialogueModels.staff;
  return (
    <>
      <FormatBoxes values={values} />
      <Assumed rule="formats" values={values} />
      <Written name="words" hint={fields.wordsHint} values={values} kind="text" />
      <Choice name="cadence" options={fields.cadenceOptions} values={values} />
      <Assumed rule="cadence" values={values} />
      <Choice name="who" options={fields.whoOptions} values={values} />
      <Assumed rule="who" values={values} />
      <Choice name="scope" options={fields.scopeOptions} values={values} />
      <Assumed rule="scope" values={values} />
      <Choice name="oncePerCase" options={fields.yesOrNo} values={values} />
      <Assumed rule="oncePerCase" values={values} />
      <Written name="mostPersons" hint={fields.mostPersonsHint} values={values} />
      <Assumed rule="mostPersons" values={values} />
    </>
  );
}

function BookingFields({ values }: Values) {
  const { fields } = useTexts().dialogueModels.staff;
  return (
    <>
      <Written name="closedDays" hint={fields.closedDaysHint} values={values} kind="line" />
      <Assumed rule="closedDays" values={values} />
      <Choice name="decides" options={fields.decidesOptions} values={values} />
      <Assumed rule="decides" values={values} />
      <Written name="acceptHours" hint={fields.acceptHoursHint} values={values} />
      <Assumed rule="acceptHours" values={values} />
      <Written name="adviserUrl" hint={fields.adviserUrlHint} values={values} kind="line" />
    </>
  );
}

function MeetingFields({ values }: Values) {
  const { fields } = useTexts().dialogueModels.staff;
  return (
    <>
      <Written name="slotMinutes" hint={fields.slotMinutesHint} values={values} />
      <Assumed rule="slotMinutes" values={values} />
      <Written name="totalMinutes" hint={fields.totalMinutesHint} values={values} />
      <Assumed rule="totalMinutes" values={values} />
      <Written name="capacity" hint={fields.capacityHint} values={values} />
      <Assumed rule="capacity" values={values} />
      <Choice name="publishes" options={fields.publishesOptions} values={values} />
      <Assumed rule="publishes" values={values} />
      <Written name="noteDays" hint={fields.noteDaysHint} values={values} />
      <Assumed rule="noteDays" values={values} />
      <Written name="kle" hint={fields.kleHint} values={values} />
    </>
  );
}
