import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { DraftContent } from '../asking/draft-content';
import { stagePath } from '../asking/stages';

/** What is another by now than when the question was begun: the rules, or the meeting that it would go to. */
export function WhatChanged(props: {
  content: DraftContent;
  version: string;
  time: { meetingId: string; meetingStartsAt: string } | null;
}) {
  const { send } = useTexts().asking.form;
  const href = useHref();
  const language = useLanguage();
  const { time } = props;
  const { seenRules, seenMeeting } = props.content;
  const areOtherRules = seenRules !== undefined && seenRules !== props.version;
  const isOtherMeeting = seenMeeting !== undefined && seenMeeting !== (time?.meetingId ?? '');
  if (!areOtherRules && !isOtherMeeting) return null;
  return (
    <section className="note">
      <h2>{send.changedHeading}</h2>
      {areOtherRules && (
        <p>
          {send.rulesChanged} <a href={href(stagePath('regler', null))}>{send.readRules}</a>
        </p>
      )}
      {isOtherMeeting && (
        <p>
          {time === null
            ? send.meetingGone
            : send.meetingChanged(formatDay(time.meetingStartsAt, language))}
        </p>
      )}
    </section>
  );
}
