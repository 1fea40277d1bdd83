import { EmbeddedPostgresError } from '#db/embedded/error';
import { EnvError } from '~/platform/env.server';

/** A command cannot do its work for a reason that the operator can mend; the message is one plain line. */
export class CommandError extends Error {}

/** Ends the process: with one line for what an operator can mend, with everything known otherwise. */
export function fail(error: unknown): never {
  const expected = [CommandError, EmbeddedPostgresError, EnvError];
  const known = expected.some((kind) => error instanceof kind) && error instanceof Error;
  console.error(known ? error.message : error);
  process.exit(1);
}
