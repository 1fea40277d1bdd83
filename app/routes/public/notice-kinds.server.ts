import { giveNotice } from '~/domains/comments/give-notice.server';
import { findPublicComment } from '~/domains/comments/list-comments.server';
import { giveQuestionNotice } from '~/domains/questions/handling/give-question-notice.server';
import { findPublicText } from '~/domains/questions/handling/public-text.server';
import { findPublicSubject } from '~/domains/thread/find-subject.server';
import type { SubjectKind } from '~/domains/thread/subject-kinds';
import type { Language } from '~/i18n/languages';
import type { ActionContext, ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { Outcome } from '~/platform/outcome';

type Notice = {
  explanation: string;
  name: string | null;
  email: { email: string; key: string } | null;
  language: Language;
};

/** What somebody gives notice of, as everyone reads it. */
type Reported = { text: string; language: Language; place: { title: string; path: string } };

/** How notice is given of one kind of contribution; a new kind is a new entry below. */
type NoticeKind = {
  find(ctx: ReadContext, id: string): Promise<Reported>;
  give(ctx: ActionContext, id: string, notice: Notice): Promise<Outcome<null, 'cpr_in_notice'>>;
};

const kinds: Partial<Record<SubjectKind, NoticeKind>> = {
  comment: {
    async find(ctx, id) {
      const { node, text, language } = await findPublicComment(ctx, id);
      return { text, language, place: node };
    },
    give: (ctx, commentId, notice) => giveNotice(ctx, { ...notice, commentId }),
  },
  question: {
    find: findPublicText,
    give: (ctx, questionId, notice) => giveQuestionNotice(ctx, { ...notice, questionId }),
  },
};

/**
 * How notice is given of a subject that everyone may read.
 * @throws NotFound for what nobody may, and for what nobody hands in
 */
export async function noticeKindOf(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  subjectId: string,
): Promise<NoticeKind> {
  const { kind } = await findPublicSubject(ctx, subjectId);
  const found = kinds[kind];
  if (!found) throw new NotFound();
  return found;
}
