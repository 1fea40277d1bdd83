import { questionDocuments } from '~/i18n/da/question-documents';
import { formatMoment } from '~/i18n/format';
import { Paragraphs } from '~/ui/paragraphs';
import {
  type AgendaAnnex,
  type AnnexQuestion,
  inOrder,
  plannedMinutes,
} from '../documents/agenda-annex';

/** The annex to an agenda as it is printed: the same as its Word document, in Danish. */
export function AgendaPaper({ annex }: { annex: AgendaAnnex }) {
  const { annex: texts, question: words } = questionDocuments;
  const { meeting, version, questions, totalMinutes } = annex;
  return (
    <>
      <div className="paper-head">
        <strong>{texts.kind(annex.municipality)}</strong>
        {version.frozenAt === null && <strong>{texts.draftShort}</strong>}
      </div>
      <h2>{texts.title(meeting.title)}</h2>
      {version.frozenAt === null && <p className="note">{texts.draft}</p>}
      <p>
        {texts.begins}: {formatMoment(meeting.startsAt, 'da')}
        {meeting.place !== null && (
          <>
            <br />
            {words.place}: {meeting.place}
          </>
        )}
        <br />
        {texts.minutes}: {texts.sumOf(plannedMinutes(questions), totalMinutes)}
      </p>
      {questions.length === 0 && <p>{texts.none}</p>}
      {inOrder(questions).map((one) => (
        <Question key={one.id} question={one} />
      ))}
    </>
  );
}

function Question({ question }: { question: AnnexQuestion }) {
  const { annex: texts, question: words, minutes } = questionDocuments;
  const { committee, nodes, sdgs, place } = question.concerns;
  const facts: [string, string | null][] = [
    [words.askedBy, question.askedBy ?? words.nameless],
    [texts.askerName, question.asker],
    [words.received, formatMoment(question.receivedAt, 'da')],
    [texts.answeredBy, question.answeredBy ?? texts.answeredByNobodyYet],
    [texts.time, minutes(question.minutes)],
    [texts.presence, question.isPresentNeeded ? texts.presenceNeeded : null],
    [texts.outcome, question.outcome],
    [words.committee, committee],
    [words.nodes, nodes.map(({ title }) => title).join(', ') || null],
    [words.sdgs, sdgs.map(({ goal, name }) => `${goal} ${name}`).join(', ') || null],
    [words.place, place],
  ];
  return (
    <section className="paper-part">
      <h2>{texts.numbered(question.number, question.title || words.untitled)}</h2>
      <dl className="record">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h3>{words.textHeading}</h3>
      {question.text.trim() === '' ? <p>{texts.notShown}</p> : <Paragraphs text={question.text} />}
      {question.answer !== null && (
        <>
          <h3>{texts.answerHeading}</h3>
          <Paragraphs text={question.answer} />
        </>
      )}
    </section>
  );
}
