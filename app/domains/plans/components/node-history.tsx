import { formatDay, formatList } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { NodePage } from '../queries/node-page.server';

/** The revisions that changed a node, newest first, with what each changed. */
export function NodeHistory({ history }: { history: NodePage['history'] }) {
  const { plans } = useTexts();
  const language = useLanguage();
  const fields: Record<string, string> = {
    title: plans.fieldTitle,
    summary: plans.fieldSummary,
    purpose: plans.purpose,
    goals: plans.goals,
    learningPerspective: plans.learning,
    status: plans.status,
    attainment: plans.attainment,
    time: plans.time,
    years: plans.time,
    committees: plans.committees,
    parties: plans.partyRoles.owner,
    targetGroups: plans.targetGroups,
    categories: plans.categories,
    sdgs: plans.sdgs,
    milestones: plans.milestones,
    results: plans.results,
  };
  const named = (changed: string[]) =>
    formatList([...new Set(changed.map((field) => fields[field] ?? plans.fieldOther))], language);
  return (
    <ol className="history">
      {history.map((entry, index) => (
        <li key={entry.revision}>
          <time dateTime={new Date(entry.importedAt).toISOString()}>
            {formatDay(entry.importedAt, language)}
          </time>{' '}
          – {index === history.length - 1 ? plans.historyFirst : plans.historyChanged} (
          {plans.revision(entry.revision)}){entry.changed.length > 0 && `: ${named(entry.changed)}`}
        </li>
      ))}
    </ol>
  );
}
