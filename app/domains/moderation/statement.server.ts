import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { Standing } from './contribution';
import { isRestriction } from './decision-rules';
import type { LeftOut } from './published-text';
import type { Decision, EntryKind } from './vocabulary';

/**
 * The statement of reasons that whoever wrote something is given (DSA art. 17): what was decided and why it
 * was looked at, the ground with its wording, that no machine decided, and what one can do about it.
 * @param given.ground the reason's title and the words for it, which the moderator may have changed
 * @param given.mayBeShown a refused text may be read beside its ground, where its author wants that
 * @param given.outcome what was decided in the words of the contribution's own domain; null: in ours
 * @param given.standing where the contribution was when it was decided
 * @param given.leftOut with `publish_redacted`: whether some of the text, files, or both
 * @param given.endsSecondLook somebody was to look at a former decision again; this one takes its place
 * @param given.words with `clarify` the question; else what the moderator adds where there is no ground
 * @returns paragraphs with an empty line between them; nothing of what the author wrote
 */
export function composeStatement(given: {
  decision: Decision;
  kind: EntryKind;
  language: Language;
  ground: { title: string; wording: string } | null;
  words: string | null;
  mayBeShown: boolean;
  outcome?: string | null;
  standing: Standing;
  leftOut: LeftOut | null;
  endsSecondLook: boolean;
}): string {
  const { statement } = textsIn(given.language).moderation;
  const { decision, kind, ground, words } = given;
  const isUpheld = decision === 'keep' && kind === 'reconsideration';
  const isAgainst = isRestriction(decision) || isUpheld;
  const isSecondLook = kind === 'reconsideration';
  const wasGone = decision === 'keep' && kind === 'notice' && given.standing !== 'public';
  const outcome = isUpheld ? 'upheld' : wasGone ? 'wasGone' : decision;
  return paragraphs([
    given.outcome ??
      (outcome === 'publish_redacted'
        ? statement.redacted[given.leftOut ?? 'text']
        : statement.decided[outcome]),
    given.endsSecondLook && statement.endsSecondLook,
    isAgainst && statement.because[kind],
    ground && `${statement.ground(ground.title)} ${ground.wording}`,
    words,
    decision === 'clarify' && statement.answer,
    isAgainst && statement.byPeople,
    isAgainst && (isSecondLook ? statement.final : statement.again),
    (decision === 'refuse' || decision === 'hide') && !isSecondLook && statement.resubmit,
    decision === 'refuse' && given.mayBeShown && statement.mayBeShown,
    isAgainst && statement.complain,
  ]);
}

/**
 * What somebody who gave a notice is told of the decision on it (DSA art. 16 (5) and (6)).
 * @param of.isSecondLook whether what they were told before holds no longer
 */
export function answerToNotice(
  decision: Decision,
  of: { standing: Standing; isSecondLook: boolean },
  language: Language,
): string {
  const { noticeAnswer } = textsIn(language).moderation;
  const outcome =
    decision === 'hide' || decision === 'publish_redacted' || decision === 'restore'
      ? noticeAnswer[decision]
      : noticeAnswer[of.standing === 'public' ? 'keep' : 'wasGone'];
  return paragraphs([
    of.isSecondLook ? noticeAnswer.secondLook : noticeAnswer.thanks,
    outcome,
    noticeAnswer.byPeople,
    noticeAnswer.again,
  ]);
}

function paragraphs(parts: (string | false | null)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}
