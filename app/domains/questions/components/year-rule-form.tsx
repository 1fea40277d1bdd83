import { capitalised, formatPartialDate } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { type WhichOne, whichOnes } from '~/platform/calendar';

type Rule = {
  aar: number;
  dag: number;
  hvilken: WhichOne;
  maaned: number[];
  fra: string;
  til: string;
};

/** When the council meets by rule. A plain GET form: it writes nothing, and what it proposes has an address. */
export function YearRuleForm({ rule, thisYear }: { rule: Rule; thisYear: number }) {
  const { setUp } = useTexts().questionMeetings;
  const href = useHref();
  const years = [thisYear, thisYear + 1, thisYear + 2].map(String);
  return (
    <form className="form is-wide" action={`${href('/medarbejder/moeder/nye')}#moeder`}>
      <div className="field-row">
        <Choice
          name="aar"
          label={setUp.year}
          value={String(rule.aar)}
          options={years.map((year) => [year, year])}
        />
        <Choice
          name="hvilken"
          label={setUp.which}
          value={rule.hvilken}
          options={whichOnes.map((one) => [one, setUp.whichOnes[one]])}
        />
        <Choice
          name="dag"
          label={setUp.weekday}
          value={String(rule.dag)}
          options={setUp.weekdays.map((day, at) => [String(at + 1), day])}
        />
        <Clock name="fra" label={setUp.from} value={rule.fra} />
        <Clock name="til" label={setUp.to} value={rule.til} />
      </div>
      <Months chosen={rule.maaned} />
      <button className="ds-button is-secondary" type="submit">
        {setUp.propose}
      </button>
    </form>
  );
}

function Months({ chosen }: { chosen: number[] }) {
  const { setUp } = useTexts().questionMeetings;
  const language = useLanguage();
  return (
    <fieldset className="choice-field is-in-columns">
      <legend className="ds-label">{setUp.months}</legend>
      {Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
        <label className="choice" key={month}>
          <input
            type="checkbox"
            name="maaned"
            value={month}
            defaultChecked={chosen.includes(month)}
          />
          <span>{nameOf(month, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function nameOf(month: number, language: Language): string {
  const ofSomeYear = formatPartialDate(`2026-${String(month).padStart(2, '0')}`, language);
  return capitalised(ofSomeYear.replace(/\s*2026/, ''), language);
}

function Choice(props: {
  name: string;
  label: string;
  value: string;
  options: [value: string, label: string][];
}) {
  const id = `rule-${props.name}`;
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

function Clock(props: { name: string; label: string; value: string }) {
  const id = `rule-${props.name}`;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        className="ds-input"
        type="time"
        id={id}
        name={props.name}
        defaultValue={props.value}
      />
    </div>
  );
}
