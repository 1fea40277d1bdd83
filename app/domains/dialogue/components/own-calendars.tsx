import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { staffDialoguePath } from '../paths';

type Feed = { id: string; name: string; lastReadOn: string | null; address: string };

/** Somebody's own secret calendars, and a form to make another. */
export function OwnCalendars({ feeds }: { feeds: Feed[] }) {
  const { page } = useTexts().dialogueCalendar;
  const href = useHref();
  return (
    <>
      <p className="note">{page.secret}</p>
      <Section title={page.own} id="egne">
        {feeds.length === 0 ? (
          <p>{page.none}</p>
        ) : (
          <>
            <p>{page.copyHint}</p>
            <ul className="link-list">
              {feeds.map((feed) => (
                <li key={feed.id}>
                  <OwnCalendar feed={feed} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={page.makeHeading} id="ny">
        <PostForm name="lav" fields={{ name: page.name }}>
          <TextField name="name" label={page.name} hint={page.nameHint} autoComplete="off" />
          <SubmitButton>{page.make}</SubmitButton>
        </PostForm>
      </Section>
      <p className="next-steps">
        <a href={href(staffDialoguePath)}>{page.back}</a>
      </p>
    </>
  );
}

function OwnCalendar({ feed }: { feed: Feed }) {
  const { page } = useTexts().dialogueCalendar;
  const language = useLanguage();
  const id = `adresse-${feed.id}`;
  return (
    <>
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {page.addressOf(feed.name)}
        </label>
        <input className="ds-input" id={id} type="text" readOnly value={feed.address} />
      </div>
      <div className="row">
        <p className="small soft">
          {feed.lastReadOn === null
            ? page.neverRead
            : page.lastRead(formatDay(feed.lastReadOn, language))}
        </p>
      </div>
      <details>
        <summary>{page.revokeLabel(feed.name)}</summary>
        <PostForm name="luk" hidden={{ feed: feed.id }}>
          <p>{page.revokeLead}</p>
          <SubmitButton kind="danger">{page.revoke}</SubmitButton>
        </PostForm>
      </details>
    </>
  );
}
