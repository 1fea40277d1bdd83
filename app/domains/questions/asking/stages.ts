/** The stages in which a question is written, in their order, by their names in addresses. Pure. */
export const stages = ['regler', 'tekst', 'besvaret', 'emne', 'hvem', 'send'] as const;
export type Stage = (typeof stages)[number];

/** The stage after another; the last one is the last. */
export function stageAfter(stage: Stage): Stage {
  return stages[stages.indexOf(stage) + 1] ?? 'send';
}

/** Where a stage is, without language prefix. */
export function stagePath(stage: Stage, draftId: string | null): string {
  const query = new URLSearchParams({ trin: stage, ...(draftId !== null && { udkast: draftId }) });
  return `/spoergsmaal/stil?${query.toString()}`;
}

/** Where a stage is that one goes back to from the last one, and from which one comes back there. */
export function mendingPath(stage: Stage, draftId: string): string {
  return `${stagePath(stage, draftId)}&ret=ja`;
}
