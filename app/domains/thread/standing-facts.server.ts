import { sql } from 'drizzle-orm';
import { threadEvent } from '#db/schema';
import type { EventFacts } from './vocabulary';

/**
 * The facts of an event as far as they still hold: why something was hidden or refused is not told once it has been
 * published after that, because the ground was overturned. Events themselves never change.
 */
export const standingFacts = sql<EventFacts>`case when exists (
    select from thread_event later
    where later.subject_id = ${threadEvent.subjectId} and later.id > ${threadEvent.id}
      and later.kind in ('published', 'published_redacted', 'restored'))
  then ${threadEvent.facts} - 'reason' else ${threadEvent.facts} end`.as('standing_facts');
