import { and, eq, gte, isNull, lte, notInArray, or } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#db/client.server';
import { assistance, person, roleAssignment } from '#db/schema';
import { danishDay } from '~/platform/clock';
import { holds, type PersonActor } from './actor';
import { homeOf } from './home';
import { knownFacts, levelOf } from './level';
import { identityPolicy } from './policy';
import { type HeldRole, helpingRoles, isHeld } from './roles';
import { findSession, type PersonRow, type SessionRow } from './session.server';

/** Hours that a second factor counts for in the session that showed it. */
const secondFactorHours = 12;

/** Who sits at the browser of a request, and whom they help. */
export type Who = {
  session: SessionRow;
  self: PersonActor;
  name: string | null;
  email: string | null;
  /** The citizen whom this member of staff is acting for just now. */
  helped: { actor: PersonActor; name: string | null; assistanceId: string } | null;
};

/** Who is signed in: two queries, and one more for staff who are helping somebody. */
export async function findWho(
  db: Database,
  asked: { municipalityId: string; now: Temporal.Instant; cookies: string },
): Promise<Who | null> {
  const found = await findSession(db, asked.municipalityId, asked.cookies);
  if (!found) return null;
  const self = actorOf(found.person, {
    roles: await heldRoles(db, found.person.id, asked.now),
    secondFactor: isFresh(found.session.secondFactorAt, asked.now),
    assistedBy: null,
  });
  return {
    session: found.session,
    self,
    name: found.person.name,
    email: found.person.email,
    helped: await findHelped(db, found.session, self, asked.now),
  };
}

/** A person as they act. */
function actorOf(
  row: PersonRow,
  more: Pick<PersonActor, 'roles' | 'secondFactor' | 'assistedBy' | 'helperCommittees'>,
): PersonActor {
  return {
    kind: 'person',
    personId: row.id,
    level: levelOf(knownFacts(row)),
    ageBand: row.ageBand,
    ...more,
  };
}

/** The roles a person holds on the day of an instant. */
export async function heldRoles(
  db: Pick<Database, 'select'>,
  personId: string,
  now: Temporal.Instant,
): Promise<HeldRole[]> {
  const assignments = await db
    .select()
    .from(roleAssignment)
    .where(and(eq(roleAssignment.personId, personId), isNull(roleAssignment.endedAt)));
  const day = danishDay(now).toString();
  return assignments
    .filter((assignment) => isHeld(assignment, day))
    .map(({ role, committeeId, unitId }) => ({ role, committeeId, unitId }));
}

/** Everyone who holds a role on the day of an instant (`isHeld`), for a query to leave out. */
export function roleHolders(db: Pick<Database, 'select'>, now: Temporal.Instant) {
  const day = danishDay(now).toString();
  return db
    .select({ id: roleAssignment.personId })
    .from(roleAssignment)
    .where(
      and(
        isNull(roleAssignment.endedAt),
        lte(roleAssignment.validFrom, day),
        or(isNull(roleAssignment.validTo), gte(roleAssignment.validTo, day)),
      ),
    );
}

/** Where a person goes who has signed in just now (`home.ts`). */
export async function findHome(
  ctx: { db: Pick<Database, 'select'>; now: Temporal.Instant },
  of: { personId: string; returnTo: string | null },
): Promise<string> {
  if (of.returnTo !== null) return of.returnTo;
  return homeOf(null, await heldRoles(ctx.db, of.personId, ctx.now));
}

/** The committees whose secretary somebody is, where that alone is why they may help; undefined: they help with anything. */
function committeesOfHelper(staff: PersonActor): string[] | undefined {
  if (holds(staff, 'desk_officer', 'council_secretariat')) return undefined;
  return staff.roles.flatMap(({ role, committeeId }) =>
    role === 'committee_secretary' && committeeId !== null ? committeeId : [],
  );
}

async function findHelped(
  db: Database,
  session: SessionRow,
  staff: PersonActor,
  now: Temporal.Instant,
): Promise<Who['helped']> {
  if (session.assistanceId === null || !holds(staff, ...helpingRoles)) return null;
  const [found] = await db
    .select({ person })
    .from(assistance)
    .innerJoin(person, eq(person.id, assistance.personId))
    .where(
      and(
        eq(assistance.id, session.assistanceId),
        eq(assistance.staffId, staff.personId),
        isNull(assistance.endedAt),
        isNull(person.erasedAt),
        // Who is given a role while being helped is helped no longer.
        notInArray(person.id, roleHolders(db, now)),
        // So is, but by borgerservice, whose name is protected from now on.
        identityPolicy(staff, { do: 'help_protected' }) ? undefined : eq(person.isProtected, false),
      ),
    );
  if (!found) return null;
  const actor = actorOf(found.person, {
    roles: [],
    secondFactor: false,
    assistedBy: staff.personId,
    helperCommittees: committeesOfHelper(staff),
  });
  return { actor, name: found.person.name, assistanceId: session.assistanceId };
}

function isFresh(shownAt: string | null, now: Temporal.Instant): boolean {
  return (
    shownAt !== null &&
    now.epochMilliseconds - Date.parse(shownAt) < secondFactorHours * 60 * 60 * 1000
  );
}
