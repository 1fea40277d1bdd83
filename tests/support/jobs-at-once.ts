import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Temporal } from 'temporal-polyfill';

/**
 * Runs scheduled jobs of a municipality in two processes that begin at the same moment, as two workers do whose clocks
 * agree.
 * @throws Error with what a process said that did not end well
 */
export async function runInTwoProcesses(of: {
  databaseUrl: string;
  municipalityId: string;
  now: Temporal.Instant;
  jobs: string[];
}): Promise<void> {
  const processes = [start(of), start(of)];
  await Promise.all(processes.map(({ ready }) => ready));
  for (const { begin } of processes) begin();
  await Promise.all(processes.map(({ ended }) => ended));
}

function start(of: Parameters<typeof runInTwoProcesses>[0]) {
  const given = [of.databaseUrl, of.municipalityId, of.now.toString(), ...of.jobs];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/run-jobs.ts', ...given],
    { stdio: 'pipe' },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`the jobs ended with ${code}: ${said}`);
  });
  return {
    ready: Promise.race([once(child.stdout, 'data'), ended]),
    begin: () => child.stdin.end('go\n'),
    ended,
  };
}
