import { AttachedFiles } from '~/domains/files/components/attached-files';
import { MarkedText } from '~/domains/moderation/components/marked-text';
import { scanForPersonalData } from '~/domains/moderation/personal-data-scan';
import type { findEntry } from '~/domains/moderation/index.server';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import type { Contributed } from './inbox-kinds.server';

type Entry = Pick<Awaited<ReturnType<typeof findEntry>>, 'text' | 'findings' | 'path'>;

/** What somebody handed in, as it was when it was received, and all that belongs to it. */
export function Contribution(props: { entry: Entry; contribution: Contributed | null }) {
  const { entry, contribution } = props;
  const { inbox, questionHandling } = useTexts();
  const href = useHref();
  const texts = inbox.entry;
  const states: Record<string, string> = contribution?.question
    ? questionHandling.states
    : texts.now;
  const hasOwnWords =
    contribution?.publishedText != null && contribution.publishedText !== entry.text;
  const marked = [entry.findings, ...altsOf(contribution).map(scanForPersonalData)];
  const isMarked = marked.some((findings) => findings.length > 0);
  return (
    <Section title={texts.text}>
      {entry.findings.length > 0 && (
        <p>
          <strong>{texts.findings(entry.findings.length)}</strong>
        </p>
      )}
      <MarkedText
        text={entry.text}
        findings={entry.findings}
        language={contribution?.language ?? 'da'}
      />
      {contribution && (
        <>
          {isMarked && contribution.wasSentAnyway && <p>{texts.sentAnyway}</p>}
          <dl className="record">
            <div>
              <dt>{texts.from}</dt>
              <dd>{contribution.shownName ?? texts.unnamed}</dd>
            </div>
            {contribution.about.length > 0 && (
              <div>
                <dt>{texts.node}</dt>
                {contribution.about.map(({ title, path }) => (
                  <dd key={path}>
                    <a lang="da" href={href(path)}>
                      {title}
                    </a>
                  </dd>
                ))}
              </div>
            )}
            <div>
              <dt>{texts.state}</dt>
              <dd>{states[contribution.state]}</dd>
            </div>
          </dl>
          {contribution.files.length > 0 && (
            <>
              <h3>{texts.files}</h3>
              <AttachedFiles files={contribution.files} />
              <Alts files={contribution.files} language={contribution.language} />
            </>
          )}
          {hasOwnWords && (
            <details>
              <summary>{texts.published}</summary>
              <p className="judged-text" lang={contribution.language}>
                {contribution.publishedText}
              </p>
            </details>
          )}
          <Clarifications all={contribution.clarifications} language={contribution.language} />
        </>
      )}
      {entry.path !== null && (
        <p>
          <a href={href(entry.path)}>{texts.readPublic}</a>
        </p>
      )}
    </Section>
  );
}

function altsOf(of: { files: Contributed['files'] } | null): string[] {
  return (of?.files ?? []).flatMap(({ alt }) => (alt === null ? [] : [alt]));
}

/** What the pictures are said to show: as public as the text, and on the page for whoever hears it only. */
function Alts(props: { files: Contributed['files']; language: string }) {
  const { entry } = useTexts().inbox;
  const alts = altsOf(props);
  if (alts.length === 0) return null;
  return (
    <>
      <h3>{entry.alts}</h3>
      {alts.map((alt, at) => (
        <MarkedText
          key={at}
          text={alt}
          findings={scanForPersonalData(alt)}
          language={props.language}
        />
      ))}
    </>
  );
}

function Clarifications(props: { all: Contributed['clarifications']; language: string }) {
  const { inbox } = useTexts();
  const language = useLanguage();
  if (props.all.length === 0) return null;
  return (
    <>
      <h3>{inbox.entry.clarifications}</h3>
      <ul className="link-list">
        {props.all.map(({ question, askedAt, answer, answeredAt }) => (
          <li key={askedAt}>
            <p className="small soft">{inbox.entry.asked(formatMoment(askedAt, language))}</p>
            <p className="entry-note" lang={props.language}>
              {question}
            </p>
            {answeredAt === null ? (
              <p className="soft">{inbox.entry.unanswered}</p>
            ) : (
              <>
                <p className="small soft">
                  {inbox.entry.answered(formatMoment(answeredAt, language))}
                </p>
                <p className="entry-note" lang={props.language}>
                  {answer}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the municipality answers in public: there already, and to be written by whoever may. */
export function AnswerForm(props: { answer: Contributed['answer']; mayAnswer: boolean }) {
  const { answer, mayAnswer } = props;
  const { entry } = useTexts().inbox;
  const language = useLanguage();
  if (answer === null && !mayAnswer) return null;
  return (
    <Section title={entry.answer} id="svar">
      {answer && (
        <>
          <p className="small soft">
            {entry.answerNow(
              answer.unit ?? entry.theMunicipality,
              formatMoment(answer.at, language),
            )}
          </p>
          <p className="judged-text">{answer.text}</p>
        </>
      )}
      {mayAnswer && (
        <PostForm
          name="svar"
          className="form entry-forms"
          hidden={{ seen: answer?.textHash ?? '' }}
          fields={{ text: entry.answerText }}
        >
          <TextField
            name="text"
            label={entry.answerText}
            hint={entry.answerLead}
            multiline
            value={answer?.text}
          />
          <SubmitButton kind="secondary">{entry.sendAnswer}</SubmitButton>
        </PostForm>
      )}
    </Section>
  );
}
