import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, loadBuild } from '~/commands/bundle';
import type { Broker } from '~/domains/identity/mitid-broker';
import { mitidMappings } from '~/domains/identity/mitid-claims';
import type { Tenant } from '~/platform/context.server';
import { siteMap } from '~/routes';
import { expected, type Placement } from '../../support/access';
import { makePersonas, type Persona, visitorPersona } from '../../support/personas';
import {
  type AuthorizationWorld,
  startAuthorizationWorld,
} from '../../support/authorization-world';
import { placements } from '../../support/placements';
import { startServer, type TestServer } from '../../support/server';

/** Every route × every kind of person, generated from the site map: a new route fails until it is placed. */

let world: AuthorizationWorld;
let server: TestServer;
let build: Bundle;
let personas: Persona[];
let strangers: Persona[];
let placed: Record<string, Placement>;
const unaskedBroker: Broker = {
  issuer: 'https://broker.example',
  clientId: 'x',
  clientSecret: 'x',
  mapping: mitidMappings.idura,
  residency: null,
};
const host = (municipality: Tenant) => `${municipality.slug}.localhost`;

beforeAll(async () => {
  world = await startAuthorizationWorld();
  build = await loadBuild();
  server = await startServer({
    databaseUrl: world.url,
    // A broker that is never asked.
    env: { trustedProxies: ['loopback'], brokers: { [world.here.code]: unaskedBroker } },
  });
  personas = [visitorPersona, ...(await makePersonas(world, world.here))];
  // The same people of another municipality are nobody here.
  strangers = (await makePersonas(world, world.there)).map((persona) => ({
    ...visitorPersona,
    name: `${persona.name} of another municipality`,
    cookie: persona.cookie,
  }));
  placed = placements(world.placed);
});

afterAll(async () => {
  await server.close();
  await world.end();
});

/** A route's id without its language, and the languages it has. */
function routeIds(): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const route of siteMap) {
    const [, language, id] = /^(da|en|de) (.+)$/.exec(route.id ?? '') ?? [];
    const name = id ?? route.path ?? '';
    ids.set(name, [...(ids.get(name) ?? []), language ?? '']);
  }
  return ids;
}

test('every route is placed, in every language, and nothing else is', () => {
  const ids = routeIds();
  expect(Object.keys(placed).toSorted()).toEqual([...ids.keys()].toSorted());
  for (const [id, languages] of ids) {
    expect(languages, id).toEqual(languages[0] === '' ? [''] : ['da', 'en', 'de']);
  }
});

const multipart = '--x\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--x--\r\n';
let client = 0;
async function ask(persona: Persona, path: string, method = 'GET', origin?: string) {
  client += 1;
  const answer = await server.fetchFrom(host(world.here), path, {
    method,
    headers: {
      'x-forwarded-for': `10.1.${Math.floor(client / 250) % 250}.${client % 250}`,
      ...(persona.cookie !== undefined && { cookie: persona.cookie }),
      ...(method === 'POST' && {
        // As forms with a file are sent; the others take it too.
        'content-type': 'multipart/form-data; boundary=x',
        origin: origin ?? `http://${host(world.here)}:${server.port}`,
      }),
    },
    ...(method === 'POST' && { body: multipart }),
  });
  return { status: answer.status, to: answer.headers.get('location') ?? undefined, answer };
}

describe('opening', () => {
  test('every route answers every kind of person as it is placed', async () => {
    const faults: string[] = [];
    for (const [id, placement] of Object.entries(placed)) {
      for (const persona of [...personas, ...strangers]) {
        const { status, to } = await ask(persona, placement.path);
        const should = expected(placement, persona);
        const isRight =
          (status === should.status || (status === 303 && should.status === 302)) &&
          (should.to === undefined || (to?.startsWith(should.to) ?? false));
        if (!isRight) {
          faults.push(
            `${id} · ${persona.name}: ${status} ${to ?? ''}, not ${JSON.stringify(should)}`,
          );
        }
      }
    }
    expect(faults).toEqual([]);
  }, 900_000);

  test('only what is the same for everyone may be kept on the way', async () => {
    const faults: string[] = [];
    for (const [id, placement] of Object.entries(placed)) {
      const signedIn = personas.find(({ name }) => name === 'level1')!;
      for (const persona of [visitorPersona, signedIn]) {
        const { answer } = await ask(persona, placement.path);
        const kept = !/private|no-store/.test(answer.headers.get('cache-control') ?? '');
        const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
        const mayBeKept = placement.for === 'everyone' && (persona === visitorPersona || !isPage);
        if (kept && !mayBeKept) faults.push(`${id} · ${persona.name} may be kept`);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('sending', () => {
  const withAction = () =>
    Object.entries(placed).filter(([id]) => build.routes[`da ${id}`]?.module.action !== undefined);

  test('who may not open a page may not send its form', async () => {
    const faults: string[] = [];
    for (const [id, placement] of withAction()) {
      for (const persona of [...personas, ...strangers]) {
        const should = expected(placement, persona);
        if (should.status === 200 || should.status === 404) continue;
        // Whoever is signed in may send a code, which is then wrong.
        if (placement.for === 'second factor' && persona.level > 0) continue;
        const { status, to } = await ask(persona, placement.path, 'POST');
        const isRefused =
          should.to === undefined
            ? status === should.status
            : status === 303 && (to?.startsWith(should.to) ?? false);
        if (!isRefused) faults.push(`${id} · ${persona.name}: ${status} ${to ?? ''}`);
      }
    }
    expect(withAction().length).toBeGreaterThan(8);
    expect(faults).toEqual([]);
  }, 900_000);

  test('no form of another site is taken, whoever is signed in, but to end mails', async () => {
    const faults: string[] = [];
    for (const [id, placement] of withAction()) {
      const should = placement.for === 'one click' ? 200 : 403;
      for (const persona of personas) {
        const { status } = await ask(persona, placement.path, 'POST', 'https://evil.example');
        if (status !== should) faults.push(`${id} · ${persona.name}: ${status}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('where there is no form, nothing is taken', async () => {
    const faults: string[] = [];
    for (const [id, placement] of Object.entries(placed)) {
      if (withAction().some(([one]) => one === id)) continue;
      const { status } = await ask(visitorPersona, placement.path, 'POST');
      if (status !== 405) faults.push(`${id}: ${status}`);
    }
    expect(faults).toEqual([]);
  });
});
