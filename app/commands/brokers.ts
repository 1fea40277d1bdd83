import { z } from 'zod';
import type { Broker, Brokers } from '~/domains/identity/mitid-broker';
import { mitidMappings, type MitidMapping } from '~/domains/identity/mitid-claims';
import type { Env } from '~/platform/env.server';
import { readJson, refusal } from './input-file';

const required = (what: string) => z.string({ error: what }).min(1, what);
const claim = required('names no claim');

const ownMapping: z.ZodType<MitidMapping> = z.strictObject({
  identifier: claim,
  assurance: z.strictObject({
    claim,
    accepted: z.array(z.string().min(1)).min(1, 'accepts no level'),
  }),
  scope: z
    .string({ error: 'must have "openid" in it' })
    .refine((scope) => scope.split(' ').includes('openid'), 'must have "openid" in it'),
  parameters: z.record(z.string(), z.string()).default({}),
  userinfo: z.boolean().default(false),
  name: claim.nullable().default(null),
  age: claim.nullable().default(null),
  birthdate: claim.nullable().default(null),
  cpr: z.strictObject({ claim, scope: z.string() }).nullable().default(null),
  municipalityCode: claim.nullable().default(null),
  protection: claim.nullable().default(null),
});

const readyMappings = Object.keys(mitidMappings) as [keyof typeof mitidMappings];

/** Without TLS only on this machine. */
const secureUrl = (what: string) =>
  z
    .string({ error: what })
    .refine(
      (text) =>
        URL.canParse(text) &&
        /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$))/.test(text),
      what,
    );

const broker = z
  .strictObject({
    issuer: secureUrl('must be an address that begins with https://'),
    clientId: required('is missing'),
    clientSecret: required('is missing'),
    mapping: z.union(
      [z.enum(readyMappings).transform((name): MitidMapping => mitidMappings[name]), ownMapping],
      { error: `must be ${readyMappings.map((name) => `"${name}"`).join(', ')} or a mapping` },
    ),
    residency: z
      .strictObject({
        url: secureUrl('must be an address that begins with https://'),
        token: required('is missing'),
      })
      .nullable()
      .default(null),
  })
  .superRefine(({ mapping, residency }, issues) => {
    const fault = (path: string, message: string) => {
      issues.addIssue({ code: 'custom', path: [path], message });
    };
    const tellsAll =
      mapping.municipalityCode !== null && (mapping.age !== null || mapping.birthdate !== null);
    if (!tellsAll && residency === null) {
      fault(
        'residency',
        'is missing: the broker does not say where people live, or how old they are',
      );
    }
    if (residency !== null && mapping.cpr === null) {
      fault('mapping', 'names no "cpr", which the residency service is asked with');
    }
  }) satisfies z.ZodType<Broker>;

const configuration = z.record(
  z.string().regex(/^\d{3}$/, 'is no three-digit kommunekode'),
  broker,
) satisfies z.ZodType<Brokers>;

/**
 * Each municipality's way to MitID, from the file at MITID_CONFIG; none where there is no such file.
 * @throws CommandError with a line for each mistake
 */
export async function readBrokers(env: Pick<Env, 'mitidConfig'>): Promise<Brokers> {
  const path = env.mitidConfig;
  if (path === undefined) return {};
  const parsed = configuration.safeParse(await readJson(path, { isSecret: true }));
  if (parsed.success) return parsed.data;
  throw refusal(
    `MITID_CONFIG ${path}`,
    parsed.error.issues.flatMap(faultsOf).map(({ at, reason }) => ({
      path: at.join('.') || 'the file',
      reason,
    })),
  );
}

/** An unknown field is named with the others; what a union refuses is told once. */
function faultsOf(issue: z.core.$ZodIssue): { at: PropertyKey[]; reason: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: [...issue.path, key], reason: 'is not known' }));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map(({ message }) => ({ at: issue.path, reason: message }));
  }
  if (issue.code === 'invalid_union') {
    // What is an object was meant as a mapping of its own: what is wrong with it says more.
    const own = issue.errors.at(-1) ?? [];
    const isObject = own.some(({ path }) => path.length > 0) || own.some(isUnknownField);
    if (isObject) {
      return own
        .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
        .flatMap((inner) => faultsOf(inner));
    }
  }
  return [{ at: issue.path, reason: issue.message }];
}

function isUnknownField({ code }: z.core.$ZodIssue): boolean {
  return code === 'unrecognized_keys';
}
