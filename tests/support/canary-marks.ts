import { Readable } from 'node:stream';
import { v4 as uuidv4 } from 'uuid';
import { askForSecondLook } from '~/domains/comments/ask-for-second-look.server';
import { decideComment } from '~/domains/comments/decide-comment.server';
import { giveNotice } from '~/domains/comments/give-notice.server';
import { findOwnComment } from '~/domains/comments/queries.server';
import { submitComment } from '~/domains/comments/submit-comment.server';
import { storeUpload } from '~/domains/files/index.server';
import { filePath } from '~/domains/files/rules';
import { addNote, claimEntry, findEntry, listQueue } from '~/domains/moderation/index.server';
import type { Tenant } from '~/platform/context.server';
import { pdf, photo } from './file-bytes';
import { actingAs, makePerson } from './people';
import { markOf } from './personas';
import type { World } from './plan-world';

/** What only those who moderate may read, and only where they do; by what it is the mark of. */
export const moderated = [
  'unread',
  'file',
  'picture',
  'alt',
  'note',
  'takenout',
  'notice',
  'request',
] as const;

/**
 * Has somebody write comments that hold a mark wherever one can stand that is not for everyone, on a node of
 * the world's plan: in what waits, in what was taken out, in a file, a note, a notice, a wish for a second
 * look and in mails.
 * @returns addresses at which the marks stand, and which no page needs to lead to
 */
export async function hideMarks(world: World, town: Tenant): Promise<{ file: string }> {
  const mark = (of: string) => markOf(town, of);
  const author = await makePerson(world, town, {
    name: mark('author'),
    email: `${mark('author')}@example.dk`,
    ageBand: '18_plus',
  });
  const moderator = await makePerson(world, town, { name: 'Anna Dommer', roles: ['moderator'] });
  const asAuthor = (await actingAs(world, town, author.id)).ctx;
  const judge = (await actingAs(world, town, moderator.id, { secondFactor: true })).ctx;
  const submit = async (text: string, fileId: string | null) => {
    const sent = await submitComment(asAuthor, {
      plan: 'en-plan',
      node: 'handling',
      text,
      language: 'da',
      withName: false,
      sendAnyway: false,
      formKey: uuidv4(),
      fileId,
    });
    return must(sent);
  };
  const decide = async (
    commentId: string,
    given: Pick<Parameters<typeof decideComment>[1], 'decision' | 'publishedText' | 'reasonCode'>,
  ) => {
    const entryId = await entryOf(commentId);
    await claimEntry(judge, entryId);
    const seenTextHash = (await findEntry(judge, entryId)).textHash;
    must(await decideComment(judge, { entryId, words: null, seenTextHash, ...given }));
  };
  const entryOf = async (commentId: string) => {
    const { entries } = await listQueue(judge, { whose: 'all' }, 1);
    return entries.find(({ subjectId }) => subjectId === commentId)!.id;
  };

  const handIn = async (name: string, bytes: Buffer, alt: string | null) => {
    const stream = Readable.from([bytes], { objectMode: false });
    return must(await storeUpload(asAuthor, { stream, name, alt, ownerId: author.id }));
  };
  const stored = await handIn(`${mark('file')}.pdf`, pdf(mark('inside')), null);
  const waiting = await submit(`Om bænke: ${mark('unread')}`, stored.fileId);
  await addNote(judge, { entryId: await entryOf(waiting), text: mark('note') });

  // Published, but nobody has scanned the picture.
  const picture = await handIn(`${mark('picture')}.jpg`, await photo(), mark('alt'));
  const redacted = await submit(`Om stier. ${mark('takenout')}`, picture.fileId);
  await decide(redacted, {
    decision: 'publish_redacted',
    publishedText: 'Om stier.',
    reasonCode: 'private_circumstances',
  });
  const own = await findOwnComment(asAuthor, redacted);
  must(
    await askForSecondLook(asAuthor, {
      commentId: redacted,
      decisionId: own.decisions.at(-1)!.id,
      request: mark('request'),
    }),
  );
  const noticed = await submit('Om lys.', null);
  await decide(noticed, { decision: 'publish', publishedText: null, reasonCode: null });
  const email = `${mark('notifier')}@example.dk`;
  await giveNotice(asAuthor, {
    commentId: noticed,
    explanation: mark('notice'),
    name: null,
    email: { email, key: email },
    language: 'da',
  });
  return { file: filePath({ id: stored.fileId, mediaType: 'application/pdf' }) };
}

function must<T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
