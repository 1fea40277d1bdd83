import { formatPartialDate } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { NodeContent } from '../node-content';
import type { NodePage } from '../queries/node-page.server';
import { IndicatorView } from './indicator-view';
import { FigureList } from './node-facts';

type Heading = 'h2' | 'h3' | undefined;

/** What the document says about a node, part by part; a part it does not have is not there. */
export function NodeContents(props: {
  content: NodeContent;
  measurements: NodePage['measurements'];
  /** Of each part; h2 unless the whole stands under a heading of its own. */
  heading?: Heading;
}) {
  const { plans } = useTexts();
  const language = useLanguage();
  const { content } = props;
  const latest = (id: string) => props.measurements[id]?.at(-1) ?? null;
  const status = content.status?.asOf
    ? plans.statusAsOf(formatPartialDate(content.status.asOf, language))
    : plans.status;
  return (
    <div>
      {content.subtitle && <p lang="da">{content.subtitle}</p>}
      {!content.summary && <p className="soft">{plans.noSummary}</p>}
      {content.goals && (
        <Section heading={props.heading} title={plans.goals}>
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
      <Prose heading={props.heading} title={plans.purpose} text={content.purpose} />
      <Prose heading={props.heading} title={plans.learning} text={content.learningPerspective} />
      <Bullets
        heading={props.heading}
        title={plans.items}
        items={content.items}
        leadIn={content.leadIn}
      />
      <Bullets heading={props.heading} title={plans.options} items={content.options} />
      {content.milestones && (
        <Section heading={props.heading} title={plans.milestones}>
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
      <Prose heading={props.heading} title={status} text={content.status?.text} />
      <Prose heading={props.heading} title={plans.attainment} text={content.attainment} />
      <Prose
        heading={props.heading}
        title={plans.politicalProcess}
        text={content.politicalProcess}
      />
      <Prose
        heading={props.heading}
        title={plans.administrativeProcess}
        text={content.administrativeProcess}
      />
      {content.results && (
        <Section heading={props.heading} title={plans.results}>
          <FigureList figures={content.results} />
        </Section>
      )}
      {content.contextFigures && (
        <Section heading={props.heading} title={plans.figures}>
          <FigureList figures={content.contextFigures} />
        </Section>
      )}
    </div>
  );
}

function Prose(props: { heading: Heading; title: string; text: string | undefined }) {
  if (props.text === undefined) return null;
  return (
    <Section heading={props.heading} title={props.title}>
      <p lang="da">{props.text}</p>
    </Section>
  );
}

function Bullets(props: {
  heading: Heading;
  title: string;
  items: string[] | undefined;
  leadIn?: string;
}) {
  if (!props.items && !props.leadIn) return null;
  return (
    <Section heading={props.heading} title={props.title}>
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
