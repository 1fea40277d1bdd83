import { isIP } from 'node:net';
import { z } from 'zod';
import { type FrontDoor, frontDoorAt } from '~/domains/municipalities/address';
import type { Brokers } from '~/domains/identity/mitid-broker';
import type { S3Place } from './storage/storage';

/** Thrown when the environment holds a value that cannot be used; the message is one clear line. */
export class EnvError extends Error {}

const postgresUrl = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\/[^/]+\/.+/.test(value) && URL.canParse(value), {
    message: 'must be like postgres://user:password@host:5432/database',
  });

const list = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .transform((parts) => parts.filter((part) => part !== ''));

/** Whether Express can tell proxies by it: a name it knows, an address, or an address with a prefix. */
function isAddressRange(value: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(value)) return true;
  const [address = '', prefix, ...rest] = value.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits < 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}

const siteAddress = z
  .string()
  .regex(
    /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/,
    'must be like https://medspil.dk, in small letters',
  )
  .refine((value) => URL.canParse(value), 'must be like https://medspil.dk, in small letters');

/** What a bucket takes; all of it, or none. */
const bucket = {
  S3_ENDPOINT: z
    .string()
    .refine((value) => /^https?:\/\/[^/]+\/?$/.test(value) && URL.canParse(value), {
      message: 'must be like https://s3.example.dk',
    })
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
};

const variables = z.object({
  PORT: z.coerce
    .number('must be a whole number from 1 to 65535')
    .int('must be a whole number from 1 to 65535')
    .min(1, 'must be a whole number from 1 to 65535')
    .max(65535, 'must be a whole number from 1 to 65535')
    .default(3000),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URLS: list.pipe(z.array(postgresUrl)).default([]),
  FRONT_DOOR: siteAddress.optional(),
  TRUSTED_PROXIES: list
    .pipe(
      z.array(
        z.string().refine(isAddressRange, {
          message: 'must be addresses or ranges such as 10.0.0.0/8, parted by commas',
        }),
      ),
    )
    .default([]),
  DEMO: z.enum(['on', 'off']).default('on'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: z
    .string()
    .refine((value) => /^smtps?:\/\/[^/]+\/?$/.test(value) && URL.canParse(value), {
      message: 'must be like smtps://user:password@host:465',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address')
    .optional(),
  MITID_CONFIG: z.string().optional(),
  DEMO_MITID: z.enum(['on', 'off']).default('on'),
  WORKER: z.enum(['beside', 'apart']).default('beside'),
  FILES_DIR: z.string().default('.data/files'),
  LETTERS_DIR: z.string().min(1).optional(),
  ...bucket,
  S3_REGION: z.string().default('us-east-1'),
  CLAMAV_URL: z
    .string()
    .refine((value) => /^tcp:\/\/[^/:]+:\d{1,5}$/.test(value) && URL.canParse(value), {
      message: 'must be like tcp://clamav:3310',
    })
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'must have at least 16 characters and no spaces')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

const environment = variables.superRefine((given, { addIssue }) => {
  if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined) {
    const message = 'must be set too, where mails are to be sent';
    addIssue({ code: 'custom', path: ['MAIL_FROM'], message });
  }
  const names = Object.keys(bucket) as (keyof typeof bucket)[];
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return;
  addIssue({
    code: 'custom',
    path: [missing[0]!],
    message: 'must be set too, where files are to be kept in a bucket',
  });
});

export type Env = {
  /** Port the web server listens on. */
  port: number;
  /** The primary. Unset: `npm start` runs an embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** Read-only copies that answer visitors without a session. */
  databaseReplicaUrls: string[];
  /** Address of the page that lists the municipalities; each has its slug as subdomain of it. */
  frontDoor: FrontDoor;
  /** Addresses or ranges whose forwarded headers are believed. */
  trustedProxies: string[];
  /** Whether an empty database is filled with the demo. */
  demo: boolean;
  /** Whether the web server runs the scheduled jobs too, or leaves them to `npm run worker`. */
  worker: 'beside' | 'apart';
  /** What tokens, codes and pseudonyms are made from. Unset: `npm start` makes one and keeps it. */
  secret: string | undefined;
  /** Where mail is handed over. Unset: the demo keeps it in a folder and shows it at `/dev/mail`. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Path of the file that tells each municipality's MitID broker. */
  mitidConfig: string | undefined;
  /** Whether the demo runs an identity provider of its own where no broker is configured. */
  demoMitid: boolean;
  /** Folder of the files that people hand in, where there is no bucket for them. */
  filesDir: string;
  /** Folder from which the municipality's own integration takes decisions for whom no mail reaches. */
  lettersDir: string | undefined;
  s3: S3Place | undefined;
  /** Where clamd scans them. Unset: nothing is known of them, and only staff can open them. */
  clamavUrl: string | undefined;
  /** Bearer token that lets a non-loopback client read `/metrics`. */
  metricsToken: string | undefined;
  logLevel: z.infer<typeof variables>['LOG_LEVEL'];
};

/** What a process that serves or works runs with: the environment, and what stands in for what it lacks. */
export type ServerEnv = Env & {
  databaseUrl: string;
  secret: string;
  /** Each municipality's MitID broker, by kommunekode. */
  brokers: Brokers;
  /** Folder where mails are kept instead of being sent. */
  outbox: string | undefined;
};

/**
 * Reads and checks the environment.
 * @throws EnvError naming the first variable that cannot be used, and why.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvError(`${String(issue?.path[0])} ${issue?.message}`);
  }
  return {
    port: parsed.data.PORT,
    databaseUrl: parsed.data.DATABASE_URL,
    databaseReplicaUrls: parsed.data.DATABASE_REPLICA_URLS,
    frontDoor: frontDoorAt(parsed.data.FRONT_DOOR ?? `http://localhost:${parsed.data.PORT}`),
    trustedProxies: parsed.data.TRUSTED_PROXIES,
    demo: parsed.data.DEMO === 'on',
    secret: parsed.data.SECRET,
    smtpUrl: parsed.data.SMTP_URL,
    mailFrom: parsed.data.MAIL_FROM ?? 'medspil@localhost',
    mitidConfig: parsed.data.MITID_CONFIG,
    demoMitid: parsed.data.DEMO_MITID === 'on',
    worker: parsed.data.WORKER,
    filesDir: parsed.data.FILES_DIR,
    lettersDir: parsed.data.LETTERS_DIR,
    s3: bucketOf(parsed.data),
    clamavUrl: parsed.data.CLAMAV_URL,
    metricsToken: parsed.data.METRICS_TOKEN,
    logLevel: parsed.data.LOG_LEVEL,
  };
}

function bucketOf(given: z.infer<typeof variables>): S3Place | undefined {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = given;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined;
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: given.S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}
