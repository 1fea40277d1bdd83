import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { stagePath } from '../asking/stages';

type Begun = { id: string; topic: string; changedAt: string; isOfBrowser: boolean };

/**
 * What one has begun and not sent.
 * @param props.isSignedIn then what was begun in the browser before is theirs only once they go on with it
 */
export function BegunQuestions(props: { drafts: Begun[]; isSignedIn: boolean }) {
  const { form } = useTexts().asking;
  const href = useHref();
  const language = useLanguage();
  if (props.drafts.length === 0) return null;
  return (
    <Section title={form.drafts.heading}>
      <ul className="link-list">
        {props.drafts.map(({ id, topic, changedAt, isOfBrowser }) => (
          <li key={id}>
            <a className="title" href={href(stagePath('send', id))}>
              {topic || form.drafts.untitled}
            </a>
            <p className="small soft">{form.drafts.changed(formatDay(changedAt, language))}</p>
            {isOfBrowser && props.isSignedIn && <p>{form.drafts.ofBrowser}</p>}
            <PostForm name="smid" hidden={{ draft: id }}>
              <SubmitButton kind="link">{form.throwAway}</SubmitButton>
            </PostForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Leads on from the rules. */
export function BeginLink({ draftId }: { draftId: string | null }) {
  const { form } = useTexts().asking;
  const href = useHref();
  return (
    <p className="next-steps">
      <a className="ds-button" href={href(stagePath('tekst', draftId))}>
        {draftId === null ? form.begin : form.goOn}
      </a>
    </p>
  );
}
