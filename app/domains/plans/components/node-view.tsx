import type { ReactNode } from 'react';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Page, Section } from '~/ui/page';
import type { NodeLink, NodePage } from '../queries/node-page.server';
import { kindName, kindTitle } from './kind-name';
import { NodeAside } from './node-aside';
import { NodeContents } from './node-contents';
import { NodeHistory } from './node-history';
import { NodeTrail } from './node-trail';

/**
 * Everything known about one node: the thread down to it, what it says, and what hangs under it.
 * @param props.first what one can do here; stands under the introduction
 * @param props.voices what people say about it; stands before its history
 */
export function NodeView({
  page,
  first,
  voices,
}: {
  page: NodePage;
  first?: ReactNode;
  voices?: ReactNode;
}) {
  const texts = useTexts();
  const language = useLanguage();
  const { plan, node } = page;
  const { content } = node;
  const about = { texts, language, levelNames: plan.facts.levelNames };
  return (
    <Page
      title={content.title}
      titleLang="da"
      kicker={
        <>
          {kindTitle({ kind: node.kind, number: content.number ?? null }, about)}
          {content.label && <span lang="da"> · {content.label}</span>}
        </>
      }
      lead={content.summary}
      leadLang="da"
      crumbs={[
        { path: '/planer', label: texts.plans.listTitle },
        { path: `/planer/${plan.slug}`, label: plan.title, lang: 'da' },
      ]}
      leadsOn={page.below.length > 0}
      first={first}
      above={
        <NodeTrail
          planSlug={plan.slug}
          above={page.above}
          sdgs={page.sdgs}
          levelNames={plan.facts.levelNames}
        />
      }
    >
      <div className={page.below.length > 0 ? 'on-thread leads-on' : 'on-thread'}>
        {node.droppedIn !== null && (
          <p className="note">
            <strong>{texts.plans.dropped}.</strong> {texts.plans.droppedNote(node.droppedIn)}
          </p>
        )}
        <NodeLinks title={texts.plans.continuedBy} links={page.continuedBy} plan={plan.slug} />
        <div className="with-aside">
          <NodeContents content={content} measurements={page.measurements} />
          <aside aria-label={texts.plans.facts}>
            <NodeAside content={content} committees={page.committees} sdgs={page.sdgs} />
          </aside>
        </div>
        {page.below.length > 0 && (
          <h2 className="section" id="herunder">
            {texts.plans.hangsBelow}: {page.below.length}{' '}
            {page.below.every((child) => child.kind === page.below[0]!.kind)
              ? kindName(page.below[0]!.kind, page.below.length, about)
              : texts.plans.elements.many}
          </h2>
        )}
      </div>
      {page.below.length > 0 && <NodesBelow page={page} />}
      <NodeLinks title={texts.plans.references} links={page.references} plan={plan.slug} />
      <NodeLinks title={texts.plans.continues} links={page.continues} plan={plan.slug} />
      {voices}
      <Section title={texts.plans.history}>
        <NodeHistory history={page.history} />
      </Section>
    </Page>
  );
}

function NodesBelow({ page }: { page: NodePage }) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  const about = { texts, language, levelNames: page.plan.facts.levelNames };
  return (
    <ol className="thread" aria-labelledby="herunder">
      {page.below.map((child) => (
        <li key={child.slug} className="is-here">
          <span className="kind">{kindTitle(child, about)}</span>
          <a lang="da" href={href(`/planer/${page.plan.slug}/${child.slug}`)}>
            <strong>{child.title}</strong>
          </a>
          {child.summary && <p lang="da">{child.summary}</p>}
          {child.childCount > 0 && (
            <p className="small soft">
              {texts.plans.below(
                child.childCount,
                child.childCount === 1 ? texts.plans.elements.one : texts.plans.elements.many,
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function NodeLinks(props: {
  title: string;
  links: (NodeLink & { planSlug?: string; planTitle?: string; label?: string | null })[];
  plan: string;
}) {
  const { plans } = useTexts();
  const href = useHref();
  if (props.links.length === 0) return null;
  return (
    <Section title={props.title}>
      <ul className="plain-list" lang="da">
        {props.links.map((link) => (
          <li key={link.slug}>
            {link.label && <span className="soft">{link.label}: </span>}
            <a href={href(`/planer/${link.planSlug ?? props.plan}/${link.slug}`)}>{link.title}</a>
            {link.planTitle !== undefined && link.planSlug !== props.plan && (
              <span className="soft"> – {link.planTitle}</span>
            )}
            {link.droppedIn !== null && <span className="tag"> {plans.dropped}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
