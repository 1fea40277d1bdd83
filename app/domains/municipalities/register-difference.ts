import { type MunicipalityFile, registerLists } from './municipality-file';

/** What is compared entry by entry. */
const lists = [...registerLists, 'meetings'] as const;

/** What a municipality file would change. */
export type RegisterDifference = {
  /** Fields of the municipality itself, such as `name` or `languages`. */
  facts: string[];
  /** Entries by list and slug: `committees/byraadet`. */
  added: string[];
  changed: { entry: string; fields: string[] }[];
  /** Whether the committees stand in another order. */
  reordered: boolean;
};

/**
 * Compares what is there with what is to be.
 * @param current null where there is no such municipality yet
 */
export function registerDifference(
  current: MunicipalityFile | null,
  next: MunicipalityFile,
): RegisterDifference {
  const difference: RegisterDifference = {
    facts: current ? changedFields(factsOf(current), factsOf(next)) : [],
    added: [],
    changed: [],
    reordered: false,
  };
  for (const list of lists) {
    const entries = (file: MunicipalityFile | null): { slug: string }[] => file?.[list] ?? [];
    const before = new Map(entries(current).map((one) => [one.slug, one]));
    for (const one of entries(next)) {
      const entry = `${list}/${one.slug}`;
      const old = before.get(one.slug);
      const fields = old ? changedFields(old, one) : [];
      if (!old) difference.added.push(entry);
      else if (fields.length > 0) difference.changed.push({ entry, fields });
    }
  }
  const known = new Set(current?.committees.map(({ slug }) => slug));
  const order = next.committees.map(({ slug }) => slug).filter((slug) => known.has(slug));
  difference.reordered = order.join() !== [...known].join();
  return difference;
}

/** Whether there is nothing to do. */
export function isEmpty(difference: RegisterDifference): boolean {
  const { facts, added, changed, reordered } = difference;
  return facts.length + added.length + changed.length === 0 && !reordered;
}

/** What is there and not in the file. Nothing is taken away: links to it outlive it. */
export function leftOut(current: MunicipalityFile | null, file: MunicipalityFile) {
  const without = <Entry extends { slug: string }>(all: Entry[] = [], some: Entry[]) => {
    const named = new Set(some.map(({ slug }) => slug));
    return all.filter(({ slug }) => !named.has(slug));
  };
  return {
    committees: without(current?.committees, file.committees),
    units: without(current?.units, file.units),
    areas: without(current?.areas, file.areas),
    meetings: without(current?.meetings, file.meetings ?? []),
  };
}

function factsOf(file: MunicipalityFile) {
  const { committees: _, units: _units, areas: _areas, meetings: _meetings, ...facts } = file;
  return facts;
}

function changedFields(before: object, after: object): string[] {
  const [old, now] = [before, after] as Record<string, unknown>[];
  return Object.keys({ ...old, ...now })
    .filter((field) => JSON.stringify(old?.[field]) !== JSON.stringify(now?.[field]))
    .toSorted();
}
