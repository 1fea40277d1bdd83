import { readFile } from 'node:fs/promises';
import { CommandError } from './command-error';

/**
 * Reads a JSON file.
 * @param options.isSecret nothing of what it holds is told
 * @throws CommandError saying why it cannot be read
 */
export async function readJson(
  path: string,
  options: { isSecret?: boolean } = {},
): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new CommandError(`The file ${path} cannot be read.`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (options.isSecret) throw new CommandError(`${path} is no JSON.`);
    throw new CommandError(`${path} is no JSON: ${(error as Error).message}`);
  }
}

/** A file is refused as a whole, with every fault: where it is and what is wrong. */
export function refusal(path: string, faults: { path: string; reason: string }[]): CommandError {
  const lines = faults.map((fault) => `  ${fault.path}: ${fault.reason}`);
  return new CommandError([`${path} is refused:`, ...lines].join('\n'));
}
