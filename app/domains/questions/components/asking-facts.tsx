import { formatDay, formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { RuleSet } from '../rule-set';

type Time = { meetingStartsAt: string; closesAt: string };

/** Which meeting a question that is sent now goes to, and until when. */
export function MeetingAhead(props: { time: Time | null; missed: Time | null }) {
  const { next } = useTexts().asking;
  const language = useLanguage();
  const { time, missed } = props;
  return (
    <>
      {missed && (
        <p>
          {next.late(
            formatDay(missed.meetingStartsAt, language),
            formatMoment(missed.closesAt, language),
          )}
        </p>
      )}
      {time === null ? (
        <p>{next.none}</p>
      ) : (
        <p>
          {next.meeting(formatMoment(time.meetingStartsAt, language))}{' '}
          <strong>{next.closes(formatMoment(time.closesAt, language))}</strong>
        </p>
      )}
    </>
  );
}

/** The rules that whoever asks must know. */
export function RulesInShort({ rules }: { rules: RuleSet }) {
  const { rules: words } = useTexts().asking;
  return (
    <Section title={words.heading}>
      <ul className="bullet-list">
        <li>{rules.who === 'residents' ? words.residents : words.everyone}</li>
        {rules.quota !== null && <li>{words.quota(rules.quota)}</li>}
        <li>{words.presence[rules.presence]}</li>
        <li>{words.consent[rules.consent]}</li>
        <li>{words.topics}</li>
      </ul>
    </Section>
  );
}
