import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { AgendaOutcome } from '../agenda/outcomes';

/** What became of a question on an agenda; nothing while it is to come up. */
export function OutcomeTag(props: {
  outcome: AgendaOutcome | null;
  /** When the meeting begins that it has gone on to (ISO). */
  goesTo: string | null;
}) {
  const { outcomes } = useTexts().questionAgenda;
  const language = useLanguage();
  const { outcome, goesTo } = props;
  if (outcome === null) return null;
  const day = goesTo === null ? '' : formatDay(goesTo, language);
  return <span className="tag">{outcomes[outcome](day)}</span>;
}
