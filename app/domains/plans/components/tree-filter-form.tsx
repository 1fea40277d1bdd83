import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { sdgs } from '../sdgs';
import type { FilterChoices } from '../filter-choices';
import { type TreeFilter } from '../tree';

/** A plain GET form: each choice is in the address, so that a narrowed plan can be shared. */
export function TreeFilterForm(props: {
  planSlug: string;
  filter: TreeFilter;
  choices: FilterChoices;
  isActive: boolean;
}) {
  const { plans } = useTexts();
  const language = useLanguage();
  const href = useHref();
  const action = href(`/planer/${props.planSlug}`);
  const { filter, choices } = props;
  return (
    <details className="filter" open={props.isActive}>
      <summary>{plans.filter.heading}</summary>
      <form action={`${action}#indholdet`}>
        <Choice
          name="udvalg"
          label={plans.filter.committee}
          value={filter.committee}
          options={choices.committees}
        />
        <Choice
          name="ansvarlig"
          label={plans.filter.owner}
          value={filter.owner}
          options={choices.owners}
        />
        <Choice
          name="verdensmaal"
          label={plans.filter.sdg}
          value={filter.sdg}
          options={choices.sdgs.map((goal) => ({
            value: String(goal),
            label: `${goal} ${sdgs.find((sdg) => sdg.goal === goal)?.name[language]}`,
          }))}
        />
        <Choice
          name="maalgruppe"
          label={plans.filter.targetGroup}
          value={filter.targetGroup}
          options={choices.targetGroups}
        />
        <Choice
          name="kategori"
          label={plans.filter.category}
          value={filter.category}
          options={choices.categories}
        />
        <Choice
          name="status"
          label={plans.filter.status}
          value={filter.status}
          options={[
            ...choices.phases.map((phase) => ({ value: phase, label: plans.phases[phase] })),
            ...(choices.hasStatus
              ? [
                  { value: 'told', label: plans.filter.told },
                  { value: 'untold', label: plans.filter.untold },
                ]
              : []),
          ]}
        />
        <Choice
          name="aar"
          label={plans.filter.year}
          value={filter.year}
          options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <div className="actions">
          <button className="ds-button" type="submit">
            {plans.filter.apply}
          </button>
          {props.isActive && <a href={action}>{plans.filter.reset}</a>}
        </div>
      </form>
    </details>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string | number | undefined;
  options: { value: string; label: string }[];
}) {
  const { plans } = useTexts();
  if (props.options.length === 0) return null;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={props.name}>
        {props.label}
      </label>
      <select
        className="ds-input"
        id={props.name}
        name={props.name}
        defaultValue={props.value ?? ''}
      >
        <option value="">{plans.filter.any}</option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
