import { formatDay } from '~/i18n/format';
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
            <p>{one.who ?? texts.protected}</p>
            <p className="small soft">
              <span lang="da">{one.committee}</span>. {texts.since(formatDay(one.at, language))}
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
