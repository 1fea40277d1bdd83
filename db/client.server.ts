import { type Logger, sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Where queries read: the primary, or for visitors a replica (see `replicas.server.ts`). It cannot write. */
export type Reader = Pick<Database, 'select' | 'selectDistinct' | 'execute'>;
/** Where verbs write, each in a transaction of its own: the primary, or a transaction around several. */
export type Writer = Reader & Pick<Database, 'transaction'>;

export type Connections = {
  primary: Database;
  close(): Promise<void>;
};

/**
 * Opens a pool to a database. Connections are made when first used.
 * @param onQuery called once for every statement sent, for counting
 */
export function connect(
  options: {
    url: string;
    poolSize?: number;
    /** Milliseconds after which PostgreSQL gives a statement up. */
    statementTimeout?: number;
  },
  onQuery?: () => void,
): Connections {
  const logger: Logger | undefined = onQuery && { logQuery: () => onQuery() };
  const pool = preparing(
    postgres(options.url, {
      max: options.poolSize ?? 10,
      onnotice: () => {},
      connect_timeout: 10,
      ...(options.statementTimeout && {
        connection: { statement_timeout: options.statementTimeout },
      }),
    }),
  );
  return {
    primary: drizzle(pool, { schema, casing: 'snake_case', ...(logger && { logger }) }),
    close: () => pool.end({ timeout: 5 }),
  };
}

/**
 * Drizzle has every statement parsed and planned anew. Here each connection keeps those it has seen
 * (outside transactions), which saves half the messages. Behind a proxy that cannot do that, end the
 * URL with `?prepare=false`.
 */
function preparing(pool: postgres.Sql): postgres.Sql {
  const { unsafe } = pool;
  const { prepare } = pool.options;
  pool.unsafe = (query, parameters, options) => unsafe(query, parameters, { ...options, prepare });
  return pool;
}

/** Whether the database answers and has every migration this build knows of. */
export async function isMigrated(db: Reader, expected: number): Promise<boolean> {
  const rows = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  );
  return (rows[0]?.count ?? 0) >= expected;
}
