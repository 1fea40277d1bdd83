import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { ExampleLineData } from '../queries/example-line.server';
import { kindTitle } from './kind-name';
import { SdgRow } from './sdg-chip';

/** One line of the red thread, from UN goal to what is done, as a way in. */
export function ExampleLine({ example }: { example: ExampleLineData }) {
  const texts = useTexts();
  const language = useLanguage();
  const href = useHref();
  return (
    <ol className="thread">
      {example.sdgs.length > 0 && (
        <li>
          <span className="kind">{texts.plans.sdgs}</span>
          <SdgRow goals={example.sdgs} />
        </li>
      )}
      {example.line.map((node, index) => (
        <li key={node.slug} className={index === example.line.length - 1 ? 'is-here' : undefined}>
          <span className="kind">
            {kindTitle(node, { texts, language, levelNames: example.levelNames })}
          </span>
          <a
            lang="da"
            href={href(
              node.isRoot
                ? `/planer/${example.planSlug}`
                : `/planer/${example.planSlug}/${node.slug}`,
            )}
          >
            {node.title}
          </a>
        </li>
      ))}
    </ol>
  );
}
