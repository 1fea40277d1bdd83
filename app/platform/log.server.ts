import { type LevelWithSilent, type Logger, pino } from 'pino';

/** The log of a process: JSON lines, in which an error tells nothing that a form held. */
export function makeLog(level: LevelWithSilent): Logger {
  return pino({ level, base: null, serializers: { err: loggedError } });
}

type Known = Error & {
  code?: string | number;
  responseCode?: number;
  constraint_name?: string;
  query?: string;
};

/**
 * An error as the log may keep it. drizzle writes what a statement was sent with – forms, hashes,
 * addresses – into the message and so into the stack; of such an error only the statement is told.
 */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, responseCode, constraint_name: constraint, query } = error as Known;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const isStatement = 'params' in error;
  // What a mail server answered names whom the mail was to.
  const isReply = 'responseCode' in error || 'rejected' in error;
  return {
    type: error.name,
    message: isStatement ? 'a statement failed' : isReply ? 'a mail server refused' : error.message,
    code,
    responseCode,
    constraint,
    query,
    stack: frames?.join('\n'),
    cause: error.cause === undefined ? undefined : loggedError(error.cause),
  };
}

/** What the queue, which keeps it in the database, is told of an error: its kind, and nothing it is about. */
export function keptError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('failed');
  const { code, responseCode, cause } = error as Known;
  const inner = (cause as Known | undefined)?.code;
  return new Error(
    [error.name, code, responseCode, inner].filter((one) => one !== undefined).join(' '),
  );
}
