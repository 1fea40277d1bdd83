import { Temporal } from 'temporal-polyfill';
import { listOpenSessions } from '~/domains/dialogue/finding/open-sessions.server';
import { sessionPath } from '~/domains/dialogue/paths';
import { freeOf, sessionsChangeAt } from '~/domains/dialogue/rules/standing';
import { apiListRoute } from '~/platform/api-route.server';
import { startOfDanishDay } from '~/platform/clock';
import { sessions } from './session-endpoints';

/** Times at which committees meet citizens. */
export const loader = apiListRoute(sessions, (ctx, { query, holdsUntil }) => {
  const { q: words, node: nodeId, kind: format, from, to, ...rest } = query;
  const asked = {
    ...rest,
    words,
    nodeId,
    format,
    from: from === undefined ? undefined : startOfDanishDay(Temporal.PlainDate.from(from)),
    until:
      to === undefined ? undefined : startOfDanishDay(Temporal.PlainDate.from(to).add({ days: 1 })),
  };
  return Promise.resolve(async (at) => {
    const found = await listOpenSessions(ctx, asked, at);
    const changes = sessionsChangeAt(found.sessions, ctx.now);
    if (changes !== null) holdsUntil(changes);
    return {
      total: found.total,
      items: found.sessions.map(({ slug, day: _, seats, standing, nodes, ...session }) => ({
        ...session,
        url: ctx.origin + sessionPath(slug),
        capacity: seats.capacity,
        free: freeOf(seats),
        state: standing,
        nodes: nodes.map((node) => ({
          id: node.id,
          title: node.title,
          url: ctx.origin + node.path,
        })),
      })),
    };
  });
});
