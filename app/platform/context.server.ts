import type { Temporal } from 'temporal-polyfill';
import type { Reader, Writer } from '#db/client.server';
import type { Actor } from '~/domains/identity/actor';
import type { Broker } from '~/domains/identity/mitid-broker';
import type { Keys } from './keys.server';
import type { Scanner } from './scanner.server';
import type { Storage } from './storage/storage';
import type { Throttle } from './throttle.server';

/** The tenant a request is for, as far as every page needs it. */
export type Tenant = {
  id: string;
  code: string;
  slug: string;
  name: string;
  /** Host name of its own, beside its slug below the front door's. */
  host: string | null;
  theme: string;
  languages: string[];
  demonstration: boolean;
  contentVersion: number;
};

/** What every query is handed: whose data, who looks, and when. */
export type ReadContext = {
  municipality: Tenant;
  actor: Actor;
  now: Temporal.Instant;
  requestId: string;
  db: Reader;
};

/** What every verb is handed: as a query, but on the primary. */
export type Context = Omit<ReadContext, 'db'> & { db: Writer };

/** What a verb is handed that a browser's form or address led to. */
export type ActionContext = Context & {
  keys: Keys;
  throttle: Throttle;
  /** What a client is counted by. */
  clientNetwork: string;
  /** Scheme, host and port of this municipality's pages, as configured: never what a client says they are. */
  origin: string;
  /** Browser and system in a word or two. */
  device: string;
  /** The municipality's way to MitID, where it has one. */
  broker: Broker | null;
  storage: Storage;
  /** What tells whether a file is harmless, where there is something. */
  scanner: Scanner | null;
};
