import type { ReactNode } from 'react';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pathInLanguage } from '~/i18n/languages';
import { Page, Section } from '~/ui/page';
import { SearchForm } from '~/ui/search-form';

/** The installation's own front page: which municipality are you from? */
export function FrontDoor(props: {
  municipalities: { name: string; code: string; origin: string; languages: string[] }[];
}) {
  const { municipalities } = useTexts();
  const language = useLanguage();
  return (
    <Page title={municipalities.frontDoorTitle} lead={municipalities.frontDoorLead}>
      {props.municipalities.length === 0 ? (
        <p>{municipalities.noMunicipalities}</p>
      ) : (
        <ul className="link-list">
          {props.municipalities.map(({ name, code, origin, languages }) => (
            <li key={code}>
              <a
                className="title"
                href={origin + pathInLanguage('/', languages.includes(language) ? language : 'da')}
              >
                {name}
              </a>
              <p className="small soft">{municipalities.code(code)}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** A municipality's front page: ask, see the plans, find your own way in. */
export function MunicipalityFront(props: {
  name: string;
  /** One line of the red thread, as an example of what is here; null where there is no plan. */
  example: ReactNode | null;
  plans: ReactNode;
  /** Null where no plan names a UN goal. */
  sdgs: ReactNode | null;
  /** How many goals of its plans can be measured. */
  goalCount: number;
  committees: { slug: string; name: string }[];
  /** When the council answers citizens; null where that is not known. */
  questionTime: ReactNode | null;
  /** Where one can meet a committee next; null where nothing is open. */
  dialogue: ReactNode | null;
  /** What citizens ask the council; null where there is nothing of it. */
  questions: ReactNode | null;
}) {
  const { municipalities } = useTexts();
  const href = useHref();
  return (
    <Page
      title={municipalities.frontTitle(props.name)}
      lead={props.sdgs ? municipalities.frontLead : municipalities.frontLeadWithoutSdgs}
      first={
        <SearchForm
          action={href('/soeg')}
          label={municipalities.searchLabel}
          button={municipalities.searchButton}
          hint={municipalities.searchExample}
        />
      }
      beside={
        props.example && (
          <section className="front-example">
            <h2>{municipalities.exampleHeading}</h2>
            {props.example}
          </section>
        )
      }
    >
      {props.questionTime}
      {props.dialogue}
      <Section title={municipalities.plansHeading}>{props.plans}</Section>
      {props.questions}
      <Section title={municipalities.sdgsHeading}>
        <p className="intro">{props.sdgs ? municipalities.sdgsLead : municipalities.noSdgs}</p>
        {props.sdgs}
        <p className="next-steps">
          <a href={href('/verdensmaal')}>{municipalities.allSdgs}</a>
        </p>
      </Section>
      {props.goalCount > 0 && (
        <Section title={municipalities.goalsHeading}>
          <p className="intro">{municipalities.goalsLead}</p>
          <p>
            <a href={href('/maal')}>{municipalities.toGoals(props.goalCount)}</a>
          </p>
        </Section>
      )}
      {props.committees.length > 0 && (
        <Section title={municipalities.committeesHeading}>
          <p className="intro">{municipalities.committeesLead}</p>
          <ul className="columns-list" lang="da">
            {props.committees.map(({ slug, name }) => (
              <li key={slug}>
                <a href={href(`/udvalg/${slug}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
