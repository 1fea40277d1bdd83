import { and, asc, eq } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { questionFormerText, questionTold } from '#db/schema';
import { questionDocuments } from '~/i18n/da/question-documents';
import { clarificationsOf } from '../asking/own-question.server';
import type { CaseAnswer, CaseDecision, CasePiece } from '../documents/case-package';
import type { QuestionRow } from '../lock-question.server';
import { isoOf } from '../rules/deadline';
import type { DocumentContext } from './concerns.server';

const texts = questionDocuments.case;

/** A decision, with what was written where a second look at it was asked for. */
export type Decided = CaseDecision & { request: { at: string; text: string } | null };

/**
 * What was written between the asker and the municipality. What a mail said is told as it was sent; where none was, the
 * decision or answer itself stands there, since it went by letter.
 */
export async function correspondenceOf(
  ctx: DocumentContext,
  row: QuestionRow,
  of: {
    names: { asker: string; municipality: string };
    firstAt: string;
    decisions: Decided[];
    answers: CaseAnswer[];
  },
): Promise<CasePiece[]> {
  const { names, decisions, answers } = of;
  const out = { from: names.municipality, to: names.asker };
  const back = { from: names.asker, to: names.municipality };
  const clarifications = await clarificationsOf(ctx, row.id);
  const written: CasePiece[] = [
    ...clarifications.map(({ question: text, askedAt }) => ({
      ...out,
      at: isoOf(askedAt),
      kind: 'clarification' as const,
      subject: texts.clarificationSubject,
      text,
    })),
    ...decisions.flatMap(({ at, decision, statement }) =>
      statement === null
        ? []
        : [{ ...out, at, kind: 'decision' as const, subject: decision, text: statement }],
    ),
    ...answers.map(({ at, text }) => ({
      ...out,
      at,
      kind: 'answer' as const,
      subject: texts.answerSubject,
      text,
    })),
  ];
  const told = await lettersOf(ctx, row.id, out);
  const isTold = (at: string) =>
    told.some((letter) => letter.kind === 'letter' && letter.at === at);
  const wroteAt = new Map(written.map((piece) => [piece.at, piece]));
  const pieces: CasePiece[] = [
    ...(await textsOf(ctx, row, of.firstAt)).map((piece) => ({ ...back, ...piece })),
    ...written.filter(({ at }) => !isTold(at)),
    ...told.map((letter) => {
      const { kind, subject } = (letter.kind === 'letter' && wroteAt.get(letter.at)) || letter;
      return { ...letter, kind, subject };
    }),
    ...clarifications.flatMap(({ answer, answeredAt }) =>
      answer === null || answeredAt === null
        ? []
        : [
            {
              ...back,
              at: isoOf(answeredAt),
              kind: 'reply' as const,
              subject: texts.replySubject,
              text: answer,
            },
          ],
    ),
    ...decisions.flatMap(({ request }) =>
      request === null
        ? []
        : [
            {
              ...back,
              at: request.at,
              kind: 'reconsideration' as const,
              subject: texts.reconsiderationSubject,
              text: request.text,
            },
          ],
    ),
  ];
  return pieces.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** What its asker wrote, each from when on: first as it was sent, then from the change before it. */
async function textsOf(ctx: DocumentContext, row: QuestionRow, firstAt: string) {
  const formers = await ctx.db
    .select()
    .from(questionFormerText)
    .where(ofQuestion(ctx, questionFormerText, row.id))
    .orderBy(asc(questionFormerText.until), asc(questionFormerText.id));
  const from = [firstAt, ...formers.map(({ until }) => isoOf(until))];
  const kind = 'question' as const;
  return [
    ...formers.map(({ topic, text }, index) => ({
      at: from[index]!,
      kind,
      subject: texts.formerSubject,
      text: `${topic ?? ''}\n\n${text ?? texts.erased}`.trim(),
    })),
    { at: from.at(-1)!, kind, subject: topicOf(row), text: row.text ?? texts.erased },
  ];
}

/** What mails to the asker said. */
async function lettersOf(
  ctx: DocumentContext,
  questionId: string,
  out: { from: string; to: string },
): Promise<CasePiece[]> {
  const rows = await ctx.db
    .select()
    .from(questionTold)
    .where(ofQuestion(ctx, questionTold, questionId))
    .orderBy(asc(questionTold.at), asc(questionTold.id));
  return rows.map(({ at, template, text }) => ({
    ...out,
    at: isoOf(at),
    ...letterKind(template),
    text: text ?? texts.erased,
  }));
}

function letterKind(template: (typeof questionTold.$inferSelect)['template']) {
  switch (template) {
    case 'question_received':
      return { kind: 'receipt' as const, subject: texts.receiptSubject };
    case 'question_meeting':
      return { kind: 'meeting' as const, subject: texts.meetingSubject };
    default:
      return { kind: 'letter' as const, subject: texts.letterSubject };
  }
}

/** Rows of a table that are a question's. */
export function ofQuestion(
  ctx: DocumentContext,
  table: { municipalityId: AnyPgColumn; questionId: AnyPgColumn },
  questionId: string,
) {
  return and(eq(table.municipalityId, ctx.municipality.id), eq(table.questionId, questionId));
}

/** What it is called in documents, also where its words are gone. */
export function topicOf({ topic, erasedAt }: QuestionRow): string {
  return topic?.trim() || (erasedAt === null ? texts.untitled : texts.erased);
}
