import { and, eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { comment, moderationEntry, planNode } from '#db/schema';
import type { Role } from '~/domains/identity/roles';
import { giveNotice, receive } from '~/domains/moderation/index.server';
import { hashOfText } from '~/domains/moderation/text-hash.server';
import { registerSubjects } from '~/domains/thread/index.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { type GivenRole, makePerson, signedIn } from './people';
import { asOperator, mustImport, planFile, type World } from './plan-world';
import type { TestServer } from './server';

export type InboxTown = Awaited<ReturnType<typeof startInboxTown>>;

/** A comment that waits for a moderator, as handing it in leaves it. */
export async function receiveComment(
  world: Pick<World, 'db'>,
  municipality: Pick<Tenant, 'id'> & Tenant,
  given: {
    authorId: string;
    text?: string;
    title?: string;
    shownName?: string | null;
    at?: Temporal.Instant;
  },
): Promise<{ entryId: string; subjectId: string; text: string; chosen: string }> {
  const { authorId, text = 'Flere bænke, tak.', shownName = null, at = readClock() } = given;
  const subjectId = uuidv7();
  const [node] = await world.db
    .select({ id: planNode.id, title: planNode.title })
    .from(planNode)
    .where(and(eq(planNode.municipalityId, municipality.id), eq(planNode.slug, 'handling')));
  const title = given.title ?? `Kommentar til „${node!.title}“`;
  const entryId = await world.db.transaction(async (tx) => {
    await registerSubjects(tx, municipality.id, 'comment', [subjectId]);
    await tx.insert(comment).values({
      id: subjectId,
      municipalityId: municipality.id,
      nodeId: node!.id,
      authorId,
      formKey: uuidv7(),
      state: 'received',
      language: 'da',
      text,
      shownName,
      submittedAt: at.toString(),
    });
    const ctx = { municipality, now: at };
    return receive(tx, ctx, { subjectId, kind: 'submission', title, text, path: null });
  });
  return { entryId, subjectId, text, chosen: `${entryId}.${hashOfText(text)}` };
}

/** A municipality with a plan, two moderators and a citizen, asked over HTTP as browsers without a script do. */
export async function startInboxTown(world: World, server: TestServer) {
  const town = await world.register({ languages: ['da', 'en', 'de'] });
  await mustImport(
    asOperator(world, town),
    planFile(town, [{ id: 'handling', title: 'Handling' }]),
  );
  const host = `${town.slug}.localhost`;
  const hire = (name: string, ...roles: (Role | GivenRole)[]) =>
    makePerson(world, town, { name, roles });
  const cookieOf = (personId: string, secondFactor = true) =>
    signedIn(world, town, personId, { secondFactor });
  const [anna, bo] = [await hire('Anna Ager', 'moderator'), await hire('Bo Bæk', 'moderator')];
  const author = await makePerson(world, town, { name: 'Karl Citizen' });

  const get = (path: string, cookie?: string) =>
    server.fetchFrom(host, path, { headers: cookie === undefined ? {} : { cookie } });
  const page = async (path: string, cookie: string) => {
    const answer = await get(path, cookie);
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    return answer.text();
  };
  const send = (path: string, fields: [name: string, value: string][], cookie: string) =>
    server.fetchFrom(host, path, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
        origin: `http://${host}:${server.port}`,
      },
      body: new URLSearchParams(fields).toString(),
    });

  return {
    town,
    host,
    anna: { ...anna, cookie: await cookieOf(anna.id) },
    bo: { ...bo, cookie: await cookieOf(bo.id) },
    author,
    hire,
    cookieOf,
    get,
    page,
    send,
    comment: (given: Partial<Parameters<typeof receiveComment>[2]> = {}) =>
      receiveComment(world, town, { authorId: author.id, ...given }),
    entryRow: async (entryId: string) =>
      (await world.db.select().from(moderationEntry).where(eq(moderationEntry.id, entryId)))[0]!,
    commentRow: async (id: string) =>
      (await world.db.select().from(comment).where(eq(comment.id, id)))[0]!,
    report: async (of: { subjectId: string; text: string }, explanation: string) => {
      const [{ id }] = (await world.db.transaction(async (tx) => {
        const { id: noticeId } = await giveNotice(
          tx,
          { municipality: town, now: readClock() },
          {
            subjectId: of.subjectId,
            title: 'Kommentar',
            text: of.text,
            path: '/planer/en-plan/handling',
            explanation,
            name: 'Nina Nabo',
            email: 'nina@example.dk',
            language: 'da',
          },
        );
        return tx
          .select({ id: moderationEntry.id })
          .from(moderationEntry)
          .where(eq(moderationEntry.noticeId, noticeId));
      })) as [{ id: string }];
      return id;
    },
  };
}
