import { sql } from 'drizzle-orm';
import type { EventFacts } from './vocabulary';

/**
 * The facts of an event as far as they still hold, as a column of a query on `thread_event`: why something was hidden
 * or refused is not told once it has been published after that, because the ground was overturned. Events themselves
 * never change.
 */
export const standingFacts = sql<EventFacts>`case when exists (
    select from thread_event later
    where later.subject_id = thread_event.subject_id and later.id > thread_event.id
      and later.kind in ('published', 'published_redacted', 'restored'))
  then thread_event.facts - 'reason' else thread_event.facts end`.as('standing_facts');
