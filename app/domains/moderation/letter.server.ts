import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { moderationDecision } from '#db/schema';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { moderationPolicy } from './policy';

/** What a letter with a decision says, in the author's language. Its page puts the address on it. */
export type DecisionLetter = {
  language: Language;
  municipality: string;
  /** ISO instant. */
  decidedAt: string;
  subject: string;
  greeting: string;
  /** Which contribution it is. */
  about: string;
  paragraphs: string[];
  regards: string;
};

/**
 * A decision as a letter, for authors without e-mail: the same words as the mail has.
 * @param given.recipientName who it is to, as the participation domain knows them
 * @param given.title what the contribution is called in its author's language
 * @throws NotFound for another municipality's, for none and where its author is erased, Forbidden
 *   for whoever may not see the queue
 */
export async function findDecisionLetter(
  ctx: ReadContext,
  given: { decisionId: string; recipientName: string | null; title: string },
): Promise<DecisionLetter> {
  authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
  if (!validate(given.decisionId)) throw new NotFound();
  const [found] = await ctx.db
    .select()
    .from(moderationDecision)
    .where(
      and(
        eq(moderationDecision.municipalityId, ctx.municipality.id),
        eq(moderationDecision.id, given.decisionId),
      ),
    );
  if (!found) throw new NotFound();
  const { language, statement, decidedAt } = found;
  // Its author is erased: there is nobody to write to.
  if (statement === null) throw new NotFound();
  const { letter } = textsIn(language).moderation;
  return {
    language,
    municipality: ctx.municipality.name,
    decidedAt,
    subject: letter.subject,
    greeting: letter.greeting(given.recipientName),
    about: letter.about(given.title),
    paragraphs: statement.split(/\n{2,}/),
    regards: letter.regards,
  };
}
