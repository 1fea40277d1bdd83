/** Rows in portions that fit one statement: PostgreSQL takes 65,535 parameters at most. */
export function* inPortions<Row>(rows: Row[], size = 1000): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
