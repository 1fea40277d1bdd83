import { and, asc, eq } from 'drizzle-orm';
import {
  meeting,
  moderationDecision,
  moderationReason,
  person,
  question,
  questionAnswer,
  questionClarification,
  questionFormerText,
  reconsideration,
} from '#db/schema';
import { validate } from 'uuid';
import { addressFor } from '~/domains/municipalities/address';
import { eventsOf } from '~/domains/thread/index.server';
import { questionDocuments } from '~/i18n/da/question-documents';
import { textsIn } from '~/i18n/texts-of-language';
import { NotFound } from '~/platform/errors';
import type { CaseAnswer, CaseDecision, CasePackage, CasePiece } from '../documents/case-package';
import type { QuestionRow } from '../lock-question.server';
import { isShown, questionPath, staffQuestionPath } from '../rules/showing';
import { concernsOf, type DocumentContext, nothing } from './concerns.server';

const texts = questionDocuments.case;

/**
 * A question and everything that was written about it between its asker and the municipality, for the records. What
 * staff tell each other is not part of it, and mails are kept nowhere once they are sent: what they said is here as the
 * piece that they told of. A name that is protected is not in it. Questions come without files. The caller knows that its reader may see all of it.
 * @throws NotFound for another municipality's question, and for none
 */
export async function readCase(ctx: DocumentContext, questionId: string): Promise<CasePackage> {
  const { row, asker, isProtected } = await findQuestion(ctx, questionId);
  const concerns = (await concernsOf(ctx, [row.id])).get(row.id) ?? nothing;
  const decisions = await decisionsOf(ctx, row.id);
  const answers = await answersOf(ctx, row);
  const events = await eventsOf(ctx, row.id, { publicOnly: false });
  const { events: words } = textsIn('da').thread;
  const called = isProtected ? texts.protectedName : (asker ?? texts.erased);
  const names = { asker: called, municipality: ctx.municipality.name };
  return {
    municipality: ctx.municipality.name,
    madeAt: ctx.now.toString(),
    subject: topicOf(row),
    question: {
      id: row.id,
      url: addressFor(ctx, isShown(row) ? questionPath(row.id) : staffQuestionPath(row.id), 'da'),
      title: topicOf(row),
      text: row.text ?? '',
      receivedAt: isoOf(row.receivedAt),
      state: texts.states[row.state],
      concerns,
      meeting: await meetingOf(ctx, row),
    },
    parties: [
      { name: isProtected ? null : asker, role: texts.roles[row.asking] },
      ...(row.askedWith === null ? [] : [{ name: row.askedWith, role: texts.roles.others }]),
    ],
    correspondence: await correspondenceOf(ctx, row, { names, decisions, answers }),
    decisions: decisions.map(({ request: _, ...decision }) => decision),
    answers,
    events: events.map(({ at, kind, facts }) => ({ at: isoOf(at), text: words[kind](facts) })),
    files: [],
  };
}

async function findQuestion(ctx: DocumentContext, questionId: string) {
  const [found] = validate(questionId)
    ? await ctx.db
        .select({ row: question, asker: person.name, isProtected: person.isProtected })
        .from(question)
        .innerJoin(person, eq(person.id, question.authorId))
        .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.id, questionId)))
    : [];
  if (!found) throw new NotFound();
  return found;
}

async function meetingOf(ctx: DocumentContext, { meetingId }: QuestionRow) {
  if (meetingId === null) return null;
  const [found] = await ctx.db
    .select({ title: meeting.title, startsAt: meeting.startsAt })
    .from(meeting)
    .where(and(eq(meeting.municipalityId, ctx.municipality.id), eq(meeting.id, meetingId)));
  return found ? { title: found.title, startsAt: isoOf(found.startsAt) } : null;
}

type Decided = CaseDecision & { request: { at: string; text: string } | null };

async function decisionsOf(ctx: DocumentContext, questionId: string): Promise<Decided[]> {
  const { decided } = textsIn('da').inbox;
  const rows = await ctx.db
    .select({
      decision: moderationDecision.decision,
      at: moderationDecision.decidedAt,
      statement: moderationDecision.statement,
      reason: moderationReason.title,
      request: reconsideration.request,
      askedAt: reconsideration.askedAt,
    })
    .from(moderationDecision)
    .leftJoin(moderationReason, eq(moderationReason.id, moderationDecision.reasonId))
    .leftJoin(reconsideration, eq(reconsideration.decisionId, moderationDecision.id))
    .where(
      and(
        eq(moderationDecision.municipalityId, ctx.municipality.id),
        eq(moderationDecision.subjectId, questionId),
      ),
    )
    .orderBy(asc(moderationDecision.decidedAt), asc(moderationDecision.id));
  return rows.map(({ decision, at, statement, reason, request, askedAt }) => ({
    at: isoOf(at),
    decision: decided[decision],
    reason: reason?.da ?? null,
    statement,
    request: request !== null && askedAt !== null ? { at: isoOf(askedAt), text: request } : null,
  }));
}

async function answersOf(ctx: DocumentContext, row: QuestionRow): Promise<CaseAnswer[]> {
  const rows = await ctx.db
    .select({
      at: questionAnswer.publishedAt,
      text: questionAnswer.text,
      answeredBy: questionAnswer.answeredBy,
      streamUrl: meeting.streamUrl,
    })
    .from(questionAnswer)
    .leftJoin(meeting, eq(meeting.id, row.meetingId ?? row.id))
    .where(
      and(
        eq(questionAnswer.municipalityId, ctx.municipality.id),
        eq(questionAnswer.questionId, row.id),
        eq(questionAnswer.state, 'published'),
      ),
    );
  return rows.map(({ at, text, answeredBy, streamUrl }) => ({
    at: isoOf(at!),
    answeredBy,
    text,
    recordingUrl: streamUrl,
  }));
}

async function correspondenceOf(
  ctx: DocumentContext,
  row: QuestionRow,
  of: {
    names: { asker: string; municipality: string };
    decisions: Decided[];
    answers: CaseAnswer[];
  },
): Promise<CasePiece[]> {
  const { names, decisions, answers } = of;
  const out = { from: names.municipality, to: names.asker };
  const back = { from: names.asker, to: names.municipality };
  const formers = await ctx.db
    .select()
    .from(questionFormerText)
    .where(ofQuestion(ctx, questionFormerText, row.id))
    .orderBy(asc(questionFormerText.until), asc(questionFormerText.id));
  const clarifications = await ctx.db
    .select()
    .from(questionClarification)
    .where(ofQuestion(ctx, questionClarification, row.id))
    .orderBy(asc(questionClarification.askedAt), asc(questionClarification.id));
  const asked = (text: string | null) => text ?? texts.erased;
  const last = formers.at(-1)?.until ?? row.receivedAt;
  const pieces: CasePiece[] = [
    ...formers.map(({ topic, text }, index) => ({
      ...back,
      // What was changed first is as it was sent; what came after, from the change before it.
      at: isoOf(formers[index - 1]?.until ?? row.receivedAt),
      kind: 'question' as const,
      subject: texts.formerSubject,
      text: `${topic ?? ''}\n\n${asked(text)}`.trim(),
    })),
    {
      ...back,
      at: isoOf(last),
      kind: 'question',
      subject: topicOf(row),
      text: asked(row.text),
    },
    ...clarifications.flatMap(({ question: text, askedAt, answer, answeredAt }) => [
      {
        ...out,
        at: isoOf(askedAt),
        kind: 'clarification' as const,
        subject: texts.clarificationSubject,
        text,
      },
      ...(answer !== null && answeredAt !== null
        ? [
            {
              ...back,
              at: isoOf(answeredAt),
              kind: 'reply' as const,
              subject: texts.replySubject,
              text: answer,
            },
          ]
        : []),
    ]),
    ...decisions.flatMap(({ at, decision, statement, request }) => [
      ...(statement === null
        ? []
        : [{ ...out, at, kind: 'decision' as const, subject: decision, text: statement }]),
      ...(request === null
        ? []
        : [
            {
              ...back,
              at: request.at,
              kind: 'reconsideration' as const,
              subject: texts.reconsiderationSubject,
              text: request.text,
            },
          ]),
    ]),
    ...answers.map(({ at, text }) => ({
      ...out,
      at,
      kind: 'answer' as const,
      subject: texts.answerSubject,
      text,
    })),
  ];
  return pieces.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function ofQuestion(
  ctx: DocumentContext,
  table: typeof questionFormerText | typeof questionClarification,
  questionId: string,
) {
  return and(eq(table.municipalityId, ctx.municipality.id), eq(table.questionId, questionId));
}

function topicOf({ topic, erasedAt }: QuestionRow): string {
  return topic?.trim() || (erasedAt === null ? texts.untitled : texts.erased);
}

/** PostgreSQL gives instants with an offset and a blank. */
function isoOf(at: string): string {
  return new Date(at).toISOString();
}
