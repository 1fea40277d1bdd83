import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { CheckField, ChoiceField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { Section } from '~/ui/page';
import { longestResult } from '../follow-ups/longest';
import type { FollowUp } from '../follow-ups/read-follow-ups.server';

/** What the committees have promised and one sees to oneself, the most urgent first. Nothing where there is nothing. */
export function StaffFollowUps({ followUps }: { followUps: FollowUp[] }) {
  const { followUps: texts } = useTexts().dialogueStaff;
  const language = useLanguage();
  if (followUps.length === 0) return null;
  return (
    <Section title={texts.heading} id="opfoelgning">
      <p>{texts.lead}</p>
      <ul className="link-list">
        {followUps.map((one) => (
          <li key={one.id}>
            <p lang="da">
              <strong>{one.text}</strong>
            </p>
            <p>
              <span lang="da">{one.unit}</span>.{' '}
              {one.isOverdue ? (
                <strong>{texts.overdue(formatDay(one.dueOn, language))}</strong>
              ) : (
                texts.due(formatDay(one.dueOn, language))
              )}
            </p>
            <p className="small soft">
              {texts.promised(one.committee, formatDay(one.sessionStartsAt, language))}.{' '}
              {one.isPublic ? texts.isPublic : texts.isPrivate}.
            </p>
            <CloseFollowUp followUp={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where whoever promised something says what came of it. */
export function CloseFollowUp({ followUp }: { followUp: Pick<FollowUp, 'id' | 'isPublic'> }) {
  const { dialogueStaff, dialogueMeeting } = useTexts();
  const texts = dialogueStaff.followUps;
  return (
    <FormDetails form={`luk.${followUp.id}`} summary={texts.close}>
      <PostForm
        name={`luk.${followUp.id}`}
        fields={{ state: texts.state, result: texts.result, sendAnyway: texts.submit }}
      >
        <ChoiceField
          name="state"
          label={texts.state}
          options={[
            { value: 'kept', label: texts.kept },
            { value: 'not_kept', label: texts.notKept },
          ]}
        />
        <TextField
          name="result"
          label={texts.result}
          hint={texts.resultHint}
          multiline
          maxLength={longestResult}
        />
        {followUp.isPublic && (
          <CheckField name="sendAnyway" label={dialogueMeeting.outcome.sendAnyway} />
        )}
        <SubmitButton kind="secondary">{texts.submit}</SubmitButton>
      </PostForm>
    </FormDetails>
  );
}
