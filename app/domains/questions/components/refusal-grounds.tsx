import { useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';

/**
 * On what grounds a question may be refused, and what its asker can do then.
 * @param props.titles of moderation's reasons in use, in the reader's language
 * @param props.adviserUrl page of the citizens' adviser; null: none is recorded, and none is named
 */
export function RefusalGrounds(props: { titles: string[]; adviserUrl: string | null }) {
  const { grounds } = useTexts().questionRules;
  return (
    <>
      <Section title={grounds.heading} id="afvisning">
        <div className="stack">
          <p>{props.titles.length === 0 ? grounds.none : grounds.lead}</p>
          {props.titles.length > 0 && (
            <ul className="bullet-list">
              {props.titles.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          )}
        </div>
      </Section>
      <Section title={grounds.afterHeading} id="afvist">
        <ul className="bullet-list">
          <li>{grounds.told}</li>
          <li>{grounds.resubmit}</li>
          <li>{grounds.secondLook}</li>
          <li>{grounds.noAppeal}</li>
          {props.adviserUrl !== null && (
            <li>
              {grounds.adviser} <a href={props.adviserUrl}>{grounds.adviserLink}</a>
            </li>
          )}
          <li>{grounds.hidden}</li>
        </ul>
      </Section>
    </>
  );
}
