import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { QuestionRow } from '../lock-question.server';
import { rollOn } from '../meetings/roll-on.server';
import { questionPolicy } from '../policy';
import { asInstant } from '../rules/deadline';
import { isShown } from '../rules/showing';
import { transitions } from '../states';
import { tellAsker } from '../tell-asker.server';
import type { Mark } from '../vocabulary';
import { lapsedText } from './agenda-mail.server';
import { answerInWriting, leaveOut } from './answer-in-writing.server';
import { changeTime } from './change-time.server';
import { lockAgenda, type LockedAgenda } from './lock-agenda.server';
import { isUndecided } from './slots';
import { type LiveRefusal, whyNotLive } from './speaking';

type Ending = Context & Pick<ActionContext, 'origin'>;

/**
 * The question time is over, and its marks stand: what was asked waits for the answer on record, who was absent is
 * told what that means by the rules, and what was not reached goes on or is answered in writing. What nobody has decided
 * on goes on. What askers needed at the meeting is forgotten.
 * @param given.isConfirmed whether it was seen that some questions were not reached
 * @returns nothing; or why not – see `whyNotLive`, `questions_left` where that was not seen
 * @throws NotFound where there is no such meeting, Forbidden for whoever does not run it
 */
export async function endQuestionTime(
  ctx: Ending,
  given: { meetingId: string; isConfirmed: boolean },
): Promise<Outcome<null, LiveRefusal | 'questions_left'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const agenda = await lockAgenda(tx, ctx, given.meetingId);
    const { time, rules, questions, items } = agenda;
    const obstacle = whyNotLive(time, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const markOf = new Map(items.map(({ questionId, mark }) => [questionId, mark]));
    const accepted = questions.filter(({ state }) => state === 'accepted');
    const of = (mark: Mark | null) =>
      accepted.filter(({ id }) => (markOf.get(id) ?? null) === mark);
    const [asked, absent, left] = [of('asked'), of('absent'), of(null)];
    if (left.length > 0 && !given.isConfirmed) return refused('questions_left');
    await changeTime(tx, time.meetingId, {
      endedAt: ctx.now.toString(),
      currentQuestionId: null,
      turn: null,
      turnSince: null,
    });
    await standAsMarked(tx, ctx, agenda, asked, 'mark_asked');
    const lapses = (row: QuestionRow) => agenda.rulesOf(row).presence === 'needed_or_lapses';
    await standAsMarked(tx, ctx, agenda, absent.filter(lapses), 'mark_absent');
    const inWriting = absent.filter((row) => !lapses(row));
    await answerInWriting(tx, ctx, { questions: inWriting, time, why: 'absent' });
    await leaveOut(tx, ctx, { questions: left, time, rules });
    const waiting = questions.filter(isUndecided);
    await rollOn(tx, ctx, { questions: waiting, from: time, why: 'undecided' });
    const ids = (some: QuestionRow[]) => some.map(({ id }) => id);
    await recordAudit(tx, ctx, {
      action: 'question.end_question_time',
      subjectId: time.meetingId,
      details: { asked: ids(asked), absent: ids(absent), left: ids(left), waiting: ids(waiting) },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}

/** Writes down what happened to questions at the meeting, and tells whose lapsed. */
async function standAsMarked(
  tx: Transaction,
  ctx: Ending,
  { time }: LockedAgenda,
  questions: QuestionRow[],
  move: 'mark_asked' | 'mark_absent',
): Promise<void> {
  const kind = transitions[move].to;
  const day = danishDay(asInstant(time.meetingStartsAt)).toString();
  for (const row of questions) {
    await tx.update(question).set({ state: kind, needs: null }).where(eq(question.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind,
      isPublic: isShown(row),
      facts: { day },
      toldAlready: kind === 'lapsed' ? [row.authorId] : [],
    });
    if (kind === 'asked') continue;
    const text = lapsedText(row.language, time);
    await tellAsker(tx, ctx, { question: row, template: 'question_meeting', text });
  }
}
