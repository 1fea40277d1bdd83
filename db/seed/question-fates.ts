import { and, eq, isNull } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import type { Writer } from '../client.server';
import { moderationEntry, question, questionFollowUp } from '../schema';
import type { PersonActor } from '../../app/domains/identity/actor';
import { claimEntry } from '../../app/domains/moderation/index.server';
import { shortForm } from '../../app/domains/questions/agenda/changes';
import { endQuestionTime } from '../../app/domains/questions/agenda/end-question-time.server';
import { freezeAgenda } from '../../app/domains/questions/agenda/freeze-agenda.server';
import { markAbsent } from '../../app/domains/questions/agenda/mark-absent.server';
import { markAsked } from '../../app/domains/questions/agenda/mark-asked.server';
import { publishAgenda } from '../../app/domains/questions/agenda/publish-agenda.server';
import { readAgenda } from '../../app/domains/questions/agenda/read-agenda.server';
import { approveAnswer } from '../../app/domains/questions/answering/approve-answer.server';
import { draftAnswer } from '../../app/domains/questions/answering/draft-answer.server';
import { hashOfAnswer } from '../../app/domains/questions/answering/lock-answer.server';
import { keepFollowUp } from '../../app/domains/questions/answering/keep-follow-up.server';
import { publishAnswer } from '../../app/domains/questions/answering/publish-answer.server';
import { sendForApproval } from '../../app/domains/questions/answering/send-for-approval.server';
import { withdrawQuestion } from '../../app/domains/questions/asking/withdraw-question.server';
import { decideQuestion } from '../../app/domains/questions/handling/decide-question.server';
import {
  forwardQuestion,
  forwardingGround,
  seenHashOf,
} from '../../app/domains/questions/handling/forward-question.server';
import { handOverQuestion } from '../../app/domains/questions/handling/hand-over-question.server';
import { asInstant } from '../../app/domains/questions/rules/deadline';
import { spend } from '../../app/domains/thread/spend.server';
import { danishDay } from '../../app/platform/clock';
import type { Tenant } from '../../app/platform/context.server';
import type { Keys } from '../../app/platform/keys.server';
import type { Outcome } from '../../app/platform/outcome';
import type { Throttle } from '../../app/platform/throttle.server';
import type { Fate, QuestionStory } from './question-story';

/** Who plays which part, in which municipality, up to which instant. */
export type Staging = {
  base: {
    municipality: Tenant;
    requestId: string;
    db: Writer;
    origin: string;
    throttle: Throttle;
    keys: Keys;
  };
  now: Temporal.Instant;
  secretariat: PersonActor;
  mayor: PersonActor;
  moderator: PersonActor;
  /** The unit that answers what is a matter of fact, and keeps promises. */
  unitId: string;
};

export type Asked = {
  id: string;
  asker: PersonActor;
  sentAt: Temporal.Instant;
  story: QuestionStory;
};
type Answered = Extract<Fate, { is: 'answered' }>;

/** Decides on a question soon after it was sent, and does all that needs no meeting. */
export async function settle(staging: Staging, { id, asker, sentAt, story }: Asked): Promise<void> {
  const { base, now, unitId } = staging;
  const { fate } = story;
  const later = (hours: number) => earliest(sentAt.add({ hours }), now);
  const as = (actor: PersonActor, at: Temporal.Instant) => ({ ...base, actor, now: at });
  if (fate.is === 'received') return;
  if (fate.is === 'withdrawn') {
    must(await withdrawQuestion(as(asker, later(2)), { questionId: id }));
    return;
  }
  if (fate.is === 'forwarded') {
    const seenTextHash = seenHashOf(story);
    must(
      await forwardQuestion(as(staging.secretariat, later(4)), {
        questionId: id,
        to: fate.to,
        reasonCode: forwardingGround,
        seenTextHash,
      }),
    );
    return;
  }
  await decide(staging, id, later(4), fate);
  await note(staging, id, later(4));
  const isFactual = fate.is === 'with_administration' || (fate.is === 'answered' && fate.isFactual);
  if (!isFactual) return;
  must(await handOverQuestion(as(staging.secretariat, later(5)), { questionId: id, unitId }));
  if (fate.is === 'answered') await answer(staging, id, later(96), fate, null);
}

/**
 * Holds a meeting that is over by now: its agenda is made final and published, its questions are asked – but for those
 * of whoever is not there –, and answers go on record in the days after it.
 * @param asked the questions that were sent to it
 */
export async function holdMeeting(
  staging: Staging,
  time: { meetingId: string; closesAt: string; meetingStartsAt: string },
  asked: Asked[],
): Promise<void> {
  const { base, secretariat } = staging;
  const { meetingId } = time;
  const begins = asInstant(time.meetingStartsAt);
  const staff = (now: Temporal.Instant) => ({ ...base, actor: secretariat, now });
  const closed = asInstant(time.closesAt).add({ hours: 12 });
  const agenda = await readAgenda(staff(closed), meetingId);
  must(
    await freezeAgenda(staff(closed), {
      meetingId,
      isConfirmed: true,
      seenVersion: agenda.time.agendaVersion,
      shown: shortForm(agenda.questions),
    }),
  );
  must(await publishAgenda(staff(closed.add({ hours: 4 })), { meetingId }));
  let minutes = 5;
  const seconds = new Map<string, number>();
  for (const { id, story } of asked) {
    const [there] = await base.db
      .select({ state: question.state, meetingId: question.meetingId })
      .from(question)
      .where(eq(question.id, id));
    if (there?.state !== 'accepted' || there.meetingId !== meetingId) continue;
    const given = { meetingId, questionId: id };
    const at = staff(begins.add({ minutes }));
    must(await (story.fate.is === 'absent' ? markAbsent(at, given) : markAsked(at, given)));
    seconds.set(id, 60 * minutes);
    minutes += 6;
  }
  must(await endQuestionTime(staff(begins.add({ minutes: 45 })), { meetingId, isConfirmed: true }));
  for (const [index, { id, story }] of asked.entries()) {
    if (story.fate.is !== 'answered' || story.fate.isFactual) continue;
    const at = begins.add({ hours: 24 * (3 + index) });
    await answer(staging, id, at, story.fate, seconds.get(id) ?? null);
  }
}

async function decide(
  { base, moderator }: Staging,
  questionId: string,
  now: Temporal.Instant,
  fate: Fate,
): Promise<void> {
  const deciding = { ...base, actor: moderator, now };
  const [entry] = await base.db
    .select({ id: moderationEntry.id, textHash: moderationEntry.textHash })
    .from(moderationEntry)
    .where(and(eq(moderationEntry.subjectId, questionId), isNull(moderationEntry.closedAt)));
  must(await claimEntry(deciding, entry!.id));
  must(
    await decideQuestion(deciding, {
      entryId: entry!.id,
      decision: fate.is === 'refused' ? 'refuse' : fate.is === 'clarifying' ? 'clarify' : 'publish',
      reasonCode: fate.is === 'refused' ? fate.reason : null,
      words: fate.is === 'clarifying' ? fate.question : null,
      publishedText: null,
      seenTextHash: entry!.textHash,
    }),
  );
}

/**
 * Writes, has approved and publishes an answer; and, where its day is over, says what came of its promise.
 * @param streamSecond where the recording of its meeting gets to it; null: it was asked at none
 */
async function answer(
  { base, now, secretariat, mayor, unitId }: Staging,
  questionId: string,
  from: Temporal.Instant,
  { by, answer: text, promise }: Answered,
  streamSecond: number | null,
): Promise<void> {
  const at = earliest(from, now.subtract({ hours: 1 }));
  const written = { ...base, actor: secretariat, now: at };
  const given = { text, answeredBy: by };
  must(await draftAnswer(written, { questionId, ...given, seenHash: null }));
  must(await sendForApproval(written, { questionId, seenHash: hashOfAnswer(given) }));
  must(
    await approveAnswer(
      { ...base, actor: mayor, now: at.add({ minutes: 30 }) },
      { questionId, seenHash: hashOfAnswer(given) },
    ),
  );
  const published = { ...base, actor: secretariat, now: at.add({ minutes: 40 }) };
  const due = promise && danishDay(at).add({ days: promise.days });
  must(
    await publishAnswer(published, {
      questionId,
      streamSecond,
      promise: promise ? { promise: promise.text, unitId, dueOn: due!.toString() } : null,
    }),
  );
  if (promise?.outcome === undefined) return;
  const [made] = await base.db
    .select({ id: questionFollowUp.id })
    .from(questionFollowUp)
    .where(eq(questionFollowUp.questionId, questionId));
  const kept = earliest(at.add({ hours: 24 * (promise.days - 3) }), now.subtract({ hours: 1 }));
  must(
    await keepFollowUp(
      { ...base, actor: secretariat, now: kept },
      { questionId, followUpId: made!.id, outcome: promise.outcome },
    ),
  );
}

/** Notes the minutes that a question took. */
async function note({ base, secretariat }: Staging, subjectId: string, now: Temporal.Instant) {
  await spend(
    { ...base, actor: secretariat, now },
    { subjectId, formKey: uuidv4(), spent: { minutes: 30, note: null } },
  );
}

function earliest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}

/** A demo that does not go as it is written is a fault. */
function must(outcome: Outcome<unknown, unknown>): void {
  if (!outcome.ok) throw new Error(`demo question: ${String(outcome.reason)}`);
}
