import { type Actor, isSelf } from '~/domains/identity/actor';

/** What is done with following. */
export type ThreadAction =
  | { do: 'follow' | 'change_cadence' | 'unfollow'; personId: string }
  /** By a link from a mail, which is all it takes. */
  | { do: 'unsubscribe' };

/** Who may follow, and stop: everyone for themselves, and whoever has the mail that says so. */
export function threadPolicy(actor: Actor, action: ThreadAction): boolean {
  switch (action.do) {
    case 'follow':
    case 'change_cadence':
    case 'unfollow':
      return isSelf(actor, action.personId);
    case 'unsubscribe':
      return actor.kind === 'visitor';
    default:
      return false;
  }
}
