import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { PublicFollowUp } from '../finding/list-outcomes.server';

/** What a committee said that it would see to, by when, and what came of it. */
export function FollowUpList({ of }: { of: Omit<PublicFollowUp, 'bookingId'>[] }) {
  const { dialogue, dialogueFinding } = useTexts();
  const { after: texts } = dialogueFinding.page;
  const language = useLanguage();
  if (of.length === 0) return null;
  return (
    <ul className="bullet-list">
      {of.map(({ text, unit, dueOn, state, result }) => (
        <li key={`${dueOn} ${text}`}>
          <span lang="da">{text}</span>{' '}
          <span className={state === 'kept' ? 'tag is-on' : 'tag'}>
            {dialogue.followUps[state]}
          </span>
          <p className="small soft">{texts.due(unit, formatDay(dueOn, language))}</p>
          {result !== null && <p lang="da">{result}</p>}
        </li>
      ))}
    </ul>
  );
}
