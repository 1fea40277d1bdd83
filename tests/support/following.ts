import { eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { follow, notification, searchEntry } from '#db/schema';
import { type Actor, worker } from '~/domains/identity/actor';
import { collectDigests } from '~/domains/notifications/collect-digests.server';
import { tellFollowers } from '~/domains/notifications/tell-followers.server';
import {
  linkToNodes,
  makeSearchable,
  recordEvent,
  registerSubjects,
} from '~/domains/thread/index.server';
import type { Cadence, EventFacts, EventKind } from '~/domains/thread/vocabulary';
import type { Tenant } from '~/platform/context.server';
import { asOperator, mustImport, noon, planFile, type World } from './plan-world';

/** A plan with an action under a theme, and what its parts are called as subjects. */
export async function makeFollowable(
  world: World,
  municipality: Tenant,
): Promise<Record<'plan' | 'theme' | 'action', string> & { planId: string }> {
  const { planId } = await mustImport(
    asOperator(world, municipality),
    planFile(
      municipality,
      [
        { id: 'tema', kind: 'theme', title: 'Temaet' },
        { id: 'handling', parent: 'tema', title: 'Handlingen' },
      ],
      { title: 'Planen' },
    ),
  );
  const idOf = async (title: string) => {
    const rows = await world.db.select().from(searchEntry).where(eq(searchEntry.title, title));
    return rows.find((row) => row.municipalityId === municipality.id)!.subjectId;
  };
  return {
    planId,
    plan: await idOf('Planen'),
    theme: await idOf('Temaet'),
    action: await idOf('Handlingen'),
  };
}

/** A published contribution that serves a node. */
export async function makeContribution(
  world: World,
  municipality: Tenant,
  nodeId: string,
  title: string,
): Promise<string> {
  const id = uuidv7();
  await world.db.transaction(async (tx) => {
    await registerSubjects(tx, municipality.id, 'comment', [id]);
    await makeSearchable(tx, [
      {
        subjectId: id,
        municipalityId: municipality.id,
        path: `/planer/en-plan/handling#${id}`,
        title,
        context: 'Planen',
        body: '',
      },
    ]);
    await linkToNodes(tx, { municipality }, id, [nodeId], 'author');
  });
  return id;
}

/** Has people follow something, since yesterday. */
export async function makeFollow(
  world: Pick<World, 'db'>,
  municipality: Pick<Tenant, 'id'>,
  of: { personId: string; subjectId: string; cadence: Cadence; since?: Temporal.Instant },
): Promise<string> {
  const id = uuidv7();
  await world.db.insert(follow).values({
    id,
    municipalityId: municipality.id,
    personId: of.personId,
    subjectId: of.subjectId,
    cadence: of.cadence,
    createdAt: (of.since ?? noon.subtract({ hours: 24 })).toString(),
  });
  return id;
}

/** Something happens, by default in public and by the worker's doing. */
export async function happen(
  world: Pick<World, 'db'>,
  municipality: Tenant,
  of: {
    subjectId: string;
    kind?: EventKind;
    isPublic?: boolean;
    facts?: EventFacts;
    actor?: Actor;
    at?: Temporal.Instant;
  },
): Promise<string> {
  const { subjectId, kind = 'answered', isPublic = true, facts = {}, actor = worker, at } = of;
  return world.db.transaction((tx) =>
    recordEvent(tx, { municipality, actor, now: at ?? noon }, { subjectId, kind, isPublic, facts }),
  );
}

/** What the worker does with an event. */
export async function tell(
  world: Pick<World, 'db'>,
  of: { eventId: string; except?: string[]; about?: string[]; at?: Temporal.Instant },
): Promise<void> {
  await tellFollowers(
    {
      actor: worker,
      now: of.at ?? noon,
      requestId: 'test',
      db: world.db,
      originOf: ({ slug }) => `https://${slug}.example`,
    },
    { eventId: of.eventId, except: of.except ?? [], about: of.about ?? [] },
  );
}

/** What the worker does when it is told to look whether collected mails are due. */
export async function collect(
  world: Pick<World, 'db'>,
  municipality: Tenant,
  at: Temporal.Instant,
): Promise<void> {
  await collectDigests({
    municipality,
    actor: worker,
    now: at,
    requestId: 'test',
    db: world.db,
    origin: `https://${municipality.slug}.example`,
  });
}

/** What waits for somebody, or was told them. */
export async function notificationsOf(world: Pick<World, 'db'>, personId: string) {
  return world.db.select().from(notification).where(eq(notification.personId, personId));
}
