import type { PlanFile, PlanFileNode } from './plan-file';

/** What public search knows of a node: its title, and every sentence and name its page shows. */
export function searchEntryOf(
  node: PlanFileNode,
  at: { subjectId: string; municipalityId: string; plan: PlanFile; slug: string },
) {
  const isRoot = node.parent === undefined;
  return {
    subjectId: at.subjectId,
    municipalityId: at.municipalityId,
    path: isRoot ? `/planer/${at.plan.slug}` : `/planer/${at.plan.slug}/${at.slug}`,
    title: node.title,
    context: isRoot ? '' : at.plan.title,
    body: [
      node.subtitle,
      node.summary,
      node.purpose,
      node.learningPerspective,
      node.leadIn,
      ...(node.goals ?? []).flatMap((goal) => [
        goal.text,
        ...(goal.indicators ?? []).map((indicator) => indicator.name),
      ]),
      ...(node.items ?? []),
      ...(node.options ?? []),
      node.status?.text,
      node.attainment,
      node.politicalProcess,
      node.administrativeProcess,
      ...(node.milestones ?? []).map((milestone) => milestone.text),
      ...(node.parties ?? []).map((party) => party.name),
      ...(node.targetGroups ?? []),
      ...(node.categories ?? []),
    ]
      .filter((part) => part !== undefined)
      .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
      .join(' '),
  };
}
