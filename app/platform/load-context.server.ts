import type { Temporal } from 'temporal-polyfill';
import type { Logger } from 'pino';
import type { Connections, Reader } from '#db/client.server';
import type { Site } from '~/domains/municipalities/queries.server';
import type { Who } from '~/domains/identity/who.server';
import type { Language } from '~/i18n/languages';
import type { ServerEnv } from './env.server';
import type { Keys } from './keys.server';
import type { Scanner } from './scanner.server';
import type { Storage } from './storage/storage';
import type { Throttle } from './throttle.server';

/** What the web server hands to every loader and action. Only the route builders read it. */
export type RequestContext = {
  site: Site | { kind: 'unavailable' };
  /** The language of the page that is asked for. */
  language: Language;
  /** Where this request reads: one database for all of it, so that it never mixes two. */
  reader: Reader;
  connections: Connections;
  env: ServerEnv;
  keys: Keys;
  throttle: Throttle;
  storage: Storage;
  scanner: Scanner | null;
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
  /** Who is signed in at this browser. Asked of the database once, and only where there is a cookie. */
  who(): Promise<Who | null>;
  /** The request's cookies, as sent. */
  cookies: string;
  /** The browser and system that the client says it is, in a word or two. */
  device: string;
  /** Whether a form that was sent here comes from one of our own pages. */
  isOwnForm: boolean;
  /** What lets this answer's own scripts run, on the pages that send any. */
  nonce: string;
  /** Adds a header to the answer, whatever the answer becomes. */
  setHeader(name: string, value: string): void;
  /** `public` once only public loaders have run; anything else is never stored by anyone. */
  audience: 'undecided' | 'public' | 'private';
  /** The first instant at which this answer may be another without anything having been written; null: there is none today. */
  holdsUntil: Temporal.Instant | null;
};

declare module '@remix-run/node' {
  // Remix asks for an interface here, so that projects can add to it.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends RequestContext {}
}
