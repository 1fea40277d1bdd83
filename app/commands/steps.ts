/** Whether the line of a running step still waits for its seconds. */
let waiting = false;

/** Prints a line for the operator, also in the middle of a step. */
export function say(line: string): void {
  if (waiting) process.stdout.write('\n');
  waiting = false;
  console.log(line);
}

/** Says what is being done while it is done, and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  process.stdout.write(`${what} …`);
  waiting = true;
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(waiting ? ` ${seconds} s\n` : `${what}: ${seconds} s\n`);
    return result;
  } catch (error) {
    if (waiting) process.stdout.write('\n');
    throw error;
  } finally {
    waiting = false;
  }
}
