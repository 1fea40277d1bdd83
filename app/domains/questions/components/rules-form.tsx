import { useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { fieldsOf } from '../rule-sets/forms';
import type { RuleSet } from '../rule-set';
import { Assumed, Choice, HelpBoxes, Months, Written, YesOrNo } from './rule-fields';

/** A new version of the rules, which begins as the newest one. It can be looked at before it is saved. */
export function RulesForm(props: {
  newest: { version: number; rules: RuleSet };
  /** Today in Denmark, `YYYY-MM-DD`. */
  today: string;
}) {
  const { parts, staff } = useTexts().questionRules;
  const { fields } = staff;
  const values = fieldsOf(props.newest.rules);
  return (
    <PostForm
      className="form rules-form"
      hidden={{ seenVersion: String(props.newest.version) }}
      fields={onlyTexts(fields)}
    >
      <h3>{parts.deadline}</h3>
      <DeadlineFields values={values} />
      <h3>{parts.asking}</h3>
      <AskingFields values={values} />
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
function onlyTexts(texts: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    ),
  );
}

type Values = { values: Record<string, string> };

function DeadlineFields({ values }: Values) {
  const { fields } = useTexts().questionRules.staff;
  return (
    <>
      <Written name="deadlineCount" hint={fields.deadlineCountHint} values={values} />
      <Choice name="deadlineUnit" options={fields.deadlineUnits} values={values} />
      <Written name="deadlineTime" hint={fields.deadlineTimeHint} values={values} />
      <Choice name="rollsBack" options={fields.rollsBackOptions} values={values} />
      <Assumed rule="deadline" values={values} />
      <Written name="closedDays" hint={fields.closedDaysHint} values={values} isLong />
      <Assumed rule="closedDays" values={values} />
      <Months name="electionFrom" values={values} />
      <Months name="electionTo" values={values} />
      <Written name="lastOfTerm" hint={fields.lastOfTermHint} values={values} />
      <YesOrNo name="budget" values={values} />
      <Assumed rule="pauses" values={values} />
    </>
  );
}

function AskingFields({ values }: Values) {
  const { fields } = useTexts().questionRules.staff;
  return (
    <>
      <Choice name="who" options={fields.whoOptions} values={values} />
      <Assumed rule="who" values={values} />
      <Written name="quota" hint={fields.quotaHint} values={values} />
      <Assumed rule="quota" values={values} />
      <Written name="repeatAfterMonths" hint={fields.repeatAfterMonthsHint} values={values} />
      <Assumed rule="repeatAfterMonths" values={values} />
      <YesOrNo name="oralToo" values={values} />
      <Assumed rule="oralToo" values={values} />
      <Choice name="agendaItems" options={fields.agendaItemsOptions} values={values} />
      <Assumed rule="agendaItems" values={values} />
      <Choice name="factual" options={fields.factualOptions} values={values} />
      <Assumed rule="factual" values={values} />
      <Choice name="consent" options={fields.consentOptions} values={values} />
      <Assumed rule="consent" values={values} />
      <HelpBoxes values={values} />
      <Assumed rule="help" values={values} />
      <Written name="adviserUrl" hint={fields.adviserUrlHint} values={values} isLong />
    </>
  );
}

function MeetingFields({ values }: Values) {
  const { fields } = useTexts().questionRules.staff;
  return (
    <>
      <Written name="totalMinutes" hint={fields.totalMinutesHint} values={values} />
      <Assumed rule="totalMinutes" values={values} />
      <Written name="minutesAsk" hint={fields.minutesHint} values={values} />
      <Written name="minutesAnswer" hint={fields.minutesHint} values={values} />
      <Written name="minutesReply" hint={fields.replyHint} values={values} />
      <Written name="minutesRejoinder" hint={fields.replyHint} values={values} />
      <Assumed rule="minutes" values={values} />
      <Choice name="presence" options={fields.presenceOptions} values={values} />
      <Assumed rule="presence" values={values} />
      <Choice name="answers" options={fields.answersOptions} values={values} />
      <Assumed rule="answers" values={values} />
      <Choice name="overflow" options={fields.overflowOptions} values={values} />
      <Assumed rule="overflow" values={values} />
      <Written name="kle" hint={fields.kleHint} values={values} />
    </>
  );
}
