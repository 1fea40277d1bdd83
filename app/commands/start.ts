import './production';
import { startWorker } from '~/jobs/worker.server';
import { makeLog } from '~/platform/log.server';
import { build, isBuildCurrent, loadBuild } from './bundle';
import { fail } from './command-error';
import { withDemoMitid } from './demo-mitid';
import { explainListening, prepare, sayAddresses } from './prepare';
import { step } from './steps';

/** `npm start`: everything from a clone to a running server, and from there to an orderly end. */
async function start(): Promise<void> {
  const prepared = await prepare();
  const { onClose } = prepared;
  if (!isBuildCurrent()) await step('Building', build);
  const env = await withDemoMitid(prepared);
  const bundle = await loadBuild();
  const server = await bundle.entry.module
    .serve({ build: bundle, env })
    .catch((error: unknown) => explainListening(error, env.port));
  onClose(() => server.close());
  if (env.worker === 'beside') {
    const log = makeLog(env.logLevel);
    const worker = await startWorker({ env, log });
    onClose(() => worker.stop());
  }
  await sayAddresses(env);
}

await start().catch(fail);
