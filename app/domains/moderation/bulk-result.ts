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

/** Something that was left as it was, and why. */
export type LeftOut = { reason: NotDone; entryId: string };

/** `closed.‹id›.‹id›~read_first.‹id›`: each reason with what it is the reason for. */
export function writeNotDone(notDone: readonly LeftOut[]): string {
  return reasons
    .map((reason) => [reason, notDone.filter((one) => one.reason === reason)] as const)
    .filter(([, those]) => those.length > 0)
    .map(([reason, those]) => [reason, ...those.map(({ entryId }) => entryId)].join('.'))
    .join('~');
}

/** What `writeNotDone` wrote; what nobody wrote is left out. */
export function readNotDone(written: string): { reason: NotDone; entryIds: string[] }[] {
  return written.split('~').flatMap((part) => {
    const [name, ...ids] = part.split('.');
    const reason = reasons.find((one) => one === name);
    const entryIds = ids.filter((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id));
    return reason !== undefined && entryIds.length > 0 ? [{ reason, entryIds }] : [];
  });
}
