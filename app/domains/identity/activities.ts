import type { Actor } from './actor';
import { hasReached, type Level } from './level';

/** What one can do here and what each thing asks of whoever does it. Pure. */
export const activities = {
  read: { level: 0, age: 0 },
  make_account: { level: 0, age: 0 },
  sign_in_with_mitid: { level: 0, age: 13 },
  own_page: { level: 1, age: 0 },
  own_security: { level: 1, age: 0, alone: true },
  own_data: { level: 1, age: 0, alone: true },
  ask_for_letter: { level: 1, age: 0 },
  take_over: { level: 1, age: 0 },
  follow: { level: 1, age: 0 },
  comment: { level: 1, age: 13 },
  ask_council: { level: 1, age: 0 },
  meet_committee: { level: 1, age: 0 },
} as const satisfies Record<string, Requirement>;
export type Activity = keyof typeof activities;

/**
 * The level and the age, in whole years, that an activity asks for; `alone` where nobody can be helped
 * with it: what decides who can sign in as them, and the whole of what is kept of them.
 */
export type Requirement = { level: Level; age: number; alone?: boolean };

export type Obstacle = 'not_signed_in' | 'level_too_low' | 'too_young' | 'only_alone';

/** Why somebody cannot do something; null: they can. */
export function whyNotAllowed(actor: Actor, needs: Requirement): Obstacle | null {
  if (needs.level === 0) return null;
  if (actor.kind !== 'person') return 'not_signed_in';
  if (needs.alone && actor.assistedBy !== null) return 'only_alone';
  if (actor.level < needs.level && actor.assistedBy === null) return 'level_too_low';
  return hasReached(actor.ageBand, needs.age) ? null : 'too_young';
}

/** What is not known of somebody, or not so: each is given on another page. */
export type Lack = 'account' | 'email' | 'residence' | 'confirmation' | 'age' | 'years';

/** Everything that somebody still has to tell, or to be, for an activity; `years`: they are too young for it. */
export function lacksFor(actor: Actor, needs: Requirement): Lack[] {
  if (needs.level === 0) return [];
  if (actor.kind !== 'person') return ['account'];
  const lacks: Lack[] = [];
  if (actor.assistedBy === null) {
    if (actor.level === 0) lacks.push('email');
    if (actor.level < 2 && needs.level >= 2) lacks.push('residence');
    if (actor.level < 3 && needs.level === 3) lacks.push('confirmation');
  }
  if (!hasReached(actor.ageBand, needs.age)) lacks.push(actor.ageBand === null ? 'age' : 'years');
  return lacks;
}
