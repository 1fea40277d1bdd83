/** Something the operator has to know about the embedded PostgreSQL; the message is one plain line. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** The line of PostgreSQL's output that says what went wrong. */
export function gist(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return telling?.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim() ?? 'it gave no reason';
}
