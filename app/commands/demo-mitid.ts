import postgres from 'postgres';
import type { ServerEnv } from '~/platform/env.server';
import type { Prepared } from './prepare';
import { say } from './steps';

/**
 * Runs the demo's own MitID beside the server, on the next port, where nothing else is configured and the
 * demo is used on this machine. Its libraries are loaded only then.
 * @returns the environment, with the brokers that it plays
 */
export async function withDemoMitid({ env, onClose }: Prepared): Promise<ServerEnv> {
  const isWanted =
    env.demo &&
    env.demoMitid &&
    env.mitidConfig === undefined &&
    env.frontDoor.host === 'localhost';
  if (!isWanted) return env;
  const port = env.port + 1;
  const { startDemoMitid } = await import('./demo-mitid/provider');
  try {
    const demo = await startDemoMitid({ port, municipalities: await listMunicipalities(env) });
    onClose(() => demo.close());
    return { ...env, brokers: demo.brokers };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'ERR_SOCKET_BAD_PORT') throw error;
    say(`Port ${port} cannot be used, so the demo has no MitID. Choose another PORT to have it.`);
    return env;
  }
}

async function listMunicipalities(env: ServerEnv): Promise<{ code: string; slug: string }[]> {
  const sql = postgres(env.databaseUrl, { max: 1 });
  try {
    return await sql<{ code: string; slug: string }[]>`select code, slug from municipality`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
