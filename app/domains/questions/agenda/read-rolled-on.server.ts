import { and, asc, eq, gt, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import { question, questionAgendaItem, questionTime, threadEvent } from '#db/schema';
import type { Language } from '~/i18n/languages';
import type { ReadContext } from '~/platform/context.server';
import { beforeMeeting } from '../states';

/** A question that was for a meeting and is no more. */
export type RolledOn = {
  id: string;
  topic: string;
  language: Language;
  /** The meeting that it is for now, or was asked at; `startsAt` ISO. */
  meeting: { id: string; startsAt: string } | null;
  /** Whether it waits for a meeting to be set. */
  isWaiting: boolean;
};

/**
 * The questions that everyone reads and that went on from a meeting to a later one before its agenda was published, in the
 * order of receipt: of those on it the agenda itself tells what became. What went on before everyone read it is left out,
 * as it is on its own page. Public.
 */
export async function readRolledOn(
  { db, municipality }: Pick<ReadContext, 'db' | 'municipality'>,
  { meetingId, meetingStartsAt }: { meetingId: string; meetingStartsAt: string },
): Promise<RolledOn[]> {
  const onAgenda = db
    .select({ id: questionAgendaItem.questionId })
    .from(questionAgendaItem)
    .where(
      and(
        eq(questionAgendaItem.meetingId, meetingId),
        eq(questionAgendaItem.questionId, question.id),
      ),
    );
  const rows = await db
    .selectDistinct({
      id: question.id,
      topic: question.publishedTopic,
      language: question.language,
      state: question.state,
      handling: question.handling,
      receivedAt: question.receivedAt,
      meetingId: questionTime.meetingId,
      startsAt: questionTime.meetingStartsAt,
    })
    .from(threadEvent)
    .innerJoin(question, eq(question.id, threadEvent.subjectId))
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .where(
      and(
        // Written out, so that the index of what was moved is found.
        sql`${threadEvent.kind} = 'moved' and ${threadEvent.facts} ->> 'from' = ${meetingId}`,
        eq(threadEvent.isPublic, true),
        eq(question.municipalityId, municipality.id),
        isNotNull(question.publishedText),
        isNull(question.hiddenAt),
        notExists(onAgenda),
        or(isNull(questionTime.meetingId), gt(questionTime.meetingStartsAt, meetingStartsAt)),
      ),
    )
    .orderBy(asc(question.receivedAt), asc(question.id));
  return rows.map(({ id, topic, language, state, handling, startsAt, ...row }) => ({
    id,
    topic: topic ?? '',
    language,
    meeting: row.meetingId === null || startsAt === null ? null : { id: row.meetingId, startsAt },
    isWaiting:
      row.meetingId === null &&
      handling === 'council' &&
      beforeMeeting.some((waiting) => waiting === state),
  }));
}
