import { eq } from 'drizzle-orm';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { person, session } from '#db/schema';
import { startDemoMitid } from '~/commands/demo-mitid/provider';
import type { Broker } from '~/domains/identity/mitid-broker';
import { mitidMappings } from '~/domains/identity/mitid-claims';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import type { CookieBrowser } from './cookie-browser';
import { type Forgery, startForgingProvider } from './forging-provider';
import { makePerson, signedIn } from './people';
import { startWorld } from './plan-world';
import { freePort } from './ports';
import { startServer } from './server';

const clientId = 'medspil-test';

/** What the forging provider says where nothing is forged. */
export const forgedClaims = {
  loA: 'SUBSTANTIAL',
  uuid: 'forged-uuid',
  age: '40',
  name: 'Frode Falsk',
  address_details: { municipality_code: '0903' },
};

/** Answers of a broker that must not be believed. */
export const forgeries: [what: string, forgery: Forgery][] = [
  ['another nonce', { claims: { ...forgedClaims, nonce: 'another' } }],
  ['no nonce', { claims: { ...forgedClaims, nonce: undefined } }],
  ['another issuer', { claims: { ...forgedClaims, iss: 'https://ondt.dk' } }],
  ['another audience', { claims: { ...forgedClaims, aud: 'another' } }],
  ['a token that is over', { claims: { ...forgedClaims, exp: 1_700_000_000 } }],
  ['a signature by another', { claims: forgedClaims, foreignKey: true }],
  ['no signature', { claims: forgedClaims, unsigned: true }],
];

/** What a residency service answers. */
export function answerOf(status: number, municipalityCode: string, addressProtected = false) {
  return {
    status,
    body: JSON.stringify({ municipalityCode, ageBand: '18_plus', addressProtected }),
  };
}

export const pathOf = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');

export type MitidSite = Awaited<ReturnType<typeof startMitidSite>>;

/**
 * Municipalities with a broker each: the demo's as Signaturgruppen and as Idura, one that forges, one
 * with a residency service of the tests' own (`other`), one that is down, one that never answers, and a
 * municipality without MitID.
 */
export async function startMitidSite() {
  const world = await startWorld();
  const register = (code: string, slug: string) =>
    world.register({ code, slug, name: slug, languages: ['da', 'en', 'de'] });
  const tenants = {
    signaturgruppen: await register('540', 'soenderborg'),
    idura: await register('580', 'aabenraa'),
    forged: await register('903', 'falskerup'),
    other: await register('904', 'fjerdested'),
    down: await register('905', 'nedby'),
    slow: await register('906', 'langsomrup'),
  };
  await register('907', 'udenmitid');
  const demo = await startDemoMitid({
    port: 0,
    municipalities: [tenants.signaturgruppen, tenants.idura, tenants.other],
  });
  const forger = await startForgingProvider(clientId);
  const silent = await listen(createServer(() => undefined));
  const residency = await listen(
    createServer((_request, response) => {
      const { status, body } = site.residencyAnswer;
      response.writeHead(status).end(body);
    }),
  );
  const brokerAt = (issuer: string): Broker => ({
    issuer,
    clientId,
    clientSecret: 'a secret',
    mapping: mitidMappings.idura,
    residency: null,
  });
  const server = await startServer({
    databaseUrl: world.url,
    env: {
      brokers: {
        ...demo.brokers,
        903: brokerAt(forger.issuer),
        904: {
          ...demo.brokers['904']!,
          mapping: { ...mitidMappings.idura, municipalityCode: null },
          residency: { url: `${addressOf(residency)}/`, token: 'a token' },
        },
        905: brokerAt(`http://localhost:${await freePort()}`),
        906: brokerAt(addressOf(silent)),
      },
    },
  });
  const site = {
    world,
    server,
    forger,
    tenants,
    /** What the residency service of `other` answers. */
    residencyAnswer: answerOf(200, '904'),

    siteOf: (tenant: Tenant) => `http://${tenant.slug}.localhost:${server.port}`,

    personsOf: (tenant: Tenant) =>
      world.db.select().from(person).where(eq(person.municipalityId, tenant.id)),

    sessionsOf: (personId: string) =>
      world.db.select().from(session).where(eq(session.userId, personId)),

    /** Whether anybody is signed in at a browser, as Min side sees it. */
    isSignedIn: async (browser: CookieBrowser, tenant: Tenant) =>
      (await browser.get(`${site.siteOf(tenant)}/min-side`)).status === 200,

    /** Another account of the municipality, signed in at the browser. */
    async signedIn(
      browser: CookieBrowser,
      tenant: Tenant,
      facts: Partial<typeof person.$inferInsert> = {},
    ): Promise<string> {
      const { id } = await makePerson(world, tenant, { name: null, ...facts });
      await site.signInAgain(browser, tenant, id);
      return id;
    },

    async signInAgain(browser: CookieBrowser, tenant: Tenant, personId: string): Promise<void> {
      const cookie = await signedIn(world, tenant, personId, { secondFactor: readClock() });
      browser.take(`${tenant.slug}.localhost`, cookie);
    },

    async stop(): Promise<void> {
      await server.close();
      await demo.close();
      forger.close();
      for (const one of [silent, residency]) {
        one.closeAllConnections();
        one.close();
      }
      await world.end();
    },
  };
  return site;
}

async function listen(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function addressOf(of: Server): string {
  return `http://localhost:${(of.address() as AddressInfo).port}`;
}
