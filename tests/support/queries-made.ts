/** Something that tells its metrics. */
type Measured = () => Promise<string>;

/**
 * How many statements were sent to PostgreSQL by some work; reading the metrics, which sends some too, is left
 * out.
 */
export async function queriesMadeBy(
  metrics: Measured,
  work: () => Promise<unknown>,
): Promise<number> {
  const read = async () =>
    Number(/^medspil_database_queries_total (\d+)$/m.exec(await metrics())?.[1]);
  const before = await read();
  await work();
  const after = await read();
  const again = await read();
  return after - before - (again - after);
}
