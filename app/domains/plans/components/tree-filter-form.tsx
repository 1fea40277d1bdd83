import { capitalised } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { Choice, FilterChoices } from '../filter-choices';
import { sdgs } from '../sdgs';
import { type TreeFilter } from '../tree';

type Narrowing = {
  planSlug: string;
  filter: TreeFilter;
  choices: FilterChoices;
};

/** One field of the form, and how it is told what was chosen in it. */
type Field = {
  name: string;
  label: string;
  value: string | number | undefined;
  options: Choice[];
  /** Where the options are the plan's own words. */
  lang?: 'da';
};

/** What the filter found, told before anything else: where the form leads to. */
export function FilterResult(props: Narrowing & { matches: number; total: number }) {
  const { plans } = useTexts();
  const href = useHref();
  const chosen = useFields(props).filter((field) => field.value !== undefined);
  return (
    <div className="filter-result" id="resultat" role="status">
      <p>{plans.filter.result(props.matches, props.total)}</p>
      <ul>
        {chosen.map(({ name, label, value, options, lang }) => (
          <li key={name}>
            {label}:{' '}
            <strong lang={lang}>
              {options.find((option) => option.value === String(value))?.label}
            </strong>
          </li>
        ))}
      </ul>
      <a href={href(`/planer/${props.planSlug}`)}>{plans.filter.reset}</a>
    </div>
  );
}

/** A plain GET form: each choice is in the address, so that a narrowed plan can be shared. */
export function TreeFilterForm(props: Narrowing & { isActive: boolean }) {
  const { plans } = useTexts();
  const href = useHref();
  const fields = useFields(props);
  if (fields.length === 0) return null;
  return (
    <details className="filter">
      <summary>{props.isActive ? plans.filter.change : plans.filter.heading}</summary>
      <form action={`${href(`/planer/${props.planSlug}`)}#resultat`}>
        {fields.map((field) => (
          <Select key={field.name} {...field} />
        ))}
        {props.choices.hasSdgsOfAll && <p className="small soft">{plans.filter.sdgsOfAll}</p>}
        <div className="actions">
          <button className="ds-button" type="submit">
            {plans.filter.apply}
          </button>
        </div>
      </form>
    </details>
  );
}

/** The fields that have something to choose; the plan's own words with a capital, as a list has them. */
function useFields({ filter, choices }: Narrowing): Field[] {
  const { plans } = useTexts();
  const language = useLanguage();
  const asPrinted = (options: Choice[]) => ({
    options: options.map(({ value, label }) => ({ value, label: capitalised(label, 'da') })),
    lang: 'da' as const,
  });
  const sdgName = (goal: number) => sdgs.find((sdg) => sdg.goal === goal)?.name[language];
  const fields: Field[] = [
    {
      name: 'udvalg',
      label: plans.filter.committee,
      value: filter.committee,
      ...asPrinted(choices.committees),
    },
    {
      name: 'ansvarlig',
      label: plans.filter.owner,
      value: filter.owner,
      ...asPrinted(choices.owners),
    },
    {
      name: 'verdensmaal',
      label: plans.filter.sdg,
      value: filter.sdg,
      options: choices.sdgs.map((goal) => ({
        value: String(goal),
        label: `${goal} ${sdgName(goal)}`,
      })),
    },
    {
      name: 'maalgruppe',
      label: plans.filter.targetGroup,
      value: filter.targetGroup,
      ...asPrinted(choices.targetGroups),
    },
    {
      name: 'kategori',
      label: plans.filter.category,
      value: filter.category,
      ...asPrinted(choices.categories),
    },
    {
      name: 'status',
      label: plans.filter.status,
      value: filter.status,
      options: choices.statuses.map((status) => ({
        value: status,
        label:
          status === 'told' || status === 'untold' ? plans.filter[status] : plans.phases[status],
      })),
    },
    {
      name: 'aar',
      label: plans.filter.year,
      value: filter.year,
      options: choices.years.map((year) => ({ value: String(year), label: String(year) })),
    },
  ];
  return fields.filter((field) => field.options.length > 0);
}

function Select({ name, label, value, options, lang }: Field) {
  const { plans } = useTexts();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      <select className="ds-input" id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{plans.filter.any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
