import type { ActionContext } from '~/platform/context.server';
import type { ScanResult } from './vocabulary';

/** What the scanner says of bytes that are kept. Where it does not answer, nothing is known of them. */
export async function scanBytes(
  { storage, scanner }: Pick<ActionContext, 'storage' | 'scanner'>,
  fileId: string,
): Promise<ScanResult> {
  if (!scanner) return 'not_scanned';
  const bytes = await storage.read(fileId);
  try {
    return await scanner.scan(bytes);
  } catch {
    return 'not_scanned';
  }
}
