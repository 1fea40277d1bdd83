import { useActionData } from '@remix-run/react';
import { useTexts } from '~/i18n/texts';
import { CheckedForm } from '~/ui/checked-form';
import { CountedText } from '~/ui/counted-text';
import { TextField } from '~/ui/fields';
import { Section } from '~/ui/page';
import type { DraftContent } from '../asking/draft-content';
import { textStage } from '../asking/forms';
import { longestText, longestTopic } from '../rules/showing';
import { StageButtons } from './asking-frame';
import { type Found, FoundInWords } from './found-in-words';

type Answered = { given?: Record<string, string> };

/**
 * Topic and text, with what makes a good question.
 * @param props.formId of the draft, or of the one that this form begins
 * @param props.seen the rules' version and the meeting that the page tells of, for a draft that is begun
 * @param props.found shows what was found in a field
 */
export function TextStage(props: {
  draftId: string | null;
  formId: string;
  content: DraftContent;
  seen: { rules: string; meeting: string };
  isMending: boolean;
  found: Found;
}) {
  const { content, draftId, isMending } = props;
  const { text } = useTexts().asking.form;
  const answered = useActionData<Answered>();
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
          value={answered?.given?.text ?? content.text}
          most={longestText}
        />
        <FoundInWords
          form="tekst"
          found={props.found}
          isSentAnyway={content.sendAnyway === 'yes'}
        />
        <StageButtons stage="tekst" draftId={draftId} isMending={isMending} />
      </CheckedForm>
    </>
  );
}
