import { formatFullMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { longestLine, longestTopic, longestViewpoint } from '../booking/forms';
import { WhoFields } from './booking-who';
import type { Own } from './own-booking';
import { isMeeting } from './own-booking-now';

/** Behind a line of its own: what was written, as far as it can be changed, until the session closes. */
export function ChangeBooking({ booking }: { booking: Own }) {
  const { own, form } = useTexts().dialogueBooking;
  const language = useLanguage();
  const { change, session } = booking;
  if (change === null || session === null) return null;
  return (
    <FormDetails form="ret" summary={own.change.heading}>
      <PostForm
        name="ret"
        files
        fields={{
          topic: form.topic,
          viewpoint: isMeeting(booking) ? form.viewpointOptional : form.viewpoint,
          agendaItem: form.agendaItem,
          place: form.place,
          partySize: form.partySize,
          companions: form.companions,
          needsNote: form.needsNote,
          isRemote: form.remote,
        }}
      >
        <p>{own.change.until(formatFullMoment(session.closesAt, language))}</p>
        {change.words ? <Words booking={booking} /> : <p className="note">{own.change.agreed}</p>}
        <WhoFields
          mostPersons={change.mostPersons}
          hasRemote={change.hasRemote}
          given={booking}
          isCounted={!isMeeting(booking)}
        />
        {isMeeting(booking) && <p className="small soft">{own.change.seats}</p>}
        <SubmitButton>{own.change.submit}</SubmitButton>
      </PostForm>
    </FormDetails>
  );
}

function Words({ booking }: { booking: Own }) {
  const { form } = useTexts().dialogueBooking;
  const { topic, viewpoint, agendaItem, place } = booking;
  const where = (
    <TextField name="place" label={form.place} value={place} optional maxLength={longestTopic} />
  );
  if (isMeeting(booking)) {
    return (
      <>
        <TextField
          name="viewpoint"
          label={form.viewpointOptional}
          value={viewpoint}
          optional
          multiline
          maxLength={longestViewpoint}
        />
        {where}
      </>
    );
  }
  const isNeeded = booking.change?.needsItem === true;
  return (
    <>
      <TextField name="topic" label={form.topic} value={topic} maxLength={longestTopic} />
      <TextField
        name="viewpoint"
        label={form.viewpoint}
        hint={form.viewpointHint}
        value={viewpoint}
        multiline
        maxLength={longestViewpoint}
      />
      <TextField
        name="agendaItem"
        label={form.agendaItem}
        hint={isNeeded ? form.agendaItemNeeded : undefined}
        value={agendaItem}
        optional={!isNeeded}
        maxLength={longestLine}
      />
      {where}
    </>
  );
}
