import type { Temporal } from 'temporal-polyfill';
import type { Logger } from 'pino';
import type { Connections, Reader } from '#db/client.server';
import type { Site } from '~/domains/municipalities/queries.server';
import type { Env } from './env.server';

/** What the web server hands to every loader and action. Only the route builders read it. */
export type RequestContext = {
  site: Site | { kind: 'unavailable' };
  /** Where this request reads: one database for all of it, so that it never mixes two. */
  reader: Reader;
  connections: Connections;
  env: Env;
  /** How many migrations this build knows of. */
  migrations: number;
  now: Temporal.Instant;
  requestId: string;
  /** Scheme, host and port as the client has them. */
  origin: string;
  clientAddress: string;
  /** Whether something in between said that it passes the request on. */
  forwarded: boolean;
  log: Logger;
  /** `public` once only public loaders have run; anything else is never stored by anyone. */
  audience: 'undecided' | 'public' | 'private';
};

declare module '@remix-run/node' {
  // Remix asks for an interface here, so that projects can add to it.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends RequestContext {}
}
