import { sql } from 'drizzle-orm';
import { meeting, question, questionTime, threadEvent } from '#db/schema';

/** What an answer is due by (`rules/answer-due`), as parts of a query that has the question, and its `meeting` joined. */

/** What there was no time for was handed over, and says why: it is still due by the meeting that it came in time for. */
export const isOfMeeting = sql<boolean>`(${question.handling} = 'council' or exists (
  select from ${threadEvent} e where e.subject_id = ${question.id}
    and e.kind = 'handed_over' and e.facts ->> 'why' is not null))`;

/** Beginning of the meeting that a question was judged in time for; where none is known, of the one that it is for. */
export const judgedFor = sql<string | null>`coalesce(
  (select t.meeting_starts_at from ${questionTime} t where t.meeting_id = ${question.judgedForId}),
  ${meeting.startsAt})`;
