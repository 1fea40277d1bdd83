import { useTexts } from '~/i18n/texts';
import { PostForm } from '~/ui/form';
import type { Guest } from '../meeting/read-meeting.server';
import { useGuestName } from './booked-facts';

/** Whether somebody came: by one press, which can be taken back. */
export function MeetingMark({ guest }: { guest: Guest }) {
  const { attendance } = useTexts().dialogueMeeting;
  const name = useGuestName()(guest);
  const { id, state } = guest;
  if (state === 'pending') return null;
  if (state === 'confirmed') {
    return (
      <>
        <Press form={`kom.${id}`} label={attendance.cameLabel(name)}>
          {attendance.came}
        </Press>
        <Press form={`udeblev.${id}`} label={attendance.absentLabel(name)}>
          {attendance.absent}
        </Press>
      </>
    );
  }
  const what = state === 'attended' ? attendance.cameLabel : attendance.absentLabel;
  return (
    <Press form={`fortryd.${id}`} label={attendance.undoLabel(what(name))}>
      {attendance.undo}
    </Press>
  );
}

function Press(props: { form: string; label: string; children: string }) {
  return (
    <PostForm name={props.form} className="live-button">
      <button type="submit" className="ds-button is-secondary" aria-label={props.label}>
        {props.children}
      </button>
    </PostForm>
  );
}
