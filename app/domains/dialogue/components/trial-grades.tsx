import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Paragraphs } from '~/ui/paragraphs';
import type { TrialFigures } from '../rules/figures';
import { gradedThings } from '../rules/questionnaire';
import { type Side, sides } from '../vocabulary';
import { TrialFold } from './trial-fold';

/** What citizens and politicians thought of the sessions: the means, drawn and as numbers, where enough have answered. */
export function TrialGrades({ grades: of }: Pick<TrialFigures, 'grades'>) {
  const { dialogue, dialogueTrial } = useTexts();
  const { grades: texts } = dialogueTrial.page;
  const language = useLanguage();
  const isAnyHidden = sides.some((side) => of[side].means === null && of[side].answered > 0);
  if (sides.every((side) => of[side].answered === 0)) {
    return (
      <TrialFold title={texts.heading} id="svar">
        <p>{texts.nobody}</p>
      </TrialFold>
    );
  }
  return (
    <TrialFold title={texts.heading} id="svar">
      <table className="data-table stacks">
        <caption>{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.question}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {dialogue.sides[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gradedThings.map((thing) => (
            <tr key={thing}>
              <th scope="row">{texts.things[thing]}</th>
              {sides.map((side) => (
                <td key={side} data-label={dialogue.sides[side]}>
                  {of[side].answered === 0 ? (
                    <span className="soft">{texts.noAnswers}</span>
                  ) : (
                    <Mean mean={of[side].means?.[thing] ?? null} />
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.answered}</th>
            {sides.map((side) => (
              <td key={side} data-label={dialogue.sides[side]}>
                {formatNumber(of[side].answered, language)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {isAnyHidden && <p className="small soft">{texts.tooFewHint}</p>}
    </TrialFold>
  );
}

/** A mean as a number, with a bar from 1 to 5 for the eye alone. */
function Mean({ mean }: { mean: number | null }) {
  const { grades: texts } = useTexts().dialogueTrial.page;
  const language = useLanguage();
  if (mean === null) return <span className="soft">{texts.tooFew}</span>;
  return (
    <>
      {formatNumber(Math.round(mean * 10) / 10, language)}
      <svg
        className="bar grade-bar"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="bar-whole" width="100" height="10" />
        <rect className="bar-part" width={(100 * (mean - 1)) / 4} height="10" />
      </svg>
    </>
  );
}

/** What they wrote, side by side. */
export function TrialWords(props: {
  words: Record<Side, string[] | null>;
  grades: TrialFigures['grades'];
}) {
  const { words, grades: of } = props;
  const { dialogue, dialogueTrial } = useTexts();
  const { words: texts, grades } = dialogueTrial.page;
  return (
    <TrialFold title={texts.heading}>
      <p className="small soft">{texts.hint}</p>
      {sides.map((side) => (
        <section key={side} className="stack">
          <h4>{dialogue.sides[side]}</h4>
          <Words
            words={words[side]}
            none={texts.none}
            tooFew={of[side].answered === 0 ? grades.nobody : grades.tooFew}
          />
        </section>
      ))}
    </TrialFold>
  );
}

function Words(props: { words: string[] | null; none: string; tooFew: string }) {
  if (props.words === null) return <p className="soft">{props.tooFew}</p>;
  if (props.words.length === 0) return <p className="soft">{props.none}</p>;
  return (
    <ul className="voices">
      {props.words.map((text) => (
        <li key={text}>
          <Paragraphs text={text} />
        </li>
      ))}
    </ul>
  );
}
