import type { DecideRefusal } from './decision-rules';

/** What became of several entries that were chosen at once, as the next page's address tells it. Pure. */

const reasons = [
  'closed',
  'own_matter',
  'overtaken',
  'not_by_same',
  'not_claimed',
  'claimed_by_another',
  'does_not_fit',
  'changed_meanwhile',
  'reason_needed',
  'reason_unknown',
  'statement_needed',
  'not_found',
  'not_allowed',
  'not_submission',
  'read_first',
  'failed',
] as const satisfies (
  DecideRefusal | 'not_found' | 'not_allowed' | 'not_submission' | 'read_first' | 'failed'
)[];

/** Why one of them was left as it was. */
export type NotDone = (typeof reasons)[number];

/** What a domain refuses for the contribution's own sake has to be looked at, whatever it is. */
export function asNotDone(reason: string): NotDone {
  return reasons.find((one) => one === reason) ?? 'read_first';
}

/** `claimed_by_another.2~closed.1`: each reason with how often. */
export function writeNotDone(notDone: readonly NotDone[]): string {
  return reasons
    .map((reason) => [reason, notDone.filter((one) => one === reason).length] as const)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason}.${count}`)
    .join('~');
}

/** What `writeNotDone` wrote; what nobody wrote is left out. */
export function readNotDone(written: string): { reason: NotDone; count: number }[] {
  return written.split('~').flatMap((part) => {
    const [name, digits = ''] = part.split('.');
    const reason = reasons.find((one) => one === name);
    return reason !== undefined && /^[1-9]\d{0,2}$/.test(digits)
      ? [{ reason, count: Number(digits) }]
      : [];
  });
}
