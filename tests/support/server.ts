import { Agent, request as httpRequest } from 'node:http';
import { build, isBuildCurrent, loadBuild } from '~/commands/bundle';
import { frontDoorAt } from '~/domains/municipalities/address';
import { readEnv, type ServerEnv } from '~/platform/env.server';
import { freePort } from './ports';

/** What a test sends. Everything is sent as given, also what a browser would never send. */
export type TestRequest = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
};

export type TestServer = {
  origin: string;
  port: number;
  /** Asks the server by a host name, without DNS: Node resolves no `*.localhost`. */
  fetchFrom(host: string, path: string, init?: TestRequest): Promise<Response>;
  close(): Promise<void>;
};

/** Vitest's global setup: the production build that the tests ask over HTTP. */
export default async function setup(): Promise<void> {
  if (!isBuildCurrent()) await build();
}

/** What the tests' servers and workers make tokens from. */
export const testSecret = 'a secret of the tests, long enough to be one';

/** Where tests keep files, unless they have a folder of their own. */
export const testFiles = '.cache/files';

/** The environment of a test's server or worker. */
export function testEnv(databaseUrl: string, more: Partial<ServerEnv> = {}): ServerEnv {
  return {
    ...readEnv({}),
    databaseUrl,
    demo: false,
    worker: 'apart',
    logLevel: 'silent',
    secret: testSecret,
    brokers: {},
    outbox: undefined,
    filesDir: testFiles,
    ...more,
  };
}

/** Runs the production build in this process, on a free port. Answers arrive as sent: compressed
 * only when asked for, and redirects are not followed. */
export async function startServer(options: {
  databaseUrl: string;
  env?: Partial<ServerEnv>;
}): Promise<TestServer> {
  process.env.NODE_ENV = 'production';
  const bundle = await loadBuild();
  const { port, close } = await bundle.entry.module.serve({
    build: bundle,
    env: testEnv(options.databaseUrl, { ...options.env, ...(await atFreePort()) }),
  });
  const agent = new Agent({ keepAlive: false });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    fetchFrom: (host, path, init = {}) => send({ agent, port, host, path, ...init }),
    close,
  };
}

/** A port of the test's own, and its front door, which mails and sign-in providers are told of. */
async function atFreePort(): Promise<Pick<ServerEnv, 'port' | 'frontDoor'>> {
  const port = await freePort();
  return { port, frontDoor: frontDoorAt(`http://localhost:${port}`) };
}

function send(
  options: TestRequest & { agent: Agent; port: number; host: string; path: string },
): Promise<Response> {
  const { agent, port, host, path, method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      agent,
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: {
        host: `${host}:${port}`,
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
        ...headers,
      },
    });
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const received = new Headers();
        for (const [name, value] of Object.entries(response.headersDistinct)) {
          for (const one of value ?? []) received.append(name, one);
        }
        const status = response.statusCode ?? 0;
        const isEmpty = status === 204 || status === 304;
        resolve(
          new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers: received }),
        );
      });
    });
    request.end(body);
  });
}
