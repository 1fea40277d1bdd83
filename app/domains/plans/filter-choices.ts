import { isOwner, type TreeNode } from './tree';
import { type LabelKind, statusPhases, type StatusPhase } from './vocabulary';

type Choice = { value: string; label: string };

/** What a plan's tree can be narrowed to: only choices that at least one node answers to. */
export type FilterChoices = {
  committees: Choice[];
  owners: Choice[];
  sdgs: number[];
  targetGroups: Choice[];
  categories: Choice[];
  phases: StatusPhase[];
  hasStatus: boolean;
  years: number[];
};

export function filterChoices(nodes: TreeNode[]): FilterChoices {
  const labels = (kind: LabelKind) =>
    distinct(
      nodes.flatMap((node) =>
        node.labels
          .filter((label) => label.kind === kind)
          .map((label) => ({ value: label.key, label: label.printed })),
      ),
    );
  const ascending = (numbers: number[]) =>
    [...new Set(numbers)].toSorted((one, other) => one - other);
  return {
    committees: distinct(
      nodes.flatMap((node) =>
        node.committees.map((committee) => ({ value: committee.slug, label: committee.name })),
      ),
    ),
    owners: distinct(
      nodes.flatMap((node) =>
        node.parties.filter(isOwner).map((party) => ({ value: party.key, label: party.name })),
      ),
    ),
    sdgs: ascending(nodes.flatMap((node) => node.sdgs.map((sdg) => sdg.goal))),
    targetGroups: labels('target_group'),
    categories: labels('category'),
    phases: statusPhases.filter((phase) => nodes.some((node) => node.phase === phase)),
    hasStatus: nodes.some((node) => node.hasStatus),
    years: ascending(nodes.flatMap((node) => node.years)),
  };
}

function distinct(choices: Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()].toSorted(
    (one, other) => one.label.localeCompare(other.label, 'da'),
  );
}
