import { answerComment } from '~/domains/comments/answer-comment.server';
import { decideComment } from '~/domains/comments/decide-comment.server';
import { commentPolicy } from '~/domains/comments/policy';
import { findCommentForStaff } from '~/domains/comments/queries.server';
import { answerPath } from '~/domains/comments/rules';
import {
  dueAnswers,
  findCommentToAnswer,
  listWaitingForAnswer,
} from '~/domains/comments/waiting-for-answer.server';
import type { filesOf } from '~/domains/files/index.server';
import type { PersonActor } from '~/domains/identity/actor';
import type { Role } from '~/domains/identity/roles';
import type { Contribution } from '~/domains/moderation/contribution';
import type { Decision } from '~/domains/moderation/vocabulary';
import { decideQuestion } from '~/domains/questions/handling/decide-question.server';
import {
  findQuestionForInbox,
  type QuestionAtEntry,
} from '~/domains/questions/handling/find-for-inbox.server';
import {
  dueQuestionAnswers,
  listQuestionsToAnswer,
} from '~/domains/questions/handling/waiting-for-answer.server';
import type { NextStep } from '~/domains/questions/rules/next-step';
import type { SubjectKind } from '~/domains/thread/subject-kinds';
import type { Language } from '~/i18n/languages';
import type { ActionContext, ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Outcome } from '~/platform/outcome';

type Deciding = ActionContext & { actor: PersonActor };
type Reading = ReadContext & { actor: PersonActor };

/** What the inbox shows of a contribution of any kind. */
export type Contributed = {
  /** In its author's language. */
  title: string;
  authorId: string;
  /** In the words of its kind. */
  state: string;
  standing: Contribution['standing'];
  language: Language;
  shownName: string | null;
  publishedText: string | null;
  /** Its author has seen what is marked in it. */
  wasSentAnyway: boolean;
  files: Awaited<ReturnType<typeof filesOf>>;
  clarifications: {
    question: string;
    askedAt: string;
    answer: string | null;
    answeredAt: string | null;
  }[];
  about: { title: string; path: string }[];
  /** What never fits it, whatever the entry. */
  neverDecided: Decision[];
  answer: { text: string; at: string; unit: string | null; textHash: string } | null;
  /** Whether it is answered at its entry too. */
  isAnsweredHere: boolean;
  /** What there is of a question to the council alone. */
  question: QuestionAtEntry | null;
};

/** Something that waits for an answer; `path`: where it is written, without language prefix. */
type Waiting = {
  subjectId: string;
  path: string;
  title: string;
  excerpt: string;
  isShownWhole: boolean;
  /** Language of the title, which may be another than its own. */
  titleLanguage: Language;
  language: Language;
  since: string;
  /** Null: no deadline holds for it. */
  dueAt: string | null;
  /** What is to be done with a question to the council; null: it waits for an answer alone. */
  next: NextStep | null;
};

/** What the inbox knows to do with one kind of contribution; a new kind is a new entry below. */
export type InboxKind = {
  kind: SubjectKind;
  find(ctx: ReadContext, subjectId: string): Promise<Contributed>;
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
  /** What the next page says that was decided, where the inbox's own words would not be true of it. */
  said?: Partial<Record<Decision, string>>;
  /** What waits for an answer of one's own, each by when it is due. */
  answering: {
    list(ctx: Reading, upTo: number): Promise<{ total: number; waiting: Waiting[] }>;
    due(ctx: Reading, upTo: number): Promise<(string | null)[]>;
  };
  /** Where it is answered by one form, at its entry and on a page of its own; null: the kind has pages for that. */
  answered: {
    find(ctx: Reading, subjectId: string): ReturnType<typeof findCommentToAnswer>;
    answer(
      ctx: Deciding,
      input: { subjectId: string; text: string; seenTextHash: string | null },
    ): Promise<Outcome<null, string>>;
  } | null;
};

/** Who answers in public; for which subjects is for each kind to say. */
export const answeringRoles = ['plan_owner', 'council_secretariat'] as const satisfies Role[];
/** Who has something to do before there is an answer: whoever approves it, too. */
export const waitingRoles = [...answeringRoles, 'mayors_office'] as const satisfies Role[];

const comments: InboxKind = {
  kind: 'comment',
  async find(ctx, subjectId) {
    const { node, ...found } = await findCommentForStaff(ctx, subjectId);
    const isAnsweredHere = found.state === 'published';
    return { ...found, about: [node], neverDecided: [], isAnsweredHere, question: null };
  },
  decide: decideComment,
  answering: {
    async list(ctx, upTo) {
      if (!commentPolicy(ctx.actor, { do: 'see_waiting' })) return { total: 0, waiting: [] };
      const { total, waiting } = await listWaitingForAnswer(ctx, upTo);
      return {
        total,
        waiting: waiting.map((one) => ({ ...one, path: answerPath(one.subjectId), next: null })),
      };
    },
    due: dueAnswers,
  },
  answered: {
    find: findCommentToAnswer,
    answer: (ctx, { subjectId, ...given }) =>
      answerComment(ctx, { commentId: subjectId, ...given }),
  },
};

const questions: InboxKind = {
  kind: 'question',
  async find(ctx, subjectId) {
    const found = await findQuestionForInbox(ctx, subjectId);
    return {
      ...found,
      files: [],
      about: found.question.concerns.nodes,
      neverDecided: found.question.isPublishable ? [] : ['publish_redacted'],
      answer: null,
      isAnsweredHere: false,
    };
  },
  decide: decideQuestion,
  said: {
    publish: 'spoergsmaal_godkendt',
    publish_redacted: 'spoergsmaal_godkendt',
    restore: 'spoergsmaal_omgjort',
  },
  answering: { list: listQuestionsToAnswer, due: dueQuestionAnswers },
  answered: null,
};

export const inboxKinds: InboxKind[] = [comments, questions];

/** Undefined for a kind that nobody hands in yet. */
export function inboxKindOf(kind: SubjectKind): InboxKind | undefined {
  return inboxKinds.find((one) => one.kind === kind);
}

/** How a kind is answered by one form. @throws NotFound for one that is not */
export function answeredOf(kind: SubjectKind): NonNullable<InboxKind['answered']> {
  const answered = inboxKindOf(kind)?.answered;
  if (!answered) throw new NotFound();
  return answered;
}
