import { activities, whyNotAllowed } from '~/domains/identity/activities';
import { type Actor, holds, isSelf, type PersonActor } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import { answeringStaff } from './roles';

export type QuestionAction =
  | { do: 'submit' | 'keep_draft' }
  /** Change it, answer what one was asked, ask for a second look, take it back, see what nobody else sees. */
  | { do: 'change_own'; authorId: string }
  /** Decide on it; `see`: what only staff read, whatever its state. */
  | { do: 'decide' | 'see' }
  /** Who asks, and what they need: for whoever calls them up at the meeting, and whoever answers them. */
  | { do: 'see_asker' }
  /** Tell whoever no mail reaches what they were to be told. */
  | { do: 'tell_asker' }
  /** Meetings, agendas and what happens there; hand over, forward. */
  | { do: 'run' }
  /** See the questions that one drafts answers for; `draft` one, or note something: of one's own unit, or all. */
  | { do: 'see_drafts' }
  | { do: 'draft'; unitId: string | null }
  | { do: 'approve' }
  /** Publish an answer that was approved, correct it, promise something more, say where the recording gets to it. */
  | { do: 'publish_answer' }
  /** Say what came of a promise. */
  | { do: 'follow_up'; unitId: string }
  | { do: 'change_rules' }
  | { do: 'give_notice' }
  /** What the worker does by the clock. */
  | { do: 'keep_up' | 'remind' | 'forget' };

const deciding = ['moderator', 'council_secretariat', 'administrator'] as const satisfies Role[];

/** Who may do what with questions to the council. What exactly a moderator decides, moderation narrows. */
export function questionPolicy(actor: Actor, action: QuestionAction): boolean {
  switch (action.do) {
    case 'submit':
      return actor.kind === 'person' && whyNotAllowed(actor, activities.ask_council) === null;
    case 'keep_draft':
    case 'give_notice':
      return actor.kind === 'visitor' || actor.kind === 'person';
    case 'change_own':
      return isSelf(actor, action.authorId);
    case 'decide':
      return holds(actor, ...deciding);
    case 'see':
      return holds(actor, ...deciding, 'mayors_office');
    case 'see_asker':
    case 'tell_asker':
      return holds(actor, 'council_secretariat', 'mayors_office');
    case 'run':
      return holds(actor, 'council_secretariat');
    case 'see_drafts':
      return holds(actor, ...answeringStaff);
    case 'draft':
      return (
        holds(actor, 'council_secretariat', 'mayors_office') ||
        (actor.kind === 'person' && answersFor(actor, action.unitId))
      );
    case 'approve':
      return holds(actor, 'mayors_office');
    case 'publish_answer':
      return holds(actor, 'council_secretariat', 'mayors_office');
    case 'follow_up':
      return (
        holds(actor, 'council_secretariat') ||
        (actor.kind === 'person' && answersFor(actor, action.unitId))
      );
    case 'change_rules':
      return holds(actor, 'council_secretariat', 'administrator');
    case 'keep_up':
      // An operator who takes a municipality in may have moved its meetings.
      return actor.kind === 'worker' || actor.kind === 'operator';
    case 'remind':
    case 'forget':
      return actor.kind === 'worker';
    default:
      return false;
  }
}

/** Whether somebody answers for a unit as its plan owner. */
function answersFor(actor: PersonActor, unitId: string | null): boolean {
  return (
    unitId !== null &&
    holds(actor, 'plan_owner') &&
    actor.roles.some((one) => one.role === 'plan_owner' && one.unitId === unitId)
  );
}
