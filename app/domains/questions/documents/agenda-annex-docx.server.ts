import type { FileChild } from 'docx';
import { questionDocuments } from '~/i18n/da/question-documents';
import { formatMoment } from '~/i18n/format';
import { type AgendaAnnex, type AnnexQuestion, inOrder } from './agenda-annex';
import { annexContents, bookmarkOf, titleOf } from './annex-contents.server';
import { concernFacts } from './question-parts.server';
import { wordDocument } from './word-document.server';
import { fact, heading, line, writtenText } from './word-parts.server';

const texts = questionDocuments.annex;
const ofQuestion = questionDocuments.question;

/**
 * The annex as a Word document, in Danish. The same annex gives the same bytes.
 * @throws RangeError where a time is no instant
 */
export async function annexDocx(annex: AgendaAnnex): Promise<Uint8Array> {
  const { frozenAt } = annex.version;
  const questions = inOrder(annex.questions);
  return wordDocument({
    title: texts.title(annex.meeting.title),
    at: frozenAt,
    footer: frozenAt === null ? texts.draftShort : null,
    parts: [
      ...opening(annex),
      ...annexContents(questions, annex.totalMinutes),
      ...questions.flatMap(questionParts),
    ],
  });
}

function opening({ municipality, meeting, version }: AgendaAnnex): FileChild[] {
  const { frozenAt } = version;
  return [
    ...(frozenAt === null ? [line(texts.draft, 'Draft')] : []),
    line(texts.title(meeting.title), 'Title'),
    line(texts.kind(municipality)),
    ...fact(texts.begins, formatMoment(meeting.startsAt, 'da')),
    ...fact(ofQuestion.place, meeting.place),
    ...fact(texts.frozen, frozenAt === null ? null : formatMoment(frozenAt, 'da')),
  ];
}

function questionParts(question: AnnexQuestion, index: number): FileChild[] {
  const { answer, url } = question;
  return [
    heading(texts.numbered(question.number, titleOf(question)), 1, bookmarkOf(index)),
    ...fact(ofQuestion.askedBy, question.askedBy ?? ofQuestion.nameless),
    ...fact(texts.askerName, question.asker),
    ...fact(ofQuestion.received, formatMoment(question.receivedAt, 'da')),
    ...fact(texts.answeredBy, question.answeredBy ?? texts.answeredByNobodyYet),
    ...fact(texts.time, questionDocuments.minutes(question.minutes)),
    ...fact(texts.presence, question.isPresentNeeded ? texts.presenceNeeded : null),
    ...fact(texts.outcome, question.outcome),
    ...concernFacts(question.concerns),
    ...fact(ofQuestion.address, { text: url, url }),
    heading(ofQuestion.textHeading, 2),
    ...(question.text.trim() === '' ? [line(texts.notShown)] : writtenText(question.text)),
    ...(answer === null ? [] : [heading(texts.answerHeading, 2), ...writtenText(answer)]),
  ];
}
