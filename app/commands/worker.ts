import './production';
import { startWorker } from '~/jobs/worker.server';
import { makeLog } from '~/platform/log.server';
import { fail } from './command-error';
import { prepare } from './prepare';
import { say } from './steps';

/** `npm run worker`: only the scheduled jobs, for installations with several web servers. */
async function work(): Promise<void> {
  const { env, onClose } = await prepare();
  const log = makeLog(env.logLevel);
  const running = await startWorker({ env, log });
  onClose(() => running.stop());
  say('The worker runs the scheduled jobs. Stop it with Ctrl-C.');
}

await work().catch(fail);
