import { and, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import { committee, planNode, question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { FoundRefusal } from '~/domains/moderation/index.server';
import type { Language } from '~/i18n/languages';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import type { AskingRefusal } from '../rules/asking';
import { type DraftContent, unfinishedStages } from './draft-content';
import type { DraftOwner } from './draft-owner.server';
import { findDraft } from './find-draft.server';
import { type SentQuestion, submitQuestion } from './submit-question.server';
import { throwDraftAway } from './throw-draft-away.server';

/**
 * Sends what was written, judged by what holds now, whatever held when it was begun; the draft goes once it is sent.
 * Sent twice, or fifty times at once, it is one question.
 * @returns the question's id; or why not – `draft_gone`, `unfinished`, or as `submitQuestion` names it
 */
export async function sendDraft(
  ctx: ActionContext & { actor: PersonActor },
  owner: DraftOwner,
  given: { id: string; language: Language },
): Promise<
  Outcome<string, FoundRefusal | AskingRefusal | 'too_many_questions' | 'draft_gone' | 'unfinished'>
> {
  const draft = await findDraft(ctx, owner, given.id);
  if (draft === null) {
    const sent = await findSent(ctx, given.id);
    return sent === null ? refused('draft_gone') : ok(sent);
  }
  if (unfinishedStages(draft.content).length > 0) return refused('unfinished');
  const sent = await submitQuestion(ctx, {
    ...asQuestion(draft.content),
    ...(await stillThere(ctx, draft.content)),
    language: given.language,
    formKey: draft.id,
  });
  if (sent.ok) await throwDraftAway(ctx, owner, draft.id);
  return sent;
}

/** What a draft became, where its person has sent it already. */
async function findSent(
  ctx: Pick<ActionContext, 'db'> & { actor: PersonActor },
  id: string,
): Promise<string | null> {
  if (!validate(id)) return null;
  const [sent] = await ctx.db
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.authorId, ctx.actor.personId), eq(question.formKey, id)));
  return sent?.id ?? null;
}

function asQuestion(
  content: DraftContent,
): Omit<SentQuestion, 'language' | 'formKey' | 'committee' | 'nodeIds'> {
  return {
    topic: content.topic,
    text: content.text,
    asking: content.asking ?? 'alone',
    askedWith: content.askedWith || null,
    withName: content.withName === 'yes',
    isPublishable: content.publish === 'yes',
    needs: content.needs || null,
    place: content.place || null,
    sdgs: content.sdgs.map(Number),
    sendAnyway: content.sendAnyway === 'yes',
  };
}

/** The committee and the parts of plans that it is about, as far as they are there still. */
async function stillThere(
  ctx: Pick<ActionContext, 'db' | 'municipality'>,
  content: DraftContent,
): Promise<Pick<SentQuestion, 'committee' | 'nodeIds'>> {
  const ofMunicipality = ctx.municipality.id;
  const [known] = await ctx.db
    .select({ slug: committee.slug })
    .from(committee)
    .where(
      and(eq(committee.municipalityId, ofMunicipality), eq(committee.slug, content.committee)),
    );
  const ids = content.nodes.filter((id) => validate(id));
  const nodes =
    ids.length === 0
      ? []
      : await ctx.db
          .select({ id: planNode.id })
          .from(planNode)
          .where(and(eq(planNode.municipalityId, ofMunicipality), inArray(planNode.id, ids)));
  return { committee: known?.slug ?? null, nodeIds: nodes.map(({ id }) => id) };
}
