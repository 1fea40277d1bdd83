import { and, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import { meeting, question, questionAnswer, questionTime } from '#db/schema';
import { holds, type PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { byDue } from '~/domains/moderation/index.server';
import { isOfMeeting, judgedFor } from '../answering/owed.server';
import { questionPolicy } from '../policy';
import { answerDue } from '../rules/answer-due';
import { asInstant } from '../rules/deadline';
import { nextStepOf } from '../rules/next-step';
import { answerWorkPath, staffQuestionPath } from '../rules/showing';
import { rulesInForce } from '../rules-in-force.server';

type Reading = ReadContext & { actor: PersonActor };

/** Characters that a list shows; the rest is on the page. */
const shownOfText = 240;

/**
 * The questions whose answers wait for one, by when they are due: for a unit's plan owner those that the unit is asked
 * to draft and has not handed in, for the secretariat those that were asked or handed over and have no published answer,
 * for the mayor's office those whose answer waits for its approval.
 * @param upTo how many of them at most
 */
export async function listQuestionsToAnswer(ctx: Reading, upTo: number) {
  authorize(questionPolicy(ctx.actor, { do: 'see_drafts' }));
  const waiting = (await waitingOf(ctx)).toSorted(byDue);
  return {
    total: waiting.length,
    waiting: waiting.slice(0, upTo).map(({ id, topic, text, ...row }) => ({
      ...row,
      subjectId: id,
      path:
        row.next === 'approve' || row.next === 'approve_correction'
          ? answerWorkPath(id)
          : staffQuestionPath(id),
      title: topic ?? '',
      titleLanguage: row.language,
      excerpt: Array.from(text ?? '')
        .slice(0, shownOfText)
        .join(''),
      isShownWhole: Array.from(text ?? '').length <= shownOfText,
    })),
  };
}

/** When each of these is due, for the menu: `upTo` of them, and nobody counts on. */
export async function dueQuestionAnswers(ctx: Reading, upTo: number): Promise<(string | null)[]> {
  if (!questionPolicy(ctx.actor, { do: 'see_drafts' })) return [];
  return (await waitingOf(ctx)).slice(0, upTo).map(({ dueAt }) => dueAt);
}

/** What has neither been answered as it is to stand nor lapsed, and still has somebody who asked: so few that they are put in order here. */
async function waitingOf(ctx: Reading) {
  const rows = await ctx.db
    .select({
      id: question.id,
      state: question.state,
      topic: question.topic,
      text: question.text,
      language: question.language,
      since: question.receivedAt,
      meetingStartsAt: questionTime.meetingStartsAt,
      unitId: question.unitId,
      answer: questionAnswer.state,
      isOfMeeting,
      judgedFor,
    })
    .from(question)
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .leftJoin(meeting, eq(meeting.id, question.meetingId))
    .leftJoin(questionAnswer, eq(questionAnswer.questionId, question.id))
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        isNull(question.erasedAt),
        isOnes(ctx.actor),
      ),
    );
  const { closedDays } = (await rulesInForce(ctx)).rules;
  return rows.map(({ state, isOfMeeting, meetingStartsAt, judgedFor, unitId, answer, ...row }) => ({
    ...row,
    // Of what is published only a correction waits, which no answer's deadline holds for.
    ...(answer === 'published'
      ? { next: 'approve_correction' as const, dueAt: null }
      : {
          next: nextStepOf({ state, erasedAt: null, meetingStartsAt, unitId, answer }, ctx.now),
          dueAt: answerDue(
            { state, isOfMeeting, receivedAt: row.since, meetingStartsAt, judgedFor },
            closedDays,
          ).toString(),
        }),
    since: asInstant(row.since).toString(),
  }));
}

const toAnswer = ['accepted', 'with_administration', 'asked'] as const;

function isOnes(actor: PersonActor): SQL | undefined {
  const units = actor.roles.flatMap(({ role, unitId }) =>
    role === 'plan_owner' && unitId !== null ? [unitId] : [],
  );
  const drafts =
    units.length > 0 && holds(actor, 'plan_owner')
      ? and(
          inArray(question.state, toAnswer),
          inArray(question.unitId, units),
          or(isNull(questionAnswer.state), eq(questionAnswer.state, 'draft')),
        )
      : undefined;
  const publishes = holds(actor, 'council_secretariat')
    ? inArray(question.state, ['with_administration', 'asked'])
    : undefined;
  // Nobody approves what they wrote last.
  const approves = questionPolicy(actor, { do: 'approve' })
    ? or(
        and(
          inArray(question.state, toAnswer),
          eq(questionAnswer.state, 'for_approval'),
          ne(questionAnswer.byId, actor.personId),
        ),
        ne(questionAnswer.proposedById, actor.personId),
      )
    : undefined;
  return or(drafts, publishes, approves) ?? isNull(question.id);
}
