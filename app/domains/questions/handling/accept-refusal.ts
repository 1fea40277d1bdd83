import type { AskingRefusal } from '../rules/asking';

/** Why a question is not accepted, as a moderator is told: what the rules say of its asker, or of what they want. */
export type AcceptRefusal = `asker_${AskingRefusal}` | 'not_for_everyone';
