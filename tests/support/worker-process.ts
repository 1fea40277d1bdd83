import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { testFiles, testSecret } from './server';

/** A worker as `npm run worker` runs it, in a process that can be killed. */
export type WorkerProcess = {
  /** Ends it as a crash or a power cut does: nothing of it is tidied up. */
  kill(): Promise<void>;
};

/** Starts one, and waits until it runs. */
export async function startWorkerProcess(of: {
  databaseUrl: string;
  smtpUrl: string;
}): Promise<WorkerProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'app/commands/worker.ts'],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DEMO: 'off',
        LOG_LEVEL: 'warn',
        DATABASE_URL: of.databaseUrl,
        SECRET: testSecret,
        SMTP_URL: of.smtpUrl,
        MAIL_FROM: 'post@medspil.example',
        FILES_DIR: testFiles,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let told = '';
  const ended = once(child, 'exit');
  const running = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        if (told.includes('The worker runs')) resolve();
      });
    }
  });
  await Promise.race([
    running,
    ended.then(() => Promise.reject(new Error(`the worker ended: ${told}`))),
  ]);
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
