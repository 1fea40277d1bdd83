import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { stagePath } from '../asking/stages';
import type { FittingNode, SimilarQuestion } from '../finding/similar-questions.server';

type Similar = { questions: SimilarQuestion[]; nodes: FittingNode[] };

/** „Er det allerede besvaret?“ */
export function SimilarStage({ draftId, similar }: { draftId: string; similar: Similar }) {
  const { form } = useTexts().asking;
  const words = form.similar;
  const href = useHref();
  const language = useLanguage();
  const { questions, nodes } = similar;
  const isFound = questions.length + nodes.length > 0;
  return (
    <>
      {!isFound && <p>{words.none}</p>}
      {questions.length > 0 && (
        <Section title={words.questions}>
          <ul className="link-list">
            {questions.map(({ id, topic, path, isAnswered, meetingDay }) => (
              <li key={id}>
                <a className="title" href={href(path)}>
                  {topic}
                </a>
                <p className="small soft">
                  {[
                    isAnswered ? words.answered : words.notAnswered,
                    meetingDay && words.meeting(formatDay(meetingDay, language)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {nodes.length > 0 && (
        <Section title={words.nodes}>
          <ul className="link-list" lang="da">
            {nodes.map(({ id, title, planTitle, path }) => (
              <li key={id}>
                <a className="title" href={href(path)}>
                  {title}
                </a>
                <p className="small soft">{planTitle}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="next-steps">
        <a className="ds-button" href={href(stagePath('emne', draftId))}>
          {isFound ? words.goOn : form.goOn}
        </a>
        <a href={href(stagePath('tekst', draftId))}>{form.back(form.stages.tekst)}</a>
      </p>
      {isFound && (
        <Section title={words.thatWasIt}>
          <p>{words.thatWasItLead}</p>
          <PostForm name="besvaret" hidden={{ draft: draftId }}>
            <div className="form-actions">
              <SubmitButton kind="secondary" name="do" value="gem">
                {words.keep}
              </SubmitButton>
              <SubmitButton kind="secondary" name="do" value="smid">
                {words.throwAway}
              </SubmitButton>
            </div>
          </PostForm>
        </Section>
      )}
    </>
  );
}
