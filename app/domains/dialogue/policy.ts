import { activities, whyNotAllowed } from '~/domains/identity/activities';
import { type Actor, holds, isSelf } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import type { Model } from './model';
import { rolesOf, sitsIn } from './sits-in';

export type DialogueAction =
  | { do: 'book' }
  /** Change it, take it back, accept what is offered, see what nobody else sees. */
  | { do: 'change_own'; booking: OwnedBooking }
  /** Models, sessions and what happens at them: of a committee. */
  | { do: 'run'; committeeId: string }
  /** See who comes and about what, what they hand in, and the paper for the table: whoever sits there, and the mayor's
   * office where the mayor decides. */
  | { do: 'see'; committeeId: string; decides?: Model['decides'] }
  /** Say whether a deputation is heard. */
  | { do: 'decide'; committeeId: string; decides: Model['decides'] }
  /** Subscribe to a committee's sessions with what is known of them. */
  | { do: 'keep_feed'; personId: string }
  | { do: 'answer_as_politician'; committeeId: string }
  | { do: 'follow_up'; committeeId: string; unitId: string }
  /** Say what one thought of a session. */
  | { do: 'reply' }
  /** Compare the committees' trials. */
  | { do: 'see_evaluation' }
  /** See all of one committee's: on what grounds it refused, and what people wrote about it. */
  | { do: 'see_evaluation_of'; committeeId: string }
  /** What the worker does by the clock. */
  | { do: 'keep_up' | 'remind' | 'forget' };

type OwnedBooking = { authorId: string; committeeId: string; assistedById: string | null };

/** Who runs the dialogue of every committee. */
const everywhere = ['council_secretariat'] as const satisfies Role[];

/** Who may do what with committee dialogue. */
export function dialoguePolicy(actor: Actor, action: DialogueAction): boolean {
  switch (action.do) {
    case 'book':
      return actor.kind === 'person' && whyNotAllowed(actor, activities.meet_committee) === null;
    case 'reply':
      return actor.kind === 'person';
    case 'change_own':
      return isSelf(actor, action.booking.authorId) && helpReaches(actor, action.booking);
    case 'run':
      return (
        holds(actor, ...everywhere) || sitsIn(actor, action.committeeId, 'committee_secretary')
      );
    case 'see':
      return (
        holds(actor, ...everywhere) ||
        (action.decides === 'mayor' && holds(actor, 'mayors_office')) ||
        sitsIn(
          actor,
          action.committeeId,
          'committee_secretary',
          'committee_chair',
          'committee_member',
        )
      );
    case 'decide':
      return decidesOn(actor, action);
    case 'keep_feed':
      return isSelf(actor, action.personId);
    case 'answer_as_politician':
      return sitsIn(actor, action.committeeId, 'committee_chair', 'committee_member');
    case 'follow_up':
      return (
        dialoguePolicy(actor, { do: 'run', committeeId: action.committeeId }) ||
        (holds(actor, 'plan_owner') &&
          rolesOf(actor).some((one) => one.role === 'plan_owner' && one.unitId === action.unitId))
      );
    case 'see_evaluation':
      return holds(actor, ...everywhere, 'evaluator', 'committee_secretary', 'committee_chair');
    case 'see_evaluation_of':
      return (
        holds(actor, ...everywhere, 'evaluator') ||
        sitsIn(actor, action.committeeId, 'committee_secretary', 'committee_chair')
      );
    case 'keep_up':
      // An operator who takes a municipality in may have ended its committees.
      return actor.kind === 'worker' || actor.kind === 'operator';
    case 'remind':
    case 'forget':
      return actor.kind === 'worker';
    default:
      return false;
  }
}

/**
 * Whoever is helped shows what is theirs to the helper, too: to a committee's secretary only what is that committee's, and
 * what the secretary wrote down for them.
 */
function helpReaches(actor: Actor, { committeeId, assistedById }: OwnedBooking): boolean {
  if (actor.kind !== 'person' || actor.assistedBy === null) return true;
  const { helperCommittees: theirs } = actor;
  return theirs === undefined || theirs.includes(committeeId) || assistedById === actor.assistedBy;
}

/**
 * By the rule of the booking: the chair, or the mayor, whose office it is. The secretary writes down what either has
 * decided, and is named as having done so; where the rule has nobody decide, only the secretary can refuse.
 */
function decidesOn(
  actor: Actor,
  { committeeId, decides }: { committeeId: string; decides: Model['decides'] },
): boolean {
  if (dialoguePolicy(actor, { do: 'run', committeeId })) return true;
  if (decides === 'chair') return sitsIn(actor, committeeId, 'committee_chair');
  return decides === 'mayor' && holds(actor, 'mayors_office');
}
