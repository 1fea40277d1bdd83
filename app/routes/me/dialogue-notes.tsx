import { useLoaderData } from '@remix-run/react';
import { NotesToCheck } from '~/domains/dialogue/components/notes-to-check';
import { checkForm } from '~/domains/dialogue/notes/forms';
import { checkNote } from '~/domains/dialogue/notes/check-note.server';
import { readNotesToCheck } from '~/domains/dialogue/notes/read-notes.server';
import { notesPath, sessionPath } from '~/domains/dialogue/paths';
import { faultsOf } from '~/domains/dialogue/screening/faults';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueMeeting.check.title,
  description: texts.dialogueMeeting.check.description,
}));

export const loader = citizenRoute({ activity: 'own_page' }, async (ctx, { params }) =>
  readNotesToCheck(ctx, params.session ?? ''),
);

export const action = citizenAction(
  { activity: 'own_page', form: checkForm },
  async (ctx, { form, params }) => {
    const done = await checkNote(ctx, { noteId: form.of ?? '', ...form.given });
    if (!done.ok) {
      const isOfWords = done.reason === 'words_needed' || done.reason === 'cpr_in_text';
      const field = isOfWords ? 'words' : 'verdict';
      return { faults: faultsOf(done.reason, field) };
    }
    return { to: notesPath(params.session ?? ''), said: 'dialog_note_svaret' };
  },
);

/** Notes of a dialogue meeting for those who were there, before everyone reads them. */
export default function DialogueNotes() {
  const { notes, committee, session } = useLoaderData<typeof loader>();
  const { check } = useTexts().dialogueMeeting;
  const language = useLanguage();
  const href = useHref();
  const { slug, startsAt } = session;
  return (
    <Page
      title={check.title}
      lead={check.lead(committee, formatDay(startsAt, language))}
      crumbs={[{ path: sessionPath(slug), label: session.title ?? committee, lang: 'da' }]}
    >
      <p className="note">{check.private}</p>
      <NotesToCheck notes={notes} />
      <p className="next-steps">
        <a href={href(sessionPath(slug))}>{check.session}</a>
      </p>
    </Page>
  );
}
