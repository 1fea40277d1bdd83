import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/texts';
import { CheckedForm } from '~/ui/checked-form';
import { CheckField, TextField } from '~/ui/fields';
import { Section } from '~/ui/page';
import type { DraftContent } from '../asking/draft-content';
import { textStage } from '../asking/forms';
import { longestText, longestTopic } from '../rules/showing';
import { StageButtons } from './asking-frame';
import { CountedText } from './counted-text';

type Answered = { faults?: Record<string, string>; given?: Record<string, string> };

/**
 * Topic and text, with what makes a good question.
 * @param props.formId of the draft, or of the one that this form begins
 * @param props.seen the rules' version and the meeting that the page tells of, for a draft that is begun
 * @param props.found shows what was found in a text
 */
export function TextStage(props: {
  draftId: string | null;
  formId: string;
  content: DraftContent;
  seen: { rules: string; meeting: string };
  isMending: boolean;
  found: (text: string) => ReactNode;
}) {
  const { content, draftId, isMending } = props;
  const { text } = useTexts().asking.form;
  const answered = useActionData<Answered>();
  const fault = answered?.given?.form === 'tekst' ? answered.faults?.text : undefined;
  const wasFound = fault === 'personal_data' || fault === 'cpr_in_text';
  const given = {
    topic: answered?.given?.topic ?? content.topic,
    text: answered?.given?.text ?? content.text,
  };
  return (
    <>
      <Section title={text.hintsHeading}>
        <ul className="bullet-list">
          {text.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </Section>
      <CheckedForm
        name="tekst"
        schema={textStage}
        fields={{ topic: text.topic, text: text.question }}
        hidden={{
          draft: props.formId,
          ret: isMending ? 'ja' : null,
          seenRules: content.seenRules ?? props.seen.rules,
          seenMeeting: content.seenMeeting ?? props.seen.meeting,
        }}
      >
        <TextField
          name="topic"
          label={text.topic}
          hint={text.topicHint}
          value={content.topic}
          maxLength={longestTopic}
        />
        <CountedText
          name="text"
          label={text.question}
          hint={text.questionHint}
          value={given.text}
          most={longestText}
        />
        {wasFound && props.found(given.topic)}
        {wasFound && props.found(given.text)}
        {(fault === 'personal_data' || content.sendAnyway === 'yes') && (
          <CheckField
            name="sendAnyway"
            label={text.sendAnyway}
            hint={text.sendAnywayHint}
            checked={content.sendAnyway === 'yes'}
          />
        )}
        <StageButtons stage="tekst" draftId={draftId} isMending={isMending} />
      </CheckedForm>
    </>
  );
}
