import { answerComment } from '~/domains/comments/answer-comment.server';
import { decideComment } from '~/domains/comments/decide-comment.server';
import { findCommentForStaff } from '~/domains/comments/queries.server';
import {
  dueAnswers,
  findCommentToAnswer,
  listWaitingForAnswer,
} from '~/domains/comments/waiting-for-answer.server';
import type { PersonActor } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import type { Decision } from '~/domains/moderation/vocabulary';
import type { SubjectKind } from '~/domains/thread/subject-kinds';
import type { ActionContext, ReadContext } from '~/platform/context.server';
import type { Outcome } from '~/platform/outcome';

type Deciding = ActionContext & { actor: PersonActor };
type Reading = ReadContext & { actor: PersonActor };

/** What the inbox knows to do with one kind of contribution; a new kind is a new entry below. */
export type InboxKind = {
  kind: SubjectKind;
  find(ctx: ReadContext, subjectId: string): ReturnType<typeof findCommentForStaff>;
  decide(
    ctx: Deciding,
    input: {
      entryId: string;
      decision: Decision;
      reasonCode: string | null;
      words: string | null;
      publishedText: string | null;
      leftOutFiles?: string[];
      seenTextHash: string;
    },
  ): Promise<Outcome<null, string>>;
  answer(
    ctx: Deciding,
    input: { subjectId: string; text: string; seenTextHash: string | null },
  ): Promise<Outcome<null, string>>;
  /** What is public and waits for an answer of one's own; each by when it is due, and nothing that is not public. */
  answering: {
    list(ctx: Reading, upTo: number): ReturnType<typeof listWaitingForAnswer>;
    due(ctx: Reading, upTo: number): Promise<string[]>;
    find(ctx: Reading, subjectId: string): ReturnType<typeof findCommentToAnswer>;
  };
};

/** Who answers in public; for which subjects is for each kind to say. */
export const answeringRoles = ['plan_owner', 'council_secretariat'] as const satisfies Role[];

export const inboxKinds: InboxKind[] = [
  {
    kind: 'comment',
    find: findCommentForStaff,
    decide: decideComment,
    answer: (ctx, { subjectId, ...given }) =>
      answerComment(ctx, { commentId: subjectId, ...given }),
    answering: { list: listWaitingForAnswer, due: dueAnswers, find: findCommentToAnswer },
  },
];

/** Undefined for a kind that nobody hands in yet. */
export function inboxKindOf(kind: SubjectKind): InboxKind | undefined {
  return inboxKinds.find((one) => one.kind === kind);
}
