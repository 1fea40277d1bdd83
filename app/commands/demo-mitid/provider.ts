import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import Provider, { type Configuration } from 'oidc-provider';
import type { Brokers } from '~/domains/identity/mitid-broker';
import { mitidMappings } from '~/domains/identity/mitid-claims';
import { danishDay, readClock } from '~/platform/clock';
import { claimsByScope, iduraClaims, type Played, signaturgruppenClaims } from './claims';
import { memory } from './memory';
import { choosePage, faultPage } from './pages';
import { type TestPerson, testPersons } from './persons';

export type DemoMitid = { issuer: string; brokers: Brokers; close(): Promise<void> };

/** A municipality as the demo provider knows it: a client with a secret of its own. */
type Client = {
  code: string;
  slug: string;
  plays: Played;
  secret: string;
  residencyToken: string;
};

/** Sønderborg's broker is played as Signaturgruppen, the others' as Idura: both ways are there to be tried. */
const ofSignaturgruppen = ['540'];

/**
 * Runs an OpenID Connect provider that plays MitID for the demo and for tests, with a residency service
 * beside it. Test persons live in whichever municipality asks.
 * @param options.port 0 for any free one
 * @param options.municipalities each is a client, with its own slug's host to come back to
 * @throws `EADDRINUSE` where the port is taken
 */
export async function startDemoMitid(options: {
  port: number;
  municipalities: { code: string; slug: string }[];
}): Promise<DemoMitid> {
  const clients = options.municipalities.map(({ code, slug }) => ({
    code,
    slug,
    plays: ofSignaturgruppen.includes(code) ? ('signaturgruppen' as const) : ('idura' as const),
    secret: randomBytes(24).toString('base64url'),
    residencyToken: randomBytes(24).toString('base64url'),
  }));
  const app = express();
  const server = createServer(app);
  // Nobody but this machine: it lets anybody be anybody.
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = providerOf(issuer, clients);

  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    );
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.get('/valg/:uid', (request, response, next) => {
    showChoice(provider, request, response).catch(next);
  });
  app.post('/valg/:uid', express.urlencoded({ extended: false }), (request, response, next) => {
    takeChoice(provider, request, response).catch(next);
  });
  app.post('/bopael', express.json(), (request, response) => {
    answerResidency(clients, request, response);
  });
  const answer = provider.callback();
  app.use((request, response, next) => {
    Promise.resolve(answer(request, response)).catch(next);
  });
  app.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    response.status(400).type('html').send(faultPage());
  });

  return {
    issuer,
    brokers: Object.fromEntries(
      clients.map((client) => [
        client.code,
        {
          issuer,
          clientId: client.code,
          clientSecret: client.secret,
          mapping: mitidMappings[client.plays],
          residency:
            client.plays === 'signaturgruppen'
              ? { url: `${issuer}/bopael`, token: client.residencyToken }
              : null,
        },
      ]),
    ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function providerOf(issuer: string, clients: Client[]): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const configuration: Configuration = {
    adapter: memory(),
    clients: clients.map(({ code, slug, secret }) => ({
      client_id: code,
      client_secret: secret,
      redirect_uris: [`http://${slug}.localhost/log-ind/mitid/retur`],
      token_endpoint_auth_method: 'client_secret_post',
    })),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: claimsByScope,
    scopes: Object.keys(claimsByScope),
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    interactions: { url: (_ctx, interaction) => `/valg/${interaction.uid}` },
    findAccount: (ctx, key) => {
      const person = persons().find((one) => one.key === key);
      const client = clients.find((one) => one.code === ctx.oidc.client?.clientId);
      if (!person || !client) return undefined;
      return { accountId: key, claims: (_use, scope) => claimsOf(person, client, scope) };
    },
    // Whoever chose a test person has said yes to everything.
    loadExistingGrant: async (ctx) => {
      const { client, session, params } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client!.clientId,
        accountId: session!.accountId!,
      });
      grant.addOIDCScope(String(params!.scope));
      await grant.save();
      return grant;
    },
    // There is no session to end with: see memory.ts.
    expiresWithSession: () => false,
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, IdToken: 300, AccessToken: 300 },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = faultPage();
    },
  };
  const provider = new Provider(issuer, configuration);
  // The server's port may be any, which no list of addresses can hold.
  provider.Client.prototype.redirectUriAllowed = function (uri: string) {
    const slug = clients.find((one) => one.code === this.clientId)?.slug;
    return new RegExp(`^http://${slug}\\.localhost(:\\d+)?/log-ind/mitid/retur$`).test(uri);
  };
  return provider;
}

function persons(): TestPerson[] {
  return testPersons(danishDay(readClock()));
}

function claimsOf(person: TestPerson, client: Client, scope: string) {
  return client.plays === 'signaturgruppen'
    ? signaturgruppenClaims(person)
    : iduraClaims(person, client.code, scope.split(' '));
}

async function showChoice(provider: Provider, request: Request, response: Response): Promise<void> {
  await provider.interactionDetails(request, response);
  response.type('html').send(choosePage(persons()));
}

async function takeChoice(provider: Provider, request: Request, response: Response): Promise<void> {
  const { person } = request.body as { person?: unknown };
  const chosen = persons().find(({ key }) => key === person);
  await provider.interactionFinished(
    request,
    response,
    chosen
      ? { login: { accountId: chosen.key, remember: false } }
      : { error: 'access_denied', error_description: 'user_aborted' },
  );
}

/** Whoever has a municipality's token is told where somebody lives, and nothing else of them. */
function answerResidency(clients: Client[], request: Request, response: Response): void {
  const client = clients.find(
    (one) => request.get('authorization') === `Bearer ${one.residencyToken}`,
  );
  const { cpr } = (request.body ?? {}) as { cpr?: unknown };
  const person = persons().find((one) => one.cpr === cpr);
  if (!client || !person) {
    response.status(client ? 404 : 401).end();
    return;
  }
  response.json({
    municipalityCode: person.residenceFor(client.code),
    ageBand: person.ageBand,
    addressProtected: person.isProtected ?? false,
  });
}
