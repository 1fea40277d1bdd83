import { type Actor, holds, isSelf } from '~/domains/identity/actor';

/** What is done with following, and with what staff spend. */
export type ThreadAction =
  | { do: 'follow' | 'change_cadence' | 'unfollow'; personId: string }
  /** By a link from a mail, which is all it takes. */
  | { do: 'unsubscribe' }
  /** Write down what one spent on a subject. */
  | { do: 'spend' };

/** Who may follow, and stop: everyone for themselves, and whoever has the mail that says so. */
export function threadPolicy(actor: Actor, action: ThreadAction): boolean {
  switch (action.do) {
    case 'follow':
    case 'change_cadence':
    case 'unfollow':
      return isSelf(actor, action.personId);
    case 'unsubscribe':
      return actor.kind === 'visitor';
    case 'spend':
      return holds(
        actor,
        'moderator',
        'council_secretariat',
        'mayors_office',
        'administrator',
        'plan_owner',
      );
    default:
      return false;
  }
}
