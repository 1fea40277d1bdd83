import { useTexts } from '~/i18n/texts';
import { CheckField, ChoiceField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { Section } from '~/ui/page';
import { longestTitle } from '../meeting/forms';
import type { Guest, MeetingView } from '../meeting/read-meeting.server';
import { outcomes } from '../vocabulary';
import { useGuestName } from './booked-facts';
import { MeetingFollowUps } from './meeting-follow-ups';

/**
 * What came of each deputation. There is no field for what was said: the page says why. Whoever only sits at the table
 * reads it.
 */
export function MeetingOutcomes({ meeting }: { meeting: MeetingView }) {
  const { outcome } = useTexts().dialogueMeeting;
  const came = meeting.guests.filter(({ state }) => state === 'attended');
  if (came.length === 0) return null;
  return (
    <Section title={outcome.heading} id="udfald">
      <p>{outcome.closed}</p>
      {came.map((guest) => (
        <OneOutcome key={guest.id} meeting={meeting} guest={guest} />
      ))}
    </Section>
  );
}

function OneOutcome({ meeting, guest }: { meeting: MeetingView; guest: Guest }) {
  const { dialogue, dialogueMeeting, dialogueStaff } = useTexts();
  const { outcome: texts } = dialogueMeeting;
  const nameOf = useGuestName();
  const { id, topic, language, outcome } = guest;
  return (
    <section className="meeting-outcome" id={`udfald-${id}`}>
      <h3>
        <span lang={language}>{topic ?? dialogueStaff.decide.untitled}</span>
        <span className="small soft"> · {nameOf(guest)}</span>
      </h3>
      <p>{outcome === null ? texts.none : `${texts.is}: ${dialogue.outcomes[outcome]}.`}</p>
      {meeting.runs &&
        (outcome === null ? (
          <OutcomeForm guest={guest} />
        ) : (
          <FormDetails form={`udfald.${id}`} summary={texts.change}>
            <OutcomeForm guest={guest} />
          </FormDetails>
        ))}
      {meeting.runs && outcome !== null && <Publish guest={guest} />}
      <MeetingFollowUps meeting={meeting} guest={guest} />
    </section>
  );
}

function OutcomeForm({ guest }: { guest: Guest }) {
  const { dialogue, dialogueMeeting } = useTexts();
  const { outcome: texts } = dialogueMeeting;
  return (
    <PostForm name={`udfald.${guest.id}`} fields={{ outcome: texts.choose }}>
      <ChoiceField
        name="outcome"
        label={texts.choose}
        value={guest.outcome}
        options={outcomes.map((value) => ({ value, label: dialogue.outcomes[value] }))}
      />
      <SubmitButton kind="secondary">{texts.submit}</SubmitButton>
    </PostForm>
  );
}

/** What everyone may read of it, in the secretary's own words; or why nobody may. */
function Publish({ guest }: { guest: Guest }) {
  const { outcome: texts } = useTexts().dialogueMeeting;
  const { id, publicTitle, outcomePublishedAt, whyNotPublic } = guest;
  const isPublished = outcomePublishedAt !== null;
  const withdraw = isPublished && (
    <PostForm name={`skjul.${id}`}>
      <SubmitButton kind="link">{texts.withdraw}</SubmitButton>
    </PostForm>
  );
  if (whyNotPublic !== null) {
    return (
      <>
        <p className="small soft">{texts.why[whyNotPublic]}</p>
        {withdraw}
      </>
    );
  }
  return (
    <>
      {isPublished && (
        <p>
          {texts.published}: <span lang="da">{publicTitle}</span>
        </p>
      )}
      <FormDetails form={`vis.${id}`} summary={isPublished ? texts.fix : texts.publish}>
        <PostForm
          name={`vis.${id}`}
          fields={{ publicTitle: texts.publicTitle, sendAnyway: texts.sendAnyway }}
        >
          <p>{texts.publishLead}</p>
          <TextField
            name="publicTitle"
            label={texts.publicTitle}
            hint={texts.publicTitleHint}
            maxLength={longestTitle}
            value={publicTitle}
          />
          <CheckField name="sendAnyway" label={texts.sendAnyway} />
          <SubmitButton kind="secondary">{texts.publishSubmit}</SubmitButton>
        </PostForm>
      </FormDetails>
      {withdraw}
    </>
  );
}
