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

/** A statement with more is of many rows at once, and hardly ever comes again with as many. */
const mostParameters = 100;

/**
 * Drizzle has every statement parsed and planned anew. Here each connection keeps those it has seen,
 * which saves half the messages. Behind a proxy that cannot do that, end the URL with `?prepare=false`.
 *
 * What a connection has kept, postgres.js would send it while it is busy, up to a hundred behind one another: they
 * would wait there while other connections rest, and a transaction that comes as the hundredth is begun without
 * belonging to anybody (`UNSAFE_TRANSACTION`). Here the first connection that is free takes the next statement.
 */
function preparing(pool: postgres.Sql): postgres.Sql {
  const { begin, options } = pool;
  const keeping = <Client extends postgres.Sql | postgres.TransactionSql>(
    client: Client,
    how: object,
  ): Client => {
    const { unsafe } = client;
    client.unsafe = (query, parameters = [], given) => {
      const prepare = options.prepare && parameters.length <= mostParameters;
      return unsafe(query, parameters, { ...how, ...given, prepare });
    };
    return client;
  };
  const beginKeeping = (work: (tx: postgres.TransactionSql) => unknown) =>
    begin((tx) => work(keeping(tx, {})));
  // Not in the types: it says whether a connection takes more. What begins a transaction brings its own.
  return Object.assign(keeping(pool, { onexecute: () => false }), { begin: beginKeeping });
}

/** Whether the database answers and has every migration this build knows of. */
export async function isMigrated(db: Reader, expected: number): Promise<boolean> {
  const rows = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  );
  return (rows[0]?.count ?? 0) >= expected;
}
