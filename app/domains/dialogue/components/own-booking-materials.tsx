import type { ReactNode } from 'react';
import { formatFullMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import type { Own } from './own-booking';
import { isMeeting } from './own-booking-now';

/**
 * What was handed in for the table, and as long as the deadline is not over, more of it or less.
 * @param props.show shows one file
 * @param props.field the field for a file
 */
export function OwnBookingMaterials(props: {
  booking: Own;
  show: (file: Own['files'][number]) => ReactNode;
  field: ReactNode;
}) {
  const { booking } = props;
  const { materials } = useTexts().dialogueBooking.own;
  const language = useLanguage();
  const { files, session, whyMaterialsStand } = booking;
  // What is brought to a meeting of many is said there.
  const isOpen = whyMaterialsStand === null && !isMeeting(booking);
  if (!isOpen && files.length === 0) return null;
  return (
    <Section title={materials.heading} id="materiale">
      {files.length === 0 && <p className="soft">{materials.none}</p>}
      {files.length > 0 && (
        <ul className="materials">
          {files.map((file) => (
            <li key={file.id}>
              {props.show(file)}
              {isOpen && (
                <PostForm
                  name="fjern"
                  files
                  isQuiet
                  className="inline-form"
                  hidden={{ fil: file.id }}
                >
                  <SubmitButton kind="link">{materials.removeOf(file.name)}</SubmitButton>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {whyMaterialsStand === 'materials_late' && <p className="small soft">{materials.late}</p>}
      {isOpen && session !== null && (
        <p className="small soft">
          {materials.until(formatFullMoment(session.materialsBy, language))}
        </p>
      )}
      {isOpen && !booking.mayAddMaterials && <p>{materials.full}</p>}
      {isOpen && booking.mayAddMaterials && (
        <PostForm name="materiale" files fields={{ file: materials.file }}>
          {props.field}
          <SubmitButton kind="secondary">{materials.add}</SubmitButton>
        </PostForm>
      )}
    </Section>
  );
}
