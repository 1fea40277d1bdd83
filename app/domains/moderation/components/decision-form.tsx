import { useActionData } from '@remix-run/react';
import type { Language } from '~/i18n/languages';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Attention } from '~/ui/attention';
import { CheckField, ChoiceField, SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { leaveOutField } from '../forms';
import type { Decision } from '../vocabulary';

type InEachLanguage = Record<Language, string>;
type Reason = { code: string; title: InEachLanguage; wording: InEachLanguage };

const formName = 'afgoer';

/**
 * What can be decided, with a reason and one's own words. It names the text that its page shows, so that a
 * decision is never about another one.
 * @param props.language the author's, in which they read the reason
 */
export function DecisionForm(props: {
  possible: readonly Decision[];
  reasons: Reason[];
  text: string;
  textHash: string;
  language: Language;
  /** Whether a mail reaches the author. */
  isHeardByMail: boolean;
  /** What a decision is called of this kind of contribution; left out: as of any. */
  words?: Partial<Record<Decision, { label: string; hint: string }>>;
  /** What was handed in with the text. */
  files: { id: string; name: string; alt: string | null; isWithheld: boolean }[];
}) {
  const { entry, decisions } = useTexts().inbox;
  const own = useLanguage();
  const { possible, reasons, language } = props;
  const canRedact = possible.includes('publish_redacted');
  return (
    <PostForm
      name={formName}
      className="form entry-forms"
      hidden={{ seen: props.textHash }}
      fields={{
        decision: entry.decision,
        reason: entry.reason,
        words: entry.words,
        published: entry.redacted,
      }}
    >
      <ChoiceField
        name="decision"
        label={entry.decision}
        options={possible.map((value) => ({
          value,
          ...(props.words?.[value] ?? decisions[value]),
          ...(value === 'clarify' && !props.isHeardByMail && { hint: entry.notByMail }),
        }))}
      />
      <SelectField
        name="reason"
        label={entry.reason}
        hint={entry.reasonHint}
        placeholder={entry.chooseReason}
        options={reasons.map(({ code, title }) => ({
          value: code,
          label: title[own] || title.da,
          lang: title[own] ? own : 'da',
        }))}
      />
      <details>
        <summary>{entry.wordings}</summary>
        <dl className="facts" lang={language}>
          {reasons.map(({ code, title, wording }) => (
            <div key={code}>
              <dt>{title[language] || title.da}</dt>
              <dd>{wording[language] || wording.da}</dd>
            </div>
          ))}
        </dl>
      </details>
      <TextField name="words" label={entry.words} hint={entry.wordsHint} optional multiline />
      {canRedact && (
        <TextField
          name="published"
          label={entry.redacted}
          hint={entry.redactedHint}
          optional
          multiline
          value={props.text}
        />
      )}
      {canRedact &&
        props.files.map(({ id, name, alt, isWithheld }) => (
          <CheckField
            key={id}
            name={leaveOutField(id)}
            checked={isWithheld}
            label={entry.leaveOut(alt ?? name, alt !== null)}
            hint={entry.leaveOutHint}
          />
        ))}
      <SubmitButton>{entry.submit}</SubmitButton>
    </PostForm>
  );
}

/** Where the decision that was sent has no form here any more: why, and every word that was written. */
export function LostDecision({ text }: { text: string }) {
  const { inbox, forms } = useTexts();
  const { entry } = inbox;
  const answered = useActionData<{
    faults?: Record<string, string>;
    given?: Record<string, string>;
  }>();
  if (answered?.given?.form !== formName || !answered.faults) return null;
  const texts: Record<string, string> = forms.faults;
  const { words = '', published: edited = '' } = answered.given;
  // What the form offered is the author's, and above the form still.
  const published = asLines(edited) === asLines(text) ? '' : edited;
  return (
    <Attention className="fault-summary" role="alert">
      <h2>{entry.notTaken}</h2>
      {Object.values(answered.faults).map((code) => (
        <p key={code}>{texts[code] ?? forms.faults.invalid}</p>
      ))}
      {[words, published].some((text) => text !== '') && <p>{entry.youWrote}</p>}
      {words !== '' && <p className="judged-text">{words}</p>}
      {published !== '' && <p className="judged-text">{published}</p>}
    </Attention>
  );
}

function asLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
