import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { validate } from 'uuid';
import { committee, meeting, person, question, questionTime } from '#db/schema';
import { refusalsOf } from '~/domains/moderation/index.server';
import { eventsOf, linksOfEach } from '~/domains/thread/index.server';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { asInstant } from '../rules/deadline';
import { hasMeeting } from './answered-or-not';

/** A question as everyone reads it on its own page. */
export type PublicQuestion = Awaited<ReturnType<typeof findPublicQuestion>>;

/**
 * A question that everyone reads, with what it concerns and what happened to it. Public.
 * @throws NotFound for what not everyone reads
 */
export async function findPublicQuestion(ctx: ReadContext, id: string) {
  const row = await readShown(ctx, id);
  const { topic, text, shownName, isProtected, meetingId, startsAt, ...shown } = row;
  const links = (await linksOfEach(ctx, [id])).get(id) ?? { nodes: [], sdgs: [] };
  const refusal =
    row.state === 'refused' ? ((await refusalsOf(ctx, [id])).get(id)?.title ?? null) : null;
  return {
    ...shown,
    topic: topic!,
    text: text!,
    shownName: isProtected ? null : shownName,
    meeting: meetingId === null || !hasMeeting(row) ? null : meetingOf(meetingId, startsAt!, row),
    ...links,
    /** The title of the ground, where it was refused and its asker lets it be read beside that. */
    refusal,
    events: await eventsOf(ctx, id, { publicOnly: true }),
  };
}

async function readShown({ db, municipality }: ReadContext, id: string) {
  if (!validate(id)) throw new NotFound();
  const [row] = await db
    .select({
      id: question.id,
      topic: question.publishedTopic,
      text: question.publishedText,
      language: question.language,
      state: question.state,
      shownName: question.shownName,
      isProtected: person.isProtected,
      receivedAt: question.receivedAt,
      forwardedTo: question.forwardedTo,
      committee: { slug: committee.slug, name: committee.name },
      meetingId: questionTime.meetingId,
      startsAt: questionTime.meetingStartsAt,
      cancelledAt: questionTime.cancelledAt,
      agendaUrl: meeting.agendaUrl,
      minutesUrl: questionTime.minutesUrl,
    })
    .from(question)
    .innerJoin(person, eq(person.id, question.authorId))
    .leftJoin(committee, eq(committee.id, question.committeeId))
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .leftJoin(meeting, eq(meeting.id, question.meetingId))
    .where(
      and(
        eq(question.municipalityId, municipality.id),
        eq(question.id, id),
        isNotNull(question.publishedText),
        isNull(question.hiddenAt),
      ),
    );
  if (!row) throw new NotFound();
  return row;
}

/** The council's meeting that it goes, or went, to. `day`: ISO date in Denmark. */
function meetingOf(
  id: string,
  startsAt: string,
  of: { cancelledAt: string | null; agendaUrl: string | null; minutesUrl: string | null },
) {
  const { cancelledAt, agendaUrl, minutesUrl } = of;
  return {
    id,
    day: danishDay(asInstant(startsAt)).toString(),
    isCancelled: cancelledAt !== null,
    agendaUrl,
    minutesUrl,
  };
}
