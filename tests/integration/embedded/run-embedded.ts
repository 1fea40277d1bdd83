import { startEmbeddedPostgres } from '#db/embedded';

/** What the tests of the embedded PostgreSQL start and kill: prints the address, then waits for a signal. */
const [folder = '', port] = process.argv.slice(2);

try {
  const database = await startEmbeddedPostgres({
    folder,
    port: port ? Number(port) : undefined,
    log: (line) => console.log(line),
  });
  console.log(`url ${database.url}`);
  const stop = () => void database.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Nothing else keeps this process alive once the server's own process is in another session.
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
