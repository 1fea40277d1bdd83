import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr, refusalsOf } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { makeSearchable, recordEvent } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { isShown, questionPath, wholeOf } from '../rules/showing';
import { type ShowRefusal, whyNotShowable } from './own-rules';

/**
 * An asker lets everyone read a refused question, with the ground beside it. It is their consent to that alone, whatever
 * they said when they sent it. Doing it twice is doing it once; taking the question back, or sending it again, ends it.
 * @returns nothing; or why not – `not_refused`, `hidden` (by a moderator, who alone lets it be read again),
 *   `may_not_be_shown` (with that ground), `cpr_in_text`
 * @throws NotFound where there is no such question, Forbidden where it is another's
 */
export async function showRefusal(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string },
): Promise<Outcome<null, ShowRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const { topic, text } = { topic: row.topic ?? '', text: row.text ?? '' };
    const ground = (await refusalsOf({ ...ctx, db: tx }, [row.id])).get(row.id);
    const obstacle = whyNotShowable({
      ...row,
      mayBeShown: ground?.keepsTextPublic ?? false,
      hasCpr: hasCpr(wholeOf(row)),
    });
    if (obstacle !== null) return refused(obstacle);
    if (isShown(row)) return ok(null);
    await tx
      .update(question)
      .set({
        refusalShownAt: ctx.now.toString(),
        publishedTopic: topic,
        publishedText: text,
        publishedAt: ctx.now.toString(),
      })
      .where(eq(question.id, row.id));
    const { refusedTitleOf, searchContext } = textsIn('da').ownQuestion;
    await makeSearchable(tx, [
      {
        subjectId: row.id,
        municipalityId: ctx.municipality.id,
        path: questionPath(row.id),
        title: refusedTitleOf(topic),
        context: searchContext,
        body: text,
      },
    ]);
    const facts = { reason: ground?.title.da };
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'refusal_shown', isPublic: true, facts });
    await recordAudit(tx, ctx, { action: 'question.show_refusal', subjectId: row.id });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
