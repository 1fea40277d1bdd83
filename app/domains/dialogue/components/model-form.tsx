import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { fieldsOf, formatField } from '../models/forms';
import type { Model } from '../model';
import { formats } from '../vocabulary';
import {
  Choice,
  Decided,
  DeadlineFields,
  FormatBoxes,
  OnlyFor,
  type Values,
  Written,
} from './model-fields';

/**
 * A new version of a committee's model, which begins as the newest one, in the order in which a citizen meets the
 * rules. What they will read stands beside it, with the buttons.
 */
export function ModelForm(props: {
  newest: { version: number; rules: Model };
  /** Today in Denmark, `YYYY-MM-DD`. */
  today: string;
  /** What citizens read, or will read. */
  children: ReactNode;
}) {
  const { staff } = useTexts().dialogueModels;
  const { fields, groups } = staff;
  const values = fieldsOf(props.newest.rules);
  return (
    <PostForm
      className="model-editor"
      hidden={{ seenVersion: String(props.newest.version) }}
      fields={labelsOf(fields)}
    >
      <div className="form model-rules">
        <FormatFields values={values} />
        <ComingFields values={values} />
        <ClosingFields values={values} />
        <LengthFields values={values} />
        <DecidingFields values={values} />
        <AfterFields values={values} />
        <Group title={groups.from}>
          <TextField
            name="fromDay"
            type="date"
            label={fields.fromDay}
            hint={fields.fromDayHint}
            value={props.today}
            width="code"
          />
        </Group>
      </div>
      <div className="model-shown">
        <div className="form-actions">
          <SubmitButton kind="secondary" name="do" value="vis">
            {staff.preview}
          </SubmitButton>
          <SubmitButton name="do" value="gem">
            {staff.save}
          </SubmitButton>
        </div>
        {props.children}
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

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

const useStaff = () => useTexts().dialogueModels.staff;

function FormatFields({ values }: Values) {
  const { fields, groups } = useStaff();
  return (
    <Group title={groups.formats}>
      <FormatBoxes values={values} />
      <Written name="words" hint={fields.wordsHint} values={values} kind="text" />
      <Choice name="cadence" options={fields.cadenceOptions} values={values} />
      <Decided rules={['formats', 'cadence']} values={values} />
    </Group>
  );
}

function ComingFields({ values }: Values) {
  const { fields, groups } = useStaff();
  return (
    <Group title={groups.coming}>
      <Choice name="who" options={fields.whoOptions} values={values} />
      <Written name="mostPersons" hint={fields.mostPersonsHint} values={values} />
      <OnlyFor kind="deputations">
        <Choice name="scope" options={fields.scopeOptions} values={values} />
        <Choice name="oncePerCase" options={fields.oncePerCaseOptions} values={values} />
      </OnlyFor>
      <Decided rules={['who', 'mostPersons', 'scope', 'oncePerCase']} values={values} />
    </Group>
  );
}

function ClosingFields({ values }: Values) {
  const { fields, groups } = useStaff();
  return (
    <Group title={groups.closing}>
      <h3>{fields.deadlineHeading}</h3>
      <DeadlineFields of="deadline" values={values} />
      <h3>{fields.materialsHeading}</h3>
      <Choice name="materialsUntil" options={fields.materialsUntilOptions} values={values} />
      <div className="only-with-deadline">
        <DeadlineFields of="materials" values={values} />
      </div>
      <Written name="closedDays" hint={fields.closedDaysHint} values={values} kind="line" />
      <Decided rules={['deadline', 'materialsDeadline', 'closedDays']} values={values} />
    </Group>
  );
}

function LengthFields({ values }: Values) {
  const { fields, groups } = useStaff();
  return (
    <Group title={groups.length}>
      <OnlyFor kind="deputations">
        <Written name="slotMinutes" hint={fields.slotMinutesHint} values={values} />
        <Written name="totalMinutes" hint={fields.totalMinutesHint} values={values} />
      </OnlyFor>
      <OnlyFor kind="meetings">
        <Written name="capacity" hint={fields.capacityHint} values={values} />
      </OnlyFor>
      <Decided rules={['slotMinutes', 'totalMinutes', 'capacity']} values={values} />
    </Group>
  );
}

function DecidingFields({ values }: Values) {
  const { fields, groups } = useStaff();
  return (
    <Group title={groups.deciding}>
      <OnlyFor kind="deputations">
        <Choice name="decides" options={fields.decidesOptions} values={values} />
      </OnlyFor>
      <Written name="acceptHours" hint={fields.acceptHoursHint} values={values} />
      <Written name="waitMonths" hint={fields.waitMonthsHint} values={values} />
      <Written name="adviserUrl" hint={fields.adviserUrlHint} values={values} kind="line" />
      <Decided rules={['decides', 'acceptHours', 'waitMonths']} values={values} />
    </Group>
  );
}

function AfterFields({ values }: Values) {
  const { fields, groups } = useStaff();
  return (
    <Group title={groups.after}>
      <OnlyFor kind="deputations">
        <Choice name="publishes" options={fields.publishesOptions} values={values} />
      </OnlyFor>
      <OnlyFor kind="meetings">
        <Written name="noteDays" hint={fields.noteDaysHint} values={values} />
      </OnlyFor>
      <Written name="kle" hint={fields.kleHint} values={values} />
      <Decided rules={['publishes', 'noteDays']} values={values} />
    </Group>
  );
}
