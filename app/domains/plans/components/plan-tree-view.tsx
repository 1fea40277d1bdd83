import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { formatList } from '~/i18n/format';
import type { PlanFacts } from '../plan-file';
import { type Branch, isOwner } from '../tree';
import { kindName, kindTitle } from './kind-name';
import { SdgRow } from './sdg-chip';

type TreeView = {
  planSlug: string;
  levelNames: PlanFacts['levelNames'];
  /** Whether deep branches begin folded: in a long plan that is shown whole. */
  folded: boolean;
};

/** A plan's tree: its first level as headings, everything under each on one thread. */
export function PlanTreeView({ root, ...view }: TreeView & { root: Branch }) {
  return (
    <ol className="tree">
      {root.children.map((branch) => (
        <li key={branch.node.id} className={branch.matches ? undefined : 'is-context'}>
          <NodeLine branch={branch} heading {...view} />
          <Below branch={branch} depth={1} {...view} />
        </li>
      ))}
    </ol>
  );
}

function Below({ branch, depth, ...view }: TreeView & { branch: Branch; depth: number }) {
  const texts = useTexts();
  const language = useLanguage();
  if (branch.children.length === 0) return null;
  const list = (
    <ol className="thread tree-branch">
      {branch.children.map((child) => (
        <li
          key={child.node.id}
          className={child.matches ? (depth === 1 ? 'is-here' : undefined) : 'is-context'}
        >
          <NodeLine branch={child} {...view} />
          <Below branch={child} depth={depth + 1} {...view} />
        </li>
      ))}
    </ol>
  );
  if (!view.folded || depth < 2) return list;
  const kinds = [...new Set(branch.children.map((child) => child.node.kind))];
  const parts = kinds.map((kind) => {
    const count = branch.children.filter((child) => child.node.kind === kind).length;
    return texts.plans.below(
      count,
      kindName(kind, count, { texts, language, levelNames: view.levelNames }),
    );
  });
  return (
    <details>
      <summary>{formatList(parts, language)}</summary>
      {list}
    </details>
  );
}

function NodeLine({ branch, heading, ...view }: TreeView & { branch: Branch; heading?: boolean }) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { node } = branch;
  const about = { texts, language, levelNames: view.levelNames };
  const owners = node.parties.filter(isOwner).map((party) => party.name);
  const Title = heading ? 'h3' : 'p';
  const showNumber = heading === true && node.number !== null;
  return (
    <div className={showNumber ? 'tree-node has-number' : 'tree-node'}>
      {showNumber && (
        <span className="number" aria-hidden="true">
          {node.number}
        </span>
      )}
      <div>
        <span className={showNumber ? 'visually-hidden' : 'kind'}>{kindTitle(node, about)}</span>
        <Title className="title">
          <a lang="da" href={href(`/planer/${view.planSlug}/${node.slug}`)}>
            {node.title}
          </a>
        </Title>
        {!branch.matches && <p className="visually-hidden">{texts.plans.filter.context}</p>}
        {node.summary && (
          <p className="summary" lang="da">
            {node.summary}
          </p>
        )}
      </div>
      <Meta branch={branch} owners={owners} />
    </div>
  );
}

function Meta({ branch, owners }: { branch: Branch; owners: string[] }) {
  const texts = useTexts();
  const language = useLanguage();
  const { node } = branch;
  const committees = [...new Set(node.committees.map((committee) => committee.name))];
  const goals = node.sdgs.map((sdg) => sdg.goal);
  if (committees.length + owners.length + goals.length === 0 && node.phase === null) return null;
  return (
    <div className="meta">
      {node.phase && <span className="tag is-on">{texts.plans.phases[node.phase]}</span>}
      {owners.length > 0 && (
        <span>
          {texts.plans.partyRoles.owner}: <span lang="da">{formatList(owners, language)}</span>
        </span>
      )}
      {committees.length > 0 && (
        <span>
          {committees.length === 1 ? texts.plans.filter.committee : texts.plans.committees}:{' '}
          <span lang="da">{formatList(committees, language)}</span>
        </span>
      )}
      <SdgRow goals={goals} />
    </div>
  );
}
