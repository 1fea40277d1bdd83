import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { sdgs } from '../sdgs';

/** A UN goal: its number on its colour, the name beside it. Dashed where it holds for the whole plan. */
export function SdgChip(props: {
  goal: number;
  /** Where it comes from, when not from the thing itself: shown dashed. */
  inherited?: string;
  /** Small and without its name, which screen readers still hear. */
  small?: boolean;
  /** How often, shown after the name. */
  count?: number;
}) {
  const href = useHref();
  const language = useLanguage();
  const { plans } = useTexts();
  const sdg = sdgs.find((one) => one.goal === props.goal);
  if (!sdg) return null;
  const classes = ['sdg', props.small && 'is-small', props.inherited && 'is-inherited']
    .filter(Boolean)
    .join(' ');
  return (
    <a className={classes} href={href(`/verdensmaal/${sdg.goal}`)} title={sdg.name[language]}>
      <SdgNumber goal={props.goal} />
      <span className={props.small ? 'visually-hidden' : undefined}>
        {props.small && `${plans.thread.sdg} ${sdg.goal}: `}
        {sdg.name[language]}
        {props.inherited && props.small && ` (${props.inherited})`}
      </span>
      {props.count !== undefined && <span className="count">{props.count}</span>}
    </a>
  );
}

/** The number alone; whoever shows it puts the name beside it. */
export function SdgNumber({ goal }: { goal: number }) {
  const sdg = sdgs.find((one) => one.goal === goal);
  if (!sdg) return null;
  return (
    <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
      <rect width="28" height="28" fill={sdg.colour} />
      <text x="14" y="19" textAnchor="middle" fill={sdg.ink}>
        {goal}
      </text>
    </svg>
  );
}

/** Several goals on a line, small. */
export function SdgRow({ goals, inherited }: { goals: number[]; inherited?: string }) {
  const { plans } = useTexts();
  if (goals.length === 0) return null;
  return (
    <ul className="chips" aria-label={plans.sdgs}>
      {goals.map((goal) => (
        <li key={goal}>
          <SdgChip goal={goal} small inherited={inherited} />
        </li>
      ))}
    </ul>
  );
}
