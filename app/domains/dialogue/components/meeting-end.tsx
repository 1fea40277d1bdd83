import { useTexts } from '~/i18n/texts';
import { CheckField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import type { MeetingView } from '../meeting/read-meeting.server';

/** Where it is said that the session is over: from then on it stands who came. */
export function MeetingEnd({ meeting }: { meeting: MeetingView }) {
  const { end } = useTexts().dialogueMeeting;
  const left = meeting.guests.filter(({ state }) => state === 'confirmed').length;
  return (
    <Section title={end.heading} id="slut">
      <p>{end.lead}</p>
      <PostForm name="holdt" fields={{ restAbsent: end.restAbsent }}>
        {left > 0 && (
          <>
            <p className="note">{end.left(left)}</p>
            <CheckField name="restAbsent" label={end.restAbsent} />
          </>
        )}
        <SubmitButton kind="secondary">{end.submit}</SubmitButton>
      </PostForm>
    </Section>
  );
}
