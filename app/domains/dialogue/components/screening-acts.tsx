import type { Language } from '~/i18n/languages';
import { formatPeriod } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { ChoiceField, SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { TooLate } from '~/ui/too-late';
import { asksToBeHeard } from '../rules/booking';
import { longestWords } from '../screening/forms';
import type { BookingForStaff } from '../screening/find-for-staff.server';

/** What can be decided on a booking as it is now, and done for whoever made it. */
export function ScreeningActs({ booking }: { booking: BookingForStaff }) {
  const { decide, cancel } = useTexts().dialogueStaff.booking;
  const { acts, seen } = booking;
  const { approve, refuse, queue, times } = acts;
  const isAsked = booking.state === 'pending';
  const isOpen = approve || refuse || queue || times.length > 0;
  return (
    <>
      <TooLate isOnPage={(form) => isOnPage(form, acts)} />
      <SecondLook booking={booking} />
      {acts.isOwn && isAsked && <p className="note">{decide.own}</p>}
      {isOpen && (
        <Section title={isAsked ? decide.heading : decide.still} id="afgoer">
          {booking.runs && asksToBeHeard(booking) && booking.decides !== 'nobody' && (
            <p className="note">{decide.onBehalf[booking.decides]}</p>
          )}
          {approve && (
            <PostForm name="ja" hidden={{ seen }}>
              <p>{decide.approveLead}</p>
              <SubmitButton>{decide.approve}</SubmitButton>
            </PostForm>
          )}
          {refuse && <Refuse booking={booking} />}
          <OfferOther booking={booking} />
          {queue && (
            <FormDetails form="koe" summary={decide.queue}>
              <PostForm name="koe" hidden={{ seen }}>
                <p>{decide.queueLead}</p>
                <SubmitButton kind="secondary">{decide.queueSubmit}</SubmitButton>
              </PostForm>
            </FormDetails>
          )}
        </Section>
      )}
      {acts.cancel && (
        <FormDetails form="afmeld" summary={cancel.heading}>
          <PostForm name="afmeld" hidden={{ seen }}>
            <p>{cancel.lead}</p>
            <SubmitButton kind="secondary">{cancel.submit}</SubmitButton>
          </PostForm>
        </FormDetails>
      )}
    </>
  );
}

function isOnPage(form: string, acts: BookingForStaff['acts']): boolean {
  switch (form) {
    case 'ja':
      return acts.approve;
    case 'nej':
      return acts.refuse;
    case 'tilbyd':
      return acts.times.length > 0;
    case 'koe':
      return acts.queue;
    case 'igen':
      return acts.secondLook === 'yours';
    case 'afmeld':
      return acts.cancel;
    default:
      return false;
  }
}

/** With every ground as its author will read it, so that nobody is told what nobody has read. */
function Refuse({ booking }: { booking: BookingForStaff }) {
  const { decide } = useTexts().dialogueStaff.booking;
  const own = useLanguage();
  const { reasons, language, seen } = booking;
  return (
    <FormDetails form="nej" summary={decide.refuse}>
      <PostForm
        name="nej"
        hidden={{ seen }}
        fields={{ reason: decide.reason, words: decide.words }}
      >
        <SelectField
          name="reason"
          label={decide.reason}
          placeholder={decide.chooseReason}
          options={reasons.map(({ code, title }) => ({
            value: code,
            label: title[own] || title.da,
            lang: title[own] ? own : 'da',
          }))}
        />
        <TextField
          name="words"
          label={decide.words}
          hint={decide.wordsHint}
          optional
          multiline
          maxLength={longestWords}
        />
        <Reads reasons={reasons} language={language} />
        <SubmitButton kind="secondary">{decide.refuse}</SubmitButton>
      </PostForm>
    </FormDetails>
  );
}

function Reads(props: { reasons: BookingForStaff['reasons']; language: Language }) {
  const { decide } = useTexts().dialogueStaff.booking;
  const { reasons, language } = props;
  return (
    <details>
      <summary>{decide.reads}</summary>
      <p>{decide.readsLead}</p>
      <dl className="facts" lang={language}>
        {reasons.map(({ code, title, wording }) => (
          <div key={code}>
            <dt>{title[language] || title.da}</dt>
            <dd>{wording[language] || wording.da}</dd>
          </div>
        ))}
      </dl>
      <p>{decide.readsNext}</p>
    </details>
  );
}

function OfferOther({ booking }: { booking: BookingForStaff }) {
  const { decide } = useTexts().dialogueStaff.booking;
  const language = useLanguage();
  const { acts, seen, state } = booking;
  if (acts.times.length === 0)
    return state === 'pending' ? <p className="small soft">{decide.noTimes}</p> : null;
  return (
    <FormDetails form="tilbyd" summary={decide.offer}>
      <PostForm name="tilbyd" hidden={{ seen }} fields={{ time: decide.time }}>
        <p>{decide.offerLead}</p>
        <SelectField
          name="time"
          label={decide.time}
          placeholder={decide.chooseTime}
          options={acts.times.map(({ sessionId, slotId, startsAt, endsAt }) => ({
            value: `${sessionId} ${slotId}`,
            label: formatPeriod(startsAt, endsAt, language),
          }))}
        />
        <SubmitButton kind="secondary">{decide.offerSubmit}</SubmitButton>
      </PostForm>
    </FormDetails>
  );
}

/** Where a refusal is looked at again, by another than whoever gave it. */
function SecondLook({ booking }: { booking: BookingForStaff }) {
  const { second } = useTexts().dialogueStaff.booking;
  const { acts, secondLook, language } = booking;
  if (acts.secondLook === null) return null;
  return (
    <Section title={second.heading} id="igen">
      <h3>{second.asks}</h3>
      <Paragraphs text={secondLook ?? ''} language={language} />
      {acts.secondLook === 'another' ? (
        <p className="note">{second.another}</p>
      ) : (
        <PostForm name="igen" fields={{ decision: second.choice, words: second.words }}>
          <ChoiceField
            name="decision"
            label={second.choice}
            options={[
              { value: 'reinstate', label: second.reinstate, hint: second.reinstateHint },
              { value: 'uphold', label: second.uphold },
            ]}
          />
          <TextField
            name="words"
            label={second.words}
            hint={second.wordsHint}
            multiline
            maxLength={longestWords}
          />
          <SubmitButton>{second.submit}</SubmitButton>
        </PostForm>
      )}
    </Section>
  );
}
