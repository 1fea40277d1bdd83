import { formatDay, formatFullMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { longestViewpoint } from '../booking/forms';
import type { Own } from './own-booking';

/** Why a booking was refused, and everything about a second look at it: also what came of that, once it is not refused any more. */
export function Refused({ booking }: { booking: Own }) {
  const { refused } = useTexts().dialogueBooking.own;
  const language = useLanguage();
  const { ground, decisionWords, adviserUrl, state } = booking;
  if (state !== 'refused') {
    return booking.secondLookAnsweredAt === null ? null : <SecondLook booking={booking} />;
  }
  return (
    <>
      <Section title={refused.heading} id="afslag">
        <div className="stack">
          {ground !== null && (
            <p>
              <strong>{ground.title[language] || ground.title.da}.</strong>{' '}
              {ground.wording[language] || ground.wording.da}
            </p>
          )}
          <Quoted by={refused.words} words={decisionWords} booking={booking} />
        </div>
      </Section>
      <SecondLook booking={booking} />
      {adviserUrl !== null && (
        <p className="next-steps">
          <a href={adviserUrl}>{refused.adviser}</a>
        </p>
      )}
    </>
  );
}

function Quoted(props: { by: string; words: string | null; booking: Own }) {
  if (props.words === null) return null;
  return (
    <>
      <h3>{props.by}</h3>
      <blockquote lang={props.booking.language}>
        <Paragraphs text={props.words} />
      </blockquote>
    </>
  );
}

/** Another pair of eyes on a refusal: until when it can be asked for, when that was done, and what came of it. */
function SecondLook({ booking }: { booking: Own }) {
  const { secondLook } = useTexts().dialogueBooking.own;
  const language = useLanguage();
  const { secondLookAt, secondLookAnsweredAt: answeredAt, secondLookUntil: until, state } = booking;
  const stands = state === 'refused' ? secondLook.upheld : secondLook.reinstated;
  return (
    <Section title={secondLook.heading} id="ny-vurdering">
      <div className="stack">
        {secondLookAt === null && answeredAt === null && until !== null && (
          <p>
            {booking.mayAskAgain
              ? secondLook.until(formatFullMoment(until, language))
              : secondLook.tooLate(formatFullMoment(until, language))}
          </p>
        )}
        {secondLookAt !== null && <p>{secondLook.asked(formatDay(secondLookAt, language))}</p>}
        {secondLookAt !== null && answeredAt === null && <p>{secondLook.waits}</p>}
        {answeredAt !== null && (
          <p>
            <strong>{stands(formatDay(answeredAt, language))}</strong>
          </p>
        )}
        <Quoted by={secondLook.why} words={booking.secondLookWords} booking={booking} />
        {booking.mayAskAgain && <AskAgain />}
      </div>
    </Section>
  );
}

function AskAgain() {
  const { secondLook } = useTexts().dialogueBooking.own;
  return (
    <FormDetails form="genovervej" summary={secondLook.ask}>
      <PostForm name="genovervej" files fields={{ request: secondLook.request }}>
        <TextField
          name="request"
          label={secondLook.request}
          hint={secondLook.requestHint}
          multiline
          maxLength={longestViewpoint}
        />
        <SubmitButton>{secondLook.submit}</SubmitButton>
      </PostForm>
    </FormDetails>
  );
}
