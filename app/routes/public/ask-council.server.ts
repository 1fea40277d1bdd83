import { z } from 'zod';
import { activities, whyNotAllowed } from '~/domains/identity/activities';
import { shownNameOf } from '~/domains/identity/name';
import { findOwnAccount } from '~/domains/identity/queries.server';
import type { Who } from '~/domains/identity/who.server';
import { findNodes } from '../find-nodes.server';
import { nodesNamed } from '~/domains/plans/queries/named-nodes.server';
import { committeesToChoose } from '~/domains/questions/asking/committees-to-choose.server';
import { readDraft } from '~/domains/questions/asking/draft-content';
import { draftOwnerOf } from '~/domains/questions/asking/draft-owner.server';
import { findDraft, listDrafts } from '~/domains/questions/asking/find-draft.server';
import { listSameMeeting } from '~/domains/questions/asking/same-meeting.server';
import { findSentBefore } from '~/domains/questions/asking/sent-before.server';
import { stages } from '~/domains/questions/asking/stages';
import { findSimilar } from '~/domains/questions/finding/similar-questions.server';
import { comingTimes } from '~/domains/questions/meetings/question-times.server';
import type { RuleSet } from '~/domains/questions/rule-set';
import { isResident } from '~/domains/questions/rules/asking';
import { meetingFor } from '~/domains/questions/rules/deadline';
import { whatToSayNext } from '~/domains/questions/rules/next-meeting';
import { rulesInForce } from '~/domains/questions/rules-in-force.server';
import type { ReadContext } from '~/platform/context.server';

/** What the pages on which a question is written are made of. */

export const askQuery = z.object({
  trin: z.enum(stages).catch('regler'),
  udkast: z.string().max(40).optional().catch(undefined),
  ret: z.literal('ja').optional().catch(undefined),
  /** The question that the form was sent as before it was written in again. */
  sendt: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .max(200)
    .optional()
    .catch(undefined)
    .transform((words) => words?.replaceAll('\0', '').trim() || null),
});
type Query = z.output<typeof askQuery>;

/** Everything that the stage asked for shows. Without a draft there is nothing to show at the later ones. */
export async function readAsking(
  ctx: ReadContext,
  request: { who: Who | null; browser: string | null; query: Query },
) {
  const { who, query } = request;
  const owner = draftOwnerOf(who, request.browser);
  const draft = await findDraft(ctx, owner, query.udkast ?? null);
  const isEarly = query.trin === 'regler' || query.trin === 'tekst';
  const stage = draft === null && !isEarly ? ('regler' as const) : query.trin;
  const content = draft?.content ?? readDraft({});
  const { version, rules } = await rulesInForce(ctx);
  const times = await comingTimes(ctx);
  const time = meetingFor(times, ctx.now);
  const isToldOfMeeting = stage === 'regler' || stage === 'send';
  const isAbout = stage === 'emne' || stage === 'send';
  return {
    stage,
    draft: draft && { id: draft.id, expiresAt: draft.expiresAt, isOfBrowser: draft.isOfBrowser },
    newId: crypto.randomUUID(),
    sentBefore: draft && (await sentBeforeOf(ctx, who, query.sendt)),
    isGone: draft === null && query.udkast !== undefined,
    isMending: query.ret === 'ja',
    content,
    drafts: stage === 'regler' && draft === null ? await begun(ctx, owner) : [],
    rules,
    version: String(version),
    time,
    ahead: whatToSayNext(times, ctx.now),
    committees: isAbout ? await committeesToChoose(ctx) : [],
    nodes: isAbout ? await nodesNamed(ctx, content.nodes) : [],
    found: stage === 'emne' && query.q !== null ? await findNodes(ctx, query.q) : [],
    words: query.q,
    similar: stage === 'besvaret' ? await findSimilar(ctx, content) : null,
    asker: await askerOf(ctx, who),
    spent: isToldOfMeeting
      ? await spentOf(ctx, who, { rules, meetingId: time?.meetingId ?? null })
      : [],
  };
}

async function begun(ctx: ReadContext, owner: Parameters<typeof listDrafts>[1]) {
  return (await listDrafts(ctx, owner)).map(({ id, content, changedAt, isOfBrowser }) => ({
    id,
    topic: content.topic,
    changedAt,
    isOfBrowser,
  }));
}

async function sentBeforeOf(ctx: ReadContext, who: Who | null, id: string | undefined) {
  const actor = who?.helped?.actor ?? who?.self;
  return actor && id !== undefined
    ? await findSentBefore(ctx, { authorId: actor.personId, id })
    : null;
}

/** What the asker has sent already to the meeting that a question comes to now, where the rules leave room for no more. */
async function spentOf(
  ctx: ReadContext,
  who: Who | null,
  { rules, meetingId }: { rules: RuleSet; meetingId: string | null },
) {
  const actor = who?.helped?.actor ?? who?.self;
  if (!actor || rules.quota === null) return [];
  const asked = await listSameMeeting(ctx.db, { authorId: actor.personId, meetingId });
  return asked.length >= rules.quota ? asked : [];
}

/** Whoever is signed in, or helped, as far as the form tells them what becomes of their name; null: nobody is. */
async function askerOf(ctx: ReadContext, who: Who | null) {
  const actor = who?.helped?.actor ?? who?.self;
  if (!actor) return null;
  return {
    shownName: shownNameOf(await findOwnAccount(ctx, actor.personId), true),
    isResident: isResident({ level: actor.level, isHelped: actor.assistedBy !== null }),
    mayAsk: whyNotAllowed(actor, activities.ask_council) === null,
  };
}
