import { useHref, useTexts } from '~/i18n/texts';
import { whichOnes } from '~/platform/calendar';
import { rhythms } from '../rules/cadence';
import { ways } from '../sessions/forms';
import type { Proposal } from '../sessions/propose-sessions.server';
import { formats } from '../vocabulary';

/** For which days sessions are proposed. A plain GET form: it writes nothing, and what it proposes has an address. */
export function ProposalForm(props: {
  committees: { slug: string; name: string }[];
  committee: string;
  asked: Proposal;
  usualMinutes: number;
}) {
  const { asked } = props;
  const { dialogue, dialogueSetUp, questionMeetings } = useTexts();
  const { setUp, rhythms: rhythmNames } = dialogueSetUp;
  const { weekdays, whichOnes: whichNames } = questionMeetings.setUp;
  const href = useHref();
  const named = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
    values.map((value): [string, string] => [value, names[value]]);
  return (
    <form
      className="form is-wide proposal-form"
      action={`${href('/medarbejder/dialog/nye')}#datoer`}
    >
      <div className="field-row">
        <Choice
          {...{ name: 'udvalg', label: setUp.committee, value: props.committee }}
          options={props.committees.map(({ slug, name }) => [slug, name])}
        />
        <Choice
          {...{ name: 'format', label: setUp.format, value: asked.format }}
          options={formats.map((format) => [format, dialogue.formats[format].name])}
        />
      </div>
      <Ways chosen={asked.way} />
      <div className="field-row by-rhythm">
        <Choice
          {...{ name: 'rytme', label: setUp.rhythm, value: asked.rhythm }}
          options={named(rhythms, rhythmNames)}
        />
        <Field name="fra" type="date" label={setUp.from} value={asked.from} />
        <Field name="til" type="date" label={setUp.until} value={asked.until} />
      </div>
      <div className="field-row by-weekday">
        <Choice
          {...{ name: 'hvilken', label: setUp.which, value: asked.which }}
          options={named(whichOnes, whichNames)}
        />
        <Choice
          {...{ name: 'dag', label: setUp.weekday, value: String(asked.weekday) }}
          options={weekdays.map((day, at) => [String(at + 1), day])}
        />
      </div>
      <div className="field-row by-date">
        <Field name="dato" type="date" label={setUp.date} value={asked.date} />
      </div>
      <div className="field-row">
        <Field name="begynder" type="time" label={setUp.startTime} value={asked.startTime} />
        <Field name="slutter" type="time" label={setUp.endTime} value={asked.endTime} />
        <div className="by-slots">
          <Field
            {...{ name: 'minutter', type: 'text', label: setUp.slotMinutes }}
            value={asked.slotMinutes === null ? '' : String(asked.slotMinutes)}
            hint={setUp.slotMinutesHint(props.usualMinutes)}
          />
        </div>
      </div>
      <button className="ds-button is-secondary" type="submit">
        {setUp.show}
      </button>
    </form>
  );
}

/** The fields of a way are in sight while it is chosen; what the others have is sent along, and not used. */
function Ways({ chosen }: { chosen: Proposal['way'] }) {
  const { setUp } = useTexts().dialogueSetUp;
  return (
    <fieldset className="choice-field" aria-describedby="proposal-ways-hint">
      <legend className="ds-label">{setUp.how}</legend>
      <p className="field-hint" id="proposal-ways-hint">
        {setUp.howHint}
      </p>
      {ways.map((way) => (
        <label className="choice" key={way}>
          <input type="radio" name="datoer" value={way} defaultChecked={way === chosen} />
          <span>{setUp.hows[way]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string;
  options: [value: string, label: string][];
}) {
  const id = `proposal-${props.name}`;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {props.label}
      </label>
      <select className="ds-input" id={id} name={props.name} defaultValue={props.value}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Field(props: {
  name: string;
  type: 'date' | 'time' | 'text';
  label: string;
  value: string;
  hint?: string;
}) {
  const id = `proposal-${props.name}`;
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint && (
        <p className="field-hint" id={hintId}>
          {props.hint}
        </p>
      )}
      <input
        className="ds-input"
        type={props.type}
        id={id}
        name={props.name}
        defaultValue={props.value}
        aria-describedby={hintId}
      />
    </div>
  );
}
