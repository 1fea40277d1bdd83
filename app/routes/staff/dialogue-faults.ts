import type { Faults } from '~/platform/form';

/** Codes that mean the same in every form; the others of dialogue have words of their own. */
const common = ['cpr_in_text', 'personal_data', 'day_past', 'reason_needed'];

/** Why something was not done, at a field of the form that asked for it. */
export function faultsOf(reason: string, field: string): Faults {
  return { [field]: common.includes(reason) ? reason : `dialogue_${reason}` };
}
