import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { ViteDevServer } from 'vite';
import { connect, type Connections } from '#db/client.server';
import { knownMigrations } from '#db/migrate';
import { connectReplicas, type ReplicaChange, type Replicas } from '#db/replicas.server';
import { hasSessionCookie } from '~/domains/identity/session.server';
import { findWho } from '~/domains/identity/who.server';
import { languageOfPath } from '~/i18n/languages';
import { findSite } from '~/domains/municipalities/queries.server';
import { readClock } from './clock';
import type { ServerEnv } from './env.server';
import { keysFrom } from './keys.server';
import { takeFormOrigin } from './form-origin.server';
import type { RequestContext } from './load-context.server';
import { loggedError, makeLog } from './log.server';
import { isProbe, methodGuard } from './method-guard.server';
import { databaseQueries, replicaUsable, requestSeconds } from './metrics.server';
import { nearRoutes } from './near-routes.server';
import { oneAddress } from './one-address.server';
import { isCaptured, pageCache } from './page-cache.server';
import { dropUntrustedForwarding, settleOrigin } from './request-origin.server';
import { scannerOf } from './scanner.server';
import { securityHeaders } from './security-headers.server';
import { forgetReceived } from './storage/received.server';
import type { Storage } from './storage/storage';
import { storageOf } from './storage/storage-of.server';
import { throttleOn } from './throttle.server';
import { tooLargeAnswer } from './too-large';
import { deviceOf } from './device';

export type RunningServer = { port: number; close(): Promise<void> };

const longestHeaders = 32 * 1024;
const secondsToFinish = 10;
/** How often it is looked for what killed processes left of uploads, in milliseconds. */
const tidyEvery = 60 * 60 * 1000;
/** In milliseconds. One slow statement must not hold a connection that every page waits for. */
const longestStatement = 10_000;

/**
 * Starts the web server around a Remix build.
 * @param options.build the production build, or in development a function that loads the current one
 * @param options.vite development only: serves the assets and hot reload
 * @throws when the port is taken (`EADDRINUSE`)
 */
export async function serve(options: {
  build: ServerBuild | (() => Promise<ServerBuild>);
  env: ServerEnv;
  vite?: ViteDevServer;
}): Promise<RunningServer> {
  const { env } = options;
  const log = makeLog(env.logLevel);
  const migrations = knownMigrations();
  const pool = { statementTimeout: longestStatement };
  const countQuery = () => databaseQueries.inc();
  const connections = connect({ ...pool, url: env.databaseUrl }, countQuery);
  const replicas = connectReplicas(
    connections.primary,
    { ...pool, urls: env.databaseReplicaUrls, migrations },
    { query: countQuery, change: tellOfReplicas(log) },
  );
  const storage = storageOf(env, log);
  await replicas.check(readClock().epochMilliseconds);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', env.trustedProxies.length > 0 ? env.trustedProxies : false);

  app.use(dropUntrustedForwarding);
  app.use(
    pinoHttp({
      logger: log,
      genReqId: () => randomUUID(),
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : 'info',
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: loggedPath(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: loggedError,
      },
    }),
  );
  app.use(measure);
  app.use(...securityHeaders({ development: options.vite !== undefined }));

  if (options.vite) {
    app.use(options.vite.middlewares);
  } else {
    app.use(
      compression({
        filter: (request, response) =>
          !isCaptured(response) && compression.filter(request, response),
      }),
    );
    app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }));
    const files = express.static('build/client', { maxAge: '1h', index: false });
    // Files have an ending and pages have none, so the disk is not asked for every page.
    app.use((request, response, next) => {
      if (/\.\w+$/.test(request.path)) files(request, response, next);
      else next();
    });
  }
  app.use(awaited(withContext({ env, connections, replicas, storage, migrations, log })));
  app.use(methodGuard);
  app.use(oneAddress);
  if (!options.vite) app.use(pageCache);
  const pages = (build: Parameters<typeof createRequestHandler>[0]['build']) =>
    awaited(
      createRequestHandler({
        build,
        getLoadContext: (_request, response) => response.locals.context as RequestContext,
      }),
    );
  // Without a pattern: what a pattern matches, Express decodes, and it has no page for what it cannot.
  app.use(
    typeof options.build === 'function' ? pages(options.build) : nearRoutes(options.build, pages),
  );

  const server = createServer({ maxHeaderSize: longestHeaders }, app);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return;
    socket.end(
      error.code === 'HPE_HEADER_OVERFLOW'
        ? tooLargeAnswer()
        : 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
    );
  });
  const tidy = () =>
    forgetReceived(storage, readClock()).catch((error: unknown) => log.warn(error));
  const tidying = setInterval(() => void tidy(), tidyEvery);
  const closeDatabases = async () => {
    clearInterval(tidying);
    await Promise.all([connections.close(), replicas.close()]);
    storage.close();
  };
  try {
    await tidy();
    await listen(server, env.port);
  } catch (error) {
    await closeDatabases();
    throw error;
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: () => close(server, closeDatabases),
  };
}

/** Express 4 lets go of a handler's promise; here what it rejects with is an error like any other. */
function awaited(
  handler: (request: Request, response: Response, next: NextFunction) => Promise<void>,
): RequestHandler {
  return (request, response, next) => {
    handler(request, response, next).catch(next);
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Takes no new requests, lets running ones finish for a while, then closes the databases. */
async function close(server: Server, closeDatabases: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), secondsToFinish * 1000);
  await closed;
  clearTimeout(impatience);
  await closeDatabases();
}

function measure(request: Request, response: Response, next: NextFunction): void {
  const stop = requestSeconds.startTimer();
  response.on('finish', () => {
    stop({ method: request.method, status: String(response.statusCode) });
  });
  next();
}

function tellOfReplicas(log: Logger) {
  return ({ replica, usable, why }: ReplicaChange) => {
    replicaUsable.set({ replica }, usable ? 1 : 0);
    if (usable) log.info({ replica }, 'a replica answers visitors');
    else log.warn({ replica, err: why }, 'a replica is left alone');
  };
}

function withContext(of: {
  env: ServerEnv;
  connections: Connections;
  replicas: Replicas;
  storage: Storage;
  migrations: number;
  log: Logger;
}) {
  const { env, connections, replicas, storage, migrations, log } = of;
  const keys = keysFrom(env.secret);
  const throttle = throttleOn(connections.primary, keys);
  const scanner = scannerOf(env);
  return async (request: Request, response: Response, next: NextFunction) => {
    const requestId = request.id as string; // by genReqId above
    response.setHeader('X-Request-Id', requestId);
    const requestLog = log.child({ requestId });
    const origin = settleOrigin(request);
    if (origin === undefined) {
      response.status(400).end();
      return;
    }
    const now = readClock();
    const host = request.hostname ?? '';
    const { reader, answer: site } = isProbe(request.path)
      ? { reader: connections.primary, answer: { kind: 'unknown' } as const }
      : await replicas
          .read(now.epochMilliseconds, (from) => findSite(from, host, env.frontDoor.host))
          .catch((error: unknown) => {
            requestLog.error(error, 'the database does not answer');
            return { reader: connections.primary, answer: { kind: 'unavailable' } as const };
          });
    const cookies = request.headers.cookie ?? '';
    const isKnown = site.kind === 'municipality' && hasSessionCookie(cookies);
    response.locals.context = {
      site,
      language: languageOfPath(request.path),
      // What somebody has just written must be there when they look.
      reader: isKnown ? connections.primary : reader,
      connections,
      env,
      keys,
      throttle,
      storage,
      scanner,
      migrations,
      now,
      requestId,
      origin,
      clientAddress: request.ip ?? '',
      forwarded: response.locals.forwarded === true,
      log: requestLog,
      who: once(async () =>
        isKnown
          ? findWho(connections.primary, { municipalityId: site.municipality.id, now, cookies })
          : null,
      ),
      cookies,
      device: deviceOf(request.headers['user-agent']),
      isOwnForm: takeFormOrigin(request, origin),
      nonce: randomBytes(16).toString('base64url'),
      setHeader: (name, value) => {
        if (name === 'Set-Cookie') response.append(name, value);
        else response.setHeader(name, value);
      },
      audience: 'undecided',
      holdsUntil: null,
    } satisfies RequestContext;
    next();
  };
}

/** A path for the log: without what was asked for, tokens, which open something, and names of files. */
function loggedPath(url: string): string | undefined {
  return url
    .split('?')[0]
    ?.replace(/(\/(link|afmeld|filer\/[^/]+|dialog\/kalender)\/).+/i, '$1…')
    .slice(0, 200);
}

/** Does a piece of work when it is first asked for, and never again. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (result ??= work());
}
