import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { CheckField, SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { longestPromise } from '../follow-ups/longest';
import type { FollowUp } from '../follow-ups/read-follow-ups.server';
import type { Guest, MeetingView } from '../meeting/read-meeting.server';
import { CloseFollowUp } from './staff-follow-ups';

/** What the committee sees to after a deputation, or after the whole of a dialogue meeting. */
export function MeetingFollowUps(props: { meeting: MeetingView; guest: Guest | null }) {
  const { meeting, guest } = props;
  const { followUps: texts } = useTexts().dialogueMeeting;
  const followUps = meeting.followUps.filter(({ bookingId }) => bookingId === (guest?.id ?? null));
  return (
    <>
      {guest && <h4>{texts.heading}</h4>}
      {followUps.length === 0 ? (
        <p className="soft">{texts.none}</p>
      ) : (
        <ul className="link-list">
          {followUps.map((one) => (
            <li key={one.id}>
              <FollowUpFacts followUp={one} />
              {meeting.runs && one.state === 'open' && <CloseFollowUp followUp={one} />}
            </li>
          ))}
        </ul>
      )}
      {meeting.runs && <PromiseForm meeting={meeting} guest={guest} />}
    </>
  );
}

/** A promise, who keeps it and by when, and what came of it. */
function FollowUpFacts({ followUp }: { followUp: FollowUp }) {
  const { dialogue, dialogueMeeting } = useTexts();
  const { followUps: texts } = dialogueMeeting;
  const language = useLanguage();
  const { text, unit, dueOn, state, result } = followUp;
  return (
    <>
      <p lang="da">
        <strong>{text}</strong>
      </p>
      <p className="small">
        <span className="tag">{dialogue.followUps[state]}</span>{' '}
        {texts.by(unit, formatDay(dueOn, language))}
      </p>
      {result !== null && <p lang="da">{texts.result(result)}</p>}
    </>
  );
}

function PromiseForm({ meeting, guest }: { meeting: MeetingView; guest: Guest | null }) {
  const { followUps: texts, outcome } = useTexts().dialogueMeeting;
  const name = guest === null ? 'loefte' : `loefte.${guest.id}`;
  const mayBePublic = guest === null || guest.whyNotPublic === null;
  return (
    <FormDetails form={name} summary={texts.promise}>
      <PostForm
        name={name}
        fields={{
          text: texts.text,
          unit: texts.unit,
          due: texts.due,
          sendAnyway: outcome.sendAnyway,
        }}
      >
        <TextField
          name="text"
          label={texts.text}
          hint={texts.textHint}
          multiline
          maxLength={longestPromise}
        />
        <SelectField
          name="unit"
          label={texts.unit}
          placeholder={texts.chooseUnit}
          options={meeting.units.map(({ id, name }) => ({ value: id, label: name, lang: 'da' }))}
        />
        <TextField name="due" label={texts.due} type="date" width="code" />
        {mayBePublic && (
          <>
            <CheckField
              name="isPublic"
              label={guest === null ? texts.isPublic : texts.isPublicLater}
              hint={texts.isPublicHint}
            />
            <CheckField name="sendAnyway" label={outcome.sendAnyway} />
          </>
        )}
        <SubmitButton kind="secondary">{texts.submit}</SubmitButton>
      </PostForm>
    </FormDetails>
  );
}
