import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#db/embedded';
import { migrate } from '#db/migrate';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that tests create their databases on, and the migrated database they are copied from. */
    testServer: { url: string; template: string };
  }
}

/**
 * Vitest's global setup: one PostgreSQL for the whole run (or the one at TEST_DATABASE_URL, where the
 * account must be allowed to create databases), with one migrated database to copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given
    ? { url: given, stop: () => Promise.resolve() }
    : await startEmbeddedPostgres({
        folder: process.cwd(),
        temporary: true,
        log: (line) => console.log(line),
      });
  const template = `medspil_template_${process.pid}`;
  await administer(server.url, `create database ${template}`);
  await migrate(withDatabase(server.url, template));
  project.provide('testServer', { url: server.url, template });
  return async () => {
    await administer(server.url, `drop database ${template}`);
    await server.stop();
  };
}

/** A fresh, migrated database of the test file's own; `drop` it when done. */
export async function testDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { url, template } = inject('testServer');
  const name = `medspil_test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name} template ${template}`);
  return {
    url: withDatabase(url, name),
    drop: () => administer(url, `drop database ${name} with (force)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
