import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { readClock } from '~/platform/clock';

/** What the provider answers next, where it is not what was asked for. */
export type Forgery = {
  claims?: Record<string, unknown>;
  userinfo?: Record<string, unknown>;
  /** Signed with a key that is not the provider's. */
  foreignKey?: boolean;
  unsigned?: boolean;
  /** Answers the exchange with this status instead. */
  status?: number;
  /** Answers nothing to the exchange. */
  silent?: boolean;
};

/** An OpenID Connect provider that says whatever a test tells it to: right in all, but for the forgery. */
export async function startForgingProvider(clientId: string) {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let forgery: Forgery = {};
  let nonce = '';
  const given: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/.well-known/')) {
      json(response, {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    } else if (path === '/jwks') {
      const key = own.publicKey.export({ format: 'jwk' });
      json(response, { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: 'own' }] });
    } else if (path === '/token') {
      if (forgery.silent) return;
      if (forgery.status !== undefined) {
        response.writeHead(forgery.status).end('out of order');
        return;
      }
      const now = Math.floor(readClock().epochMilliseconds / 1000);
      const claims = {
        iss: issuer,
        aud: clientId,
        sub: 'forged',
        iat: now,
        exp: now + 300,
        nonce,
        ...forgery.claims,
      };
      const token = forgery.unsigned
        ? unsigned(claims)
        : signed(claims, forgery.foreignKey ? foreign.privateKey : own.privateKey);
      const accessToken = `access-${given.length}-${'x'.repeat(20)}`;
      given.push(accessToken, token);
      json(response, { access_token: accessToken, token_type: 'Bearer', id_token: token });
    } else if (path === '/userinfo') {
      json(response, { sub: 'forged', ...forgery.userinfo });
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    /** Tokens it has given out. */
    given,
    /** Answers the request at an authorization address: what the browser brings back. */
    answer(authorization: string, next: Forgery): string {
      const asked = new URL(authorization).searchParams;
      forgery = next;
      nonce = asked.get('nonce') ?? '';
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', asked.get('state') ?? '');
      return back.href;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: unknown, key: KeyObject): string {
  const text = `${part({ alg: 'RS256', kid: 'own' })}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}

function unsigned(claims: unknown): string {
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}
