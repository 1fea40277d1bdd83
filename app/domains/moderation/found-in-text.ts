import { scanForPersonalData } from './personal-data-scan';

export type FoundRefusal = 'personal_data' | 'cpr_in_text';

/** Whether a text holds what looks like a CPR number, which nobody may publish. */
export function hasCpr(text: string): boolean {
  return scanForPersonalData(text).some(({ kind }) => kind === 'cpr');
}

/**
 * Why a text is not sent as it is; null: it is. Telephone numbers and e-mail addresses stay where its author
 * has seen them and says so, CPR numbers never.
 */
export function whyNotSendable(text: string, sendAnyway: boolean): FoundRefusal | null {
  if (hasCpr(text)) return 'cpr_in_text';
  return !sendAnyway && scanForPersonalData(text).length > 0 ? 'personal_data' : null;
}

/**
 * Whether what was sent holds something that its author was shown, and ticked „Send alligevel“ for: without that it
 * is not sent.
 */
export function wasSentAnyway(texts: string[]): boolean {
  return texts.some((text) => whyNotSendable(text, false) === 'personal_data');
}
