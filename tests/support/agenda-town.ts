import { and, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { mail, question, questionTime, threadEvent } from '#db/schema';
import { shortForm } from '~/domains/questions/agenda/changes';
import { freezeAgenda } from '~/domains/questions/agenda/freeze-agenda.server';
import { publishAgenda } from '~/domains/questions/agenda/publish-agenda.server';
import { readAgenda } from '~/domains/questions/agenda/read-agenda.server';
import type { RuleSet } from '~/domains/questions/rule-set';
import type { World } from './plan-world';
import { startQuestionTown } from './question-town';

type Given = { rules?: Partial<RuleSet>; slug?: string };

/** A town of questions whose first meeting has an agenda; `after` is when it has closed, `during` when it has begun. */
export async function startAgendaTown(world: World, given: Given = {}) {
  const town = await startQuestionTown(world, given);
  const [first, second] = town.times as [(typeof town.times)[0], (typeof town.times)[0]];
  const { meetingId } = first;
  const after = Temporal.Instant.fromEpochMilliseconds(Date.parse(first.closesAt)).add({
    hours: 9,
  });
  const during = Temporal.Instant.fromEpochMilliseconds(Date.parse(first.meetingStartsAt)).add({
    minutes: 5,
  });

  /** So many citizens ask, one after the other, and are accepted. */
  async function ask(count: number, more: Parameters<typeof town.accepted>[1] = {}) {
    const ids: string[] = [];
    for (let made = 1; made <= count; made += 1) {
      const { id } = await town.citizen({ name: `Borger ${made}` });
      ids.push(await town.accepted(id, { topic: `Emne ${made}`, ...more }));
    }
    return ids;
  }

  const time = async (id = meetingId) =>
    (await world.db.select().from(questionTime).where(eq(questionTime.meetingId, id)))[0]!;
  const version = async () => (await time()).agendaVersion;

  /** Ids in the order of the agenda, as it stands in the database. */
  async function order(): Promise<string[]> {
    const rows = await world.db.select().from(question).where(eq(question.meetingId, meetingId));
    return rows
      .filter(({ position }) => position !== null)
      .toSorted((one, other) => one.position! - other.position!)
      .map(({ id }) => id);
  }

  /** What the agenda's page sends along of what it shows now. */
  async function seen() {
    const agenda = await readAgenda(await town.as(town.sif.id, after), meetingId);
    return { seenVersion: agenda.time.agendaVersion, shown: shortForm(agenda.questions) };
  }

  async function freeze(): Promise<void> {
    const ctx = await town.as(town.sif.id, after);
    const given = { meetingId, isConfirmed: true, ...(await seen()) };
    const outcome = await freezeAgenda(ctx, given);
    if (!outcome.ok) throw new Error(outcome.reason);
  }

  async function publish(): Promise<void> {
    await freeze();
    const outcome = await publishAgenda(await town.as(town.sif.id, after), { meetingId });
    if (!outcome.ok) throw new Error(outcome.reason);
  }

  /** Kinds of what happened to a question, the oldest first. */
  async function happened(questionId: string) {
    return world.db
      .select({ kind: threadEvent.kind, facts: threadEvent.facts, isPublic: threadEvent.isPublic })
      .from(threadEvent)
      .where(eq(threadEvent.subjectId, questionId))
      .orderBy(threadEvent.at, threadEvent.id);
  }

  /** Mails about its meeting to whoever asks a question. */
  async function told(questionId: string): Promise<string[]> {
    const { authorId } = await town.row(questionId);
    const rows = await world.db
      .select({ facts: mail.facts })
      .from(mail)
      .where(and(eq(mail.personId, authorId), eq(mail.template, 'question_meeting')))
      .orderBy(mail.id);
    return rows.map(({ facts }) => facts?.text ?? '');
  }

  return {
    ...town,
    /** Somebody asks, and nobody has read it yet. */
    sent: town.ask,
    meetingId,
    second,
    after,
    during,
    ask,
    time,
    version,
    order,
    seen,
    freeze,
    publish,
    happened,
    told,
  };
}
