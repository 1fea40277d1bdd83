import type { Temporal } from 'temporal-polyfill';
import type { Reader, Writer } from '#db/client.server';
import type { Actor } from '~/domains/identity/actor';

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
