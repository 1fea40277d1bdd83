import type { Language } from '~/i18n/languages';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { scanForPersonalData } from '../personal-data-scan';
import type { Decision } from '../vocabulary';
import { MarkedText } from './marked-text';

type Decided = {
  id: string;
  decision: Decision;
  reason: Record<Language, string> | null;
  /** Null where its author is erased. */
  statement: string | null;
  decidedBy: string | null;
  decidedAt: string;
};

/** Every decision about a contribution so far, with what its author was told. */
export function Decisions(props: { decisions: Decided[] }) {
  const { inbox } = useTexts();
  const language = useLanguage();
  if (props.decisions.length === 0) return null;
  return (
    <Section title={inbox.entry.history}>
      <ul className="link-list">
        {props.decisions.map((one) => (
          <li key={one.id}>
            <strong>{inbox.decided[one.decision]}</strong>
            {one.reason && ` · ${one.reason[language] || one.reason.da}`}
            <p className="small soft">
              {inbox.entry.decidedBy(
                one.decidedBy ?? inbox.somebody,
                formatMoment(one.decidedAt, language),
              )}
            </p>
            {one.statement !== null && (
              <details>
                <summary>{inbox.entry.showStatement}</summary>
                <p className="entry-note">{one.statement}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Why an entry is there, where its author did not simply hand something in. */
export function Occasion(props: {
  /** Whoever gave it may have left an address, which is for answering them and not shown here. */
  notice: {
    explanation: string;
    name: string | null;
    createdAt: string;
    language: Language;
  } | null;
  reconsidered: { id: string; request: string; askedAt: string } | null;
  decisions: Decided[];
}) {
  const { inbox } = useTexts();
  const language = useLanguage();
  const { notice, reconsidered } = props;
  const first = props.decisions.find(({ id }) => id === reconsidered?.id);
  return (
    <>
      {notice && (
        <Section title={inbox.entry.notice}>
          <p className="small soft">
            {inbox.entry.noticeFrom(notice.name, formatMoment(notice.createdAt, language))}
          </p>
          <MarkedText
            text={notice.explanation}
            findings={scanForPersonalData(notice.explanation)}
            language={notice.language}
          />
        </Section>
      )}
      {reconsidered && (
        <Section title={inbox.entry.reconsideration}>
          {first && (
            <p>
              {inbox.entry.decidedFirst(
                first.decidedBy ?? inbox.somebody,
                inbox.decided[first.decision],
                formatMoment(first.decidedAt, language),
              )}
            </p>
          )}
          <p className="small soft">
            {inbox.entry.request(formatMoment(reconsidered.askedAt, language))}
          </p>
          <p className="judged-text">{reconsidered.request}</p>
        </Section>
      )}
    </>
  );
}

/** What colleagues tell each other, apart from everything that anybody else reads. */
export function Notes(props: {
  notes: { id: string; text: string; by: string | null; at: string }[];
}) {
  const { inbox } = useTexts();
  const language = useLanguage();
  return (
    <Section title={inbox.entry.notes} id="noter">
      <p>{inbox.entry.notesLead}</p>
      {props.notes.length === 0 ? (
        <p className="soft">{inbox.entry.noNotes}</p>
      ) : (
        <ul className="link-list">
          {props.notes.map(({ id, text, by, at }) => (
            <li key={id}>
              <p className="entry-note">{text}</p>
              <p className="small soft">
                {inbox.entry.decidedBy(by ?? inbox.somebody, formatMoment(at, language))}
              </p>
            </li>
          ))}
        </ul>
      )}
      <PostForm name="note" className="form entry-forms" fields={{ text: inbox.entry.note }}>
        <TextField name="text" label={inbox.entry.note} multiline />
        <SubmitButton kind="secondary">{inbox.entry.addNote}</SubmitButton>
      </PostForm>
    </Section>
  );
}
