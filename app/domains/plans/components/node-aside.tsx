import { useTexts } from '~/i18n/texts';
import type { NodeContent } from '../node-content';
import type { NodePage } from '../queries/node-page.server';
import { CommitteesAndParties, Fact } from './node-facts';
import { SdgChip } from './sdg-chip';
import { originName } from './sdg-origin';

/** A node's facts in short: when, who, for whom, and which UN goals. */
export function NodeAside(props: {
  content: NodeContent;
  committees: NodePage['committees'];
  /** Left out where they stand elsewhere on the page. */
  sdgs?: NodePage['sdgs'];
}) {
  const { plans } = useTexts();
  const { content } = props;
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
      <CommitteesAndParties content={content} committees={props.committees} />
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
      {props.sdgs && <NodeSdgs sdgs={props.sdgs} isKnown={content.sdgs !== undefined} />}
    </dl>
  );
}

/** The node's own UN goals first, then those it has from above, each group under its own name. */
function NodeSdgs({ sdgs, isKnown }: { sdgs: NodePage['sdgs']; isKnown: boolean }) {
  const texts = useTexts();
  const { plans } = texts;
  const origins = [...new Set(sdgs.map((sdg) => sdg.from))];
  if (sdgs.length === 0) {
    return (
      <Fact name={plans.sdgs}>
        <dd>{isKnown ? plans.sdgsNone : plans.sdgsUnknown}</dd>
      </Fact>
    );
  }
  return origins.map((from) => (
    <Fact
      key={from?.slug ?? ''}
      name={from === null ? plans.sdgs : `${plans.sdgs} – ${originName(from, texts)}`}
    >
      {sdgs
        .filter((sdg) => sdg.from === from)
        .map((sdg) => (
          <dd key={sdg.goal}>
            <SdgChip
              goal={sdg.goal}
              inherited={from === null ? undefined : originName(from, texts)}
            />
            {sdg.source === 'editorial' && (
              <span className="small soft"> {plans.sdgEditorial}</span>
            )}
          </dd>
        ))}
    </Fact>
  ));
}
