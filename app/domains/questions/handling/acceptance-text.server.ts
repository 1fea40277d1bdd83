import { formatMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { RuleSet } from '../rule-set';

/**
 * What the asker is told of a question that is accepted: whether everyone reads it, and when and where it is asked by
 * which rules. Nothing of what they wrote.
 * @param of.time null: no meeting is set up
 * @param of.isMoved whether it was sent for an earlier meeting
 */
export function acceptanceText(of: {
  language: Language;
  isReinstated: boolean;
  reads: 'everyone' | 'what_is_left' | 'nobody';
  time: { meetingStartsAt: string; place: string | null } | null;
  isMoved: boolean;
  rules: Pick<RuleSet, 'presence' | 'minutes'>;
}): string {
  const { accepted } = textsIn(of.language).questionHandling;
  const { ask, reply } = of.rules.minutes;
  return [
    of.isReinstated && accepted.reinstated,
    accepted.reads[of.reads],
    of.isMoved && accepted.moved,
    of.time
      ? accepted.meeting(formatMoment(of.time.meetingStartsAt, of.language), of.time.place)
      : accepted.noMeeting,
    accepted.presence[of.rules.presence],
    ask !== null && accepted.minutes(ask, reply),
  ]
    .filter((part) => typeof part === 'string')
    .join('\n\n');
}
