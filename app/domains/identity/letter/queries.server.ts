import { and, asc, count, eq, gt, isNull, lt } from 'drizzle-orm';
import { validate } from 'uuid';
import { person, verificationLetter } from '#db/schema';
import type { Language } from '~/i18n/languages';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Keys } from '~/platform/keys.server';
import { authorize } from '~/platform/transaction.server';
import type { PersonActor } from '../actor';
import { type LetterState, letterState, mostWrongTries } from '../letter';
import { identityPolicy } from '../policy';

export const lettersPerPage = 30;

/** Where a person's own letter is; null where none is on its way. The code is not part of it. */
export async function findOwnLetter(
  ctx: ReadContext,
  personId: string,
): Promise<{
  state: Exclude<LetterState, 'ended'>;
  requestedAt: string;
  sentAt: string | null;
  expiresAt: string;
  triesLeft: number;
} | null> {
  const [letter] = await ctx.db
    .select()
    .from(verificationLetter)
    .where(
      and(
        eq(verificationLetter.municipalityId, ctx.municipality.id),
        eq(verificationLetter.personId, personId),
        isNull(verificationLetter.usedAt),
        isNull(verificationLetter.cancelledAt),
      ),
    );
  if (!letter) return null;
  const { requestedAt, sentAt, expiresAt, wrongTries } = letter;
  const state = letterState(letter, ctx.now);
  if (state === 'ended') return null;
  return { state, requestedAt, sentAt, expiresAt, triesLeft: mostWrongTries - wrongTries };
}

/** Letters that wait to be printed and sent, the oldest first. @param page from 1 */
export async function listLettersWaiting(ctx: ReadContext, page: number) {
  authorize(identityPolicy(ctx.actor, { do: 'send_letter' }));
  const isWaiting = and(
    eq(verificationLetter.municipalityId, ctx.municipality.id),
    isNull(verificationLetter.sentAt),
    isNull(verificationLetter.usedAt),
    isNull(verificationLetter.cancelledAt),
    lt(verificationLetter.wrongTries, mostWrongTries),
    gt(verificationLetter.expiresAt, ctx.now.toString()),
  );
  const [counted] = await ctx.db
    .select({ total: count() })
    .from(verificationLetter)
    .where(isWaiting);
  const letters = await ctx.db
    .select({
      id: verificationLetter.id,
      name: verificationLetter.name,
      city: verificationLetter.city,
      requestedAt: verificationLetter.requestedAt,
    })
    .from(verificationLetter)
    .where(isWaiting)
    .orderBy(asc(verificationLetter.requestedAt), asc(verificationLetter.id))
    .limit(lettersPerPage)
    .offset((page - 1) * lettersPerPage);
  return { total: counted?.total ?? 0, letters };
}

/** A letter on paper. */
type PaperLetter = {
  name: string;
  street: string;
  postcode: string;
  city: string;
  language: Language;
  expiresAt: string;
  code: string;
};

/** A letter at the desk: on paper while it waits to be sent, and afterwards what became of it, and when. */
type DeskLetter =
  | { state: 'asked'; paper: PaperLetter }
  | { state: 'own' | 'sent' | 'used' | 'cancelled' | 'expired' | 'used_up'; at: string };

/**
 * A letter as it is printed, only while it waits to be sent: afterwards nobody here needs to see its code,
 * and of one's own never.
 * @throws NotFound for another municipality's letter, and for one that is forgotten
 */
export async function findLetter(
  ctx: ReadContext & { actor: PersonActor; keys: Keys },
  letterId: string,
): Promise<DeskLetter> {
  authorize(identityPolicy(ctx.actor, { do: 'send_letter' }));
  if (!validate(letterId)) throw new NotFound();
  const [found] = await ctx.db
    .select({ letter: verificationLetter, language: person.language })
    .from(verificationLetter)
    .innerJoin(person, eq(person.id, verificationLetter.personId))
    .where(
      and(
        eq(verificationLetter.id, letterId),
        eq(verificationLetter.municipalityId, ctx.municipality.id),
      ),
    );
  if (!found) throw new NotFound();
  const { letter, language } = found;
  if (letter.personId === ctx.actor.personId) return { state: 'own', at: letter.requestedAt };
  const state = letterState(letter, ctx.now);
  switch (state) {
    case 'sent':
    case 'used_up':
      // Codes can be tried only of letters that were sent.
      return { state, at: letter.sentAt ?? letter.requestedAt };
    case 'expired':
      return { state, at: letter.expiresAt };
    case 'ended':
      return letter.usedAt !== null
        ? { state: 'used', at: letter.usedAt }
        : { state: 'cancelled', at: letter.cancelledAt! };
    case 'asked':
      return {
        state,
        paper: {
          name: letter.name!,
          street: letter.street!,
          postcode: letter.postcode!,
          city: letter.city!,
          language,
          expiresAt: letter.expiresAt,
          code: ctx.keys.codeFor('letter', letterId),
        },
      };
  }
}
