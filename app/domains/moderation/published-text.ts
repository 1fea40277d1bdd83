import type { Contribution } from './contribution';
import { scanForPersonalData } from './personal-data-scan';
import type { Decision, EntryKind } from './vocabulary';

/** Which text a decision is about, and which one everyone reads after it. Pure. */

/**
 * The text that is judged: of a submission the author's, of a notice what everyone reads now, of a second look what
 * taking the decision back would put back – never what another decision has taken out before.
 */
export function judgedText(
  entry: { kind: EntryKind; text: string; reconsidered: { publicBefore: string | null } | null },
  contribution: Contribution,
): string {
  switch (entry.kind) {
    case 'submission':
      return contribution.text;
    case 'notice':
      return contribution.publicText ?? entry.text;
    case 'reconsideration':
      return entry.reconsidered?.publicBefore ?? contribution.text;
  }
}

/**
 * What everyone is to read by a decision; null: it publishes nothing.
 * @param given.redacted what a moderator left of it
 */
export function textToPublish(
  decision: Decision,
  given: { judged: string; redacted: string | null },
): string | null {
  if (decision === 'publish_redacted') return given.redacted?.trim() ?? '';
  return decision === 'publish' || decision === 'restore' ? given.judged : null;
}

export type TextRefusal =
  'text_needed' | 'nothing_taken_out' | 'not_only_taken_out' | 'cpr_in_text';

/** Why a text cannot be published; null: it can. */
export function whyNotPublishable(given: {
  decision: Decision;
  text: string;
  judged: string;
  leavesFilesOut: boolean;
}): TextRefusal | null {
  const { decision, text, judged } = given;
  if (text === '') return 'text_needed';
  if (decision === 'publish_redacted') {
    if (leftOutOf(given) === null) return 'nothing_taken_out';
    if (!isLeftOf(text, judged)) return 'not_only_taken_out';
  }
  return scanForPersonalData(text).some(({ kind }) => kind === 'cpr') ? 'cpr_in_text' : null;
}

export type LeftOut = 'text' | 'files' | 'both';

/** What `publish_redacted` takes out; null: nothing. */
export function leftOutOf(given: {
  text: string;
  judged: string;
  leavesFilesOut: boolean;
}): LeftOut | null {
  const isCut = given.text !== given.judged.trim();
  if (given.leavesFilesOut) return isCut ? 'both' : 'files';
  return isCut ? 'text' : null;
}

/** Where something was taken out; it is no word of anybody's. */
const gap = /\[(?:…|\.{3})\]/g;

/** Whether a text has no word that stands not, in this order, in the other: nothing is put into anybody's mouth. */
export function isLeftOf(text: string, whole: string): boolean {
  const words = wordsOf(whole);
  let at = 0;
  return wordsOf(text.replace(gap, ' ')).every((word) => {
    at = words.indexOf(word, at) + 1;
    return at > 0;
  });
}

/** Capitals and punctuation aside, which taking something out moves. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
