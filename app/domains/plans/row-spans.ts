/**
 * For a table whose neighbouring rows often repeat what stands above: how many rows each cell covers.
 * @param keys what identifies each cell, row by row; a cell covers the rows below it with the same key
 * @returns per row and column the number of rows, 0 where the cell above covers it
 */
export function rowSpans(keys: string[][]): number[][] {
  const covers = (row: number, column: number): boolean =>
    row > 0 && keys[row]![column] === keys[row - 1]![column];
  return keys.map((cells, row) =>
    cells.map((_, column) => {
      if (covers(row, column)) return 0;
      let end = row + 1;
      while (end < keys.length && covers(end, column)) end += 1;
      return end - row;
    }),
  );
}
