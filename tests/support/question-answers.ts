import { eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { mail, meeting, question, questionAnswer } from '#db/schema';
import { approveAnswer } from '~/domains/questions/answering/approve-answer.server';
import { draftAnswer } from '~/domains/questions/answering/draft-answer.server';
import { hashOfAnswer } from '~/domains/questions/answering/lock-answer.server';
import { publishAnswer } from '~/domains/questions/answering/publish-answer.server';
import { sendForApproval } from '~/domains/questions/answering/send-for-approval.server';
import type { World } from './plan-world';
import type { QuestionTown } from './question-town';

/** What tests do with the answers to a town's questions. */
export function answersIn(world: World, of: QuestionTown) {
  const row = async (id: string) =>
    (await world.db.select().from(questionAnswer).where(eq(questionAnswer.questionId, id)))[0];
  const seen = async (id: string) => hashOfAnswer((await row(id)) ?? null);

  /** A public question that was asked at the first meeting, and whose answer a unit drafts. */
  async function asked(more: Partial<typeof question.$inferInsert> = {}): Promise<string> {
    // One question a person and meeting, by the rules that every municipality begins with.
    const { id: personId } = await of.citizen();
    const id = await of.accepted(personId);
    await world.db
      .update(question)
      .set({
        state: 'asked',
        unitId: of.kultur,
        meetingId: of.times[0]!.meetingId,
        ...more,
      })
      .where(eq(question.id, id));
    return id;
  }

  async function draft(personId: string, id: string, text = 'Bænkene kommer til maj.') {
    return draftAnswer(await of.as(personId), {
      questionId: id,
      text,
      answeredBy: 'Borgmesteren',
      seenHash: await seen(id),
    });
  }

  /** Drafted by its unit, sent, and approved by the mayor's office. */
  async function approved(id: string, text?: string): Promise<void> {
    const steps = [
      await draft(of.owner.id, id, text),
      await sendForApproval(await of.as(of.owner.id), {
        questionId: id,
        seenHash: await seen(id),
      }),
      await approveAnswer(await of.as(of.mia.id), { questionId: id, seenHash: await seen(id) }),
    ];
    for (const step of steps) if (!step.ok) throw new Error(step.reason);
  }

  async function publish(
    id: string,
    more: Partial<Parameters<typeof publishAnswer>[1]> & { now?: Temporal.Instant } = {},
  ) {
    const { now, ...given } = more;
    return publishAnswer(await of.as(of.sif.id, now), {
      questionId: id,
      streamSecond: null,
      promise: null,
      ...given,
    });
  }

  /** What was sent to somebody, or to everyone, in its order. */
  const mails = async (template: string, personId?: string) =>
    (
      await world.db.select().from(mail).where(eq(mail.municipalityId, of.town.id)).orderBy(mail.id)
    ).filter(
      (one) => one.template === template && (personId === undefined || one.personId === personId),
    );
  const filmed = async (streamUrl: string) =>
    world.db.update(meeting).set({ streamUrl }).where(eq(meeting.id, of.times[0]!.meetingId));

  return { row, seen, asked, draft, approved, publish, mails, filmed };
}
