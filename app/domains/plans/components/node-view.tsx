import { formatDay, formatList, formatPartialDate } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Page, Section } from '~/ui/page';
import type { NodeLink, NodePage } from '../queries/node-page.server';
import { IndicatorView } from './indicator-view';
import { kindName, kindTitle } from './kind-name';
import { CommitteesAndParties, Fact, FigureList } from './node-facts';
import { NodeTrail } from './node-trail';
import { SdgChip } from './sdg-chip';

/** Everything known about one node: the thread down to it, what it says, and what hangs under it. */
export function NodeView({ page }: { page: NodePage }) {
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
        { path: `/planer/${plan.slug}`, label: plan.title },
      ]}
      leadsOn={page.below.length > 0}
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
          <NodeContents page={page} />
          <aside aria-label={texts.plans.facts}>
            <NodeAside page={page} />
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
      <Section title={texts.plans.history}>
        <History page={page} />
      </Section>
    </Page>
  );
}

function NodeContents({ page }: { page: NodePage }) {
  const { plans } = useTexts();
  const language = useLanguage();
  const { content } = page.node;
  const latest = (id: string) => page.measurements[id]?.at(-1) ?? null;
  const status = content.status?.asOf
    ? plans.statusAsOf(formatPartialDate(content.status.asOf, language))
    : plans.status;
  return (
    <div>
      {content.subtitle && <p lang="da">{content.subtitle}</p>}
      {!content.summary && <p className="soft">{plans.noSummary}</p>}
      {content.goals && (
        <Section title={plans.goals}>
          {content.goals.map((goal) => (
            <div key={goal.text} className="node-goal">
              <p lang="da">{goal.text}</p>
              {goal.indicators?.map((indicator) => (
                <IndicatorView
                  key={indicator.id}
                  indicator={{
                    name: indicator.name,
                    unit: indicator.unit ?? null,
                    baselineValue: indicator.baseline?.value ?? null,
                    baselineYear: indicator.baseline?.year ?? null,
                    targets: indicator.targets,
                    latest: latest(indicator.id),
                  }}
                />
              ))}
            </div>
          ))}
        </Section>
      )}
      <Prose title={plans.purpose} text={content.purpose} />
      <Prose title={plans.learning} text={content.learningPerspective} />
      <Bullets title={plans.items} items={content.items} leadIn={content.leadIn} />
      <Bullets title={plans.options} items={content.options} />
      {content.milestones && (
        <Section title={plans.milestones}>
          <ol className="thread" lang="da">
            {content.milestones.map((milestone) => (
              <li key={milestone.text}>
                {milestone.when && <span className="kind">{milestone.when}</span>}
                {milestone.text}
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Prose title={status} text={content.status?.text} />
      <Prose title={plans.attainment} text={content.attainment} />
      <Prose title={plans.politicalProcess} text={content.politicalProcess} />
      <Prose title={plans.administrativeProcess} text={content.administrativeProcess} />
      {content.results && (
        <Section title={plans.results}>
          <FigureList figures={content.results} />
        </Section>
      )}
      {content.contextFigures && (
        <Section title={plans.figures}>
          <FigureList figures={content.contextFigures} />
        </Section>
      )}
    </div>
  );
}

function NodeAside({ page }: { page: NodePage }) {
  const { plans } = useTexts();
  const { content } = page.node;
  return (
    <dl className="facts">
      {content.status?.phase && (
        <Fact name={plans.status}>
          <dd>
            <span className="tag is-on">{plans.phases[content.status.phase]}</span>
          </dd>
        </Fact>
      )}
      {content.time && (
        <Fact name={plans.time}>
          {content.time.map((span) => (
            <dd key={span.text} lang="da">
              {span.text}
            </dd>
          ))}
        </Fact>
      )}
      <CommitteesAndParties content={content} committees={page.committees} />
      {content.targetGroups && (
        <Fact name={plans.targetGroups}>
          {content.targetGroups.map((group) => (
            <dd key={group} lang="da">
              {group}
            </dd>
          ))}
        </Fact>
      )}
      {content.categories && (
        <Fact name={plans.categories}>
          {content.categories.map((category) => (
            <dd key={category} lang="da">
              {category}
            </dd>
          ))}
        </Fact>
      )}
      {content.specialFinancing && (
        <Fact name={plans.specialFinancing}>
          <dd>{plans.specialFinancingNeeded}</dd>
        </Fact>
      )}
      <NodeSdgs sdgs={page.sdgs} />
    </dl>
  );
}

/** The node's own UN goals first, then those it has from above, each group under its own name. */
function NodeSdgs({ sdgs }: { sdgs: NodePage['sdgs'] }) {
  const { plans } = useTexts();
  const origins = [...new Set(sdgs.map((sdg) => sdg.from))];
  if (sdgs.length === 0) {
    return (
      <Fact name={plans.sdgs}>
        <dd>{plans.sdgsUnknown}</dd>
      </Fact>
    );
  }
  return origins.map((from) => (
    <Fact
      key={from?.slug ?? ''}
      name={
        from === null
          ? plans.sdgs
          : `${plans.sdgs} – ${from.kind === 'plan' ? plans.inherited : plans.inheritedFrom(from.title)}`
      }
    >
      {sdgs
        .filter((sdg) => sdg.from === from)
        .map((sdg) => (
          <dd key={sdg.goal}>
            <SdgChip goal={sdg.goal} inherited={from !== null} />
            {sdg.source === 'editorial' && (
              <span className="small soft"> {plans.sdgEditorial}</span>
            )}
          </dd>
        ))}
    </Fact>
  ));
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

function Prose({ title, text }: { title: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Section title={title}>
      <p lang="da">{text}</p>
    </Section>
  );
}

function Bullets(props: { title: string; items: string[] | undefined; leadIn?: string }) {
  if (!props.items && !props.leadIn) return null;
  return (
    <Section title={props.title}>
      {props.leadIn && <p lang="da">{props.leadIn}</p>}
      {props.items && (
        <ul className="bullet-list" lang="da">
          {props.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function History({ page }: { page: NodePage }) {
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
      {page.history.map((entry, index) => (
        <li key={entry.revision}>
          <time dateTime={entry.importedAt.slice(0, 10)}>
            {formatDay(entry.importedAt, language)}
          </time>{' '}
          – {index === page.history.length - 1 ? plans.historyFirst : plans.historyChanged} (
          {plans.revision(entry.revision)}){entry.changed.length > 0 && `: ${named(entry.changed)}`}
        </li>
      ))}
    </ol>
  );
}
