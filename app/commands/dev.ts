import { createServer } from 'vite';
import { startWorker } from '~/jobs/worker.server';
import { makeLog } from '~/platform/log.server';
import type { Bundle } from './bundle';
import { fail } from './command-error';
import { withDemoMitid } from './demo-mitid';
import { explainListening, prepare, sayAddresses } from './prepare';
import { step } from './steps';

/** `npm run dev`: the same server with Vite in front, which reloads what changes. */
async function develop(): Promise<void> {
  const prepared = await prepare();
  const { onClose } = prepared;
  const env = await withDemoMitid(prepared);
  const vite = await step('Starting Vite', () =>
    createServer({ server: { middlewareMode: true }, appType: 'custom' }),
  );
  onClose(() => vite.close());
  const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as Bundle;
  const first = await load();
  const server = await first.entry.module
    .serve({ build: load, env, vite })
    .catch((error: unknown) => explainListening(error, env.port));
  onClose(() => server.close());
  const worker = await startWorker({ env, log: makeLog(env.logLevel) });
  onClose(() => worker.stop());
  await sayAddresses(env);
}

await develop().catch(fail);
