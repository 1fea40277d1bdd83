/** Codes that are typed: six digits from an app, or a recovery code. Pure. */

/** What somebody typed, without what people put between letters. An app's code is six digits. */
export function readTypedCode(typed: string): { from: 'app' | 'recovery'; code: string } {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return { from: /^\d{6}$/.test(code) ? 'app' : 'recovery', code };
}

/**
 * Whether a code of a time step is taken: each works once, and none that is older than one that was taken
 * (RFC 6238, section 5.2).
 * @param step which half minute the code is of
 * @param lastStep of the last code that was taken
 */
export function isStepUsable(step: number, lastStep: number | null): boolean {
  return lastStep === null || step > lastStep;
}

/** Letters in groups, to be read and typed. */
export function inGroups(text: string, size: number): string {
  return text.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ');
}
