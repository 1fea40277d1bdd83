import { formatDay, formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { Untold } from '../untold/list-untold.server';

/** Whom staff tell themselves, and what, in words to say on the telephone. Nothing where there is nobody. */
export function StaffUntold({ untold }: { untold: Untold[] }) {
  const { untold: texts, decide } = useTexts().dialogueStaff;
  const language = useLanguage();
  const href = useHref();
  if (untold.length === 0) return null;
  return (
    <Section title={texts.heading(untold.length)} id="fortael">
      <p>{texts.lead}</p>
      <ul className="link-list">
        {untold.map((one) => (
          <li key={one.id}>
            <a className="title" lang={one.language} href={href(one.path)}>
              {one.topic ?? decide.untitled}
            </a>
            <Who who={one.who} />
            <p className="small soft">
              <span lang="da">{one.committee}</span>.{' '}
              {one.until === null
                ? texts.since(formatDay(one.at, language))
                : texts.before(formatMoment(one.until, language))}
            </p>
            <details>
              <summary>{texts.what}</summary>
              <blockquote lang={one.language}>
                <Paragraphs text={one.text} />
              </blockquote>
            </details>
            <PostForm name="fortalt" hidden={{ untold: one.id }}>
              <SubmitButton kind="secondary">{texts.submit}</SubmitButton>
            </PostForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who it is, and how they are reached, as far as they have said. */
function Who({ who }: Pick<Untold, 'who'>) {
  const { untold: texts, booking } = useTexts().dialogueStaff;
  const href = useHref();
  if (who === null) return <p>{texts.protected}</p>;
  return (
    <>
      <p>
        <a href={href(who.path)}>
          <span className="visually-hidden">{texts.find}: </span>
          {who.name ?? booking.who.nameless}
        </a>
        {who.home !== '' && `, ${who.home}`}
      </p>
      {who.home === '' && <p className="small soft">{texts.noHome}</p>}
      {who.email !== null && <p className="small soft">{texts.email(who.email)}</p>}
    </>
  );
}
