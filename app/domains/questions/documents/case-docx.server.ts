import type { FileChild } from 'docx';
import { questionDocuments } from '~/i18n/da/question-documents';
import { formatDay, formatMoment } from '~/i18n/format';
import type { CaseAnswer, CaseDecision, CasePackage, CasePiece, CasePromise } from './case-package';
import { oneLine } from './document-text';
import { concernFacts, writtenOrNone } from './question-parts.server';
import { wordDocument } from './word-document.server';
import { fact, heading, line, writtenText } from './word-parts.server';

const texts = questionDocuments.case;
const ofQuestion = questionDocuments.question;
const moment = (instant: string) => formatMoment(instant, 'da');

/**
 * The case as a Word document, in Danish: the question, and what was written, decided, answered and done. The same
 * case gives the same bytes.
 * @throws RangeError where a time is no instant
 */
export async function caseDocx(data: CasePackage): Promise<Uint8Array> {
  return wordDocument({
    title: texts.title(data.subject),
    at: data.madeAt,
    footer: data.subject,
    parts: [
      ...opening(data),
      ...theQuestion(data),
      ...section(texts.correspondence, texts.noCorrespondence, data.correspondence.map(pieceParts)),
      ...section(texts.decisions, texts.noDecisions, data.decisions.map(decisionParts)),
      ...section(texts.answers, texts.noAnswers, data.answers.map(answerParts)),
      ...section(texts.promises, texts.noPromises, data.promises.map(promiseParts)),
      ...section(texts.events, texts.noEvents, eventParts(data)),
    ],
  });
}

/** What there is under a heading, or that there is none. */
function section(title: string, none: string, entries: FileChild[][]): FileChild[] {
  return [heading(title, 1), ...(entries.length > 0 ? entries.flat() : [line(none)])];
}

function opening(data: CasePackage): FileChild[] {
  return [
    line(texts.title(data.subject), 'Title'),
    ...fact(texts.municipality, data.municipality),
    ...fact(texts.date, formatDay(data.question.receivedAt, 'da')),
    ...fact(texts.kle, data.kle),
    ...fact(texts.state, data.question.state),
    ...fact(
      texts.parties,
      ...data.parties.map(({ name, role }) => `${name ?? ofQuestion.nameless} (${role})`),
    ),
    ...fact(texts.made, moment(data.madeAt)),
  ];
}

function theQuestion({ question }: CasePackage): FileChild[] {
  const { meeting, url } = question;
  return [
    heading(ofQuestion.textHeading, 1),
    heading(oneLine(question.title) || ofQuestion.untitled, 2),
    ...fact(ofQuestion.received, moment(question.receivedAt)),
    ...fact(
      ofQuestion.meeting,
      meeting === null ? texts.noMeeting : `${meeting.title}, ${moment(meeting.startsAt)}`,
    ),
    ...concernFacts(question.concerns),
    ...fact(ofQuestion.address, { text: url, url }),
    ...writtenOrNone(question.text),
  ];
}

function pieceParts(piece: CasePiece, index: number): FileChild[] {
  return [
    heading(`${index + 1}. ${oneLine(piece.subject) || texts.kinds[piece.kind]}`, 2),
    ...fact(texts.sent, moment(piece.at)),
    ...fact(texts.from, piece.from),
    ...fact(texts.to, piece.to),
    ...fact(texts.kind, texts.kinds[piece.kind]),
    ...writtenOrNone(piece.text),
  ];
}

function decisionParts({ at, decision, reason, statement }: CaseDecision): FileChild[] {
  return [
    heading(decision, 2),
    ...fact(texts.decided, moment(at)),
    ...fact(texts.reason, reason),
    ...writtenText(statement ?? ''),
  ];
}

function answerParts({ at, until, answeredBy, text, recordingUrl }: CaseAnswer): FileChild[] {
  return [
    ...fact(texts.answeredAt, moment(at)),
    ...fact(texts.answeredUntil, until && moment(until)),
    ...fact(texts.answeredBy, answeredBy),
    ...fact(texts.recording, recordingUrl && { text: recordingUrl, url: recordingUrl }),
    ...writtenOrNone(text),
  ];
}

function promiseParts(of: CasePromise): FileChild[] {
  return [
    heading(oneLine(of.promise), 2),
    ...fact(texts.promisedBy, `${of.unit}, ${moment(of.promisedAt)}`),
    ...fact(texts.due, formatDay(of.dueOn, 'da')),
    ...fact(texts.kept, of.keptAt === null ? texts.notKept : moment(of.keptAt)),
    ...writtenText(of.outcome ?? ''),
  ];
}

function eventParts({ events }: CasePackage): FileChild[][] {
  return events.map(({ at, text }) => [line(`${moment(at)}: ${oneLine(text)}`)]);
}
