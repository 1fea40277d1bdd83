import type { z } from 'zod';
import {
  addNote,
  claimEntry,
  findSubjectOf,
  releaseEntry,
  takeOverEntry,
} from '~/domains/moderation/index.server';
import { findRecipient } from '~/domains/identity/letter/find-recipient.server';
import { spend } from '~/domains/thread/spend.server';
import type { Done } from '~/platform/action.server';
import { NotFound } from '~/platform/errors';
import type { Outcome } from '~/platform/outcome';
import type { entryForm } from './inbox-entry-form';
import { answeredOf, type InboxKind, inboxKindOf } from './inbox-kinds.server';

type Acting = Parameters<InboxKind['decide']>[0];
type Entry = z.output<typeof entryForm> & { entryId: string; inboxPath: string };

/** Does what one of the forms of an entry's page asks for. */
export async function actOnEntry(ctx: Acting, entry: Entry): Promise<Done> {
  const { entryId, inboxPath } = entry;
  const here = `${inboxPath}/${entryId}`;
  const after = (outcome: Outcome<null, string>, said: string): Done => ({
    to: here,
    said: outcome.ok ? said : `sag_${outcome.reason}`,
  });
  switch (entry.form) {
    case 'tag':
      return after(await claimEntry(ctx, entryId), 'sag_taget');
    case 'overtag':
      return after(await takeOverEntry(ctx, entryId), 'sag_overtaget');
    case 'slip':
      return after(await releaseEntry(ctx, entryId), 'sag_sluppet');
    case 'note':
      await addNote(ctx, { entryId, text: entry.given.text });
      return { to: `${here}#noter`, said: 'note_gemt' };
    case 'svar': {
      const { kind, subjectId } = await contributionOf(ctx, entryId);
      const outcome = await answeredOf(kind.kind).answer(ctx, {
        subjectId,
        text: entry.given.text,
        seenTextHash: entry.given.seen,
      });
      return outcome.ok ? { to: here, said: 'svar_gemt' } : { faults: { text: outcome.reason } };
    }
    case 'forbrug': {
      const { subjectId } = await findSubjectOf(ctx, entryId);
      await spend(ctx, { subjectId, ...entry.given });
      return { to: `${here}#forbrug`, said: 'forbrug_gemt' };
    }
    case 'afgoer':
      return decideOn(ctx, entry);
  }
}

async function decideOn(ctx: Acting, entry: Entry & { form: 'afgoer' }): Promise<Done> {
  const { decision, reason, words, published, seen, leftOut } = entry.given;
  const { kind, subjectId } = await contributionOf(ctx, entry.entryId);
  const isRedacted = decision === 'publish_redacted';
  const outcome = await kind.decide(ctx, {
    entryId: entry.entryId,
    decision,
    reasonCode: reason,
    words,
    publishedText: isRedacted ? published : null,
    leftOutFiles: isRedacted ? leftOut : [],
    seenTextHash: seen,
  });
  if (outcome.ok) {
    const { authorId } = await kind.find(ctx, subjectId);
    const recipient = await findRecipient(ctx, authorId);
    // Whom no mail reaches is told by a letter, which somebody has to print and send.
    const isByLetter = recipient !== null && !recipient.hasEmail;
    const to = isByLetter ? `${entry.inboxPath}/${entry.entryId}/brev` : entry.inboxPath;
    return { to, said: kind.said?.[decision] ?? `afgjort_${decision}` };
  }
  return { faults: { [fieldOf(outcome.reason, isRedacted)]: outcome.reason } };
}

/** Where on the form a refusal is to be mended. */
function fieldOf(reason: string, isRedacted: boolean): string {
  switch (reason) {
    case 'reason_needed':
    case 'reason_unknown':
      return 'reason';
    case 'statement_needed':
      return 'words';
    // What the contribution's own domain says of the text that everyone would read.
    case 'text_needed':
    case 'nothing_taken_out':
    case 'not_only_taken_out':
    case 'cpr_in_text':
      return isRedacted ? 'published' : 'decision';
    default:
      return 'decision';
  }
}

async function contributionOf(ctx: Acting, entryId: string) {
  const { subjectId, subjectKind } = await findSubjectOf(ctx, entryId);
  const kind = inboxKindOf(subjectKind);
  if (kind === undefined) throw new NotFound();
  return { kind, subjectId };
}
