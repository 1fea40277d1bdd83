import { formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { useHolderWords } from './due-mark';

/** Who works on an entry, who did, and the buttons to take it, take it over and give it back. */
export function EntryClaim(props: {
  entry: {
    isMine: boolean;
    isHolderAway: boolean;
    isForAnother: boolean;
    isForModerators: boolean;
    claimedBy: string | null;
    claimedAt: string | null;
    closedAt: string | null;
    takeOvers: { by: string | null; at: string }[];
  };
}) {
  const { entry } = props;
  const { inbox } = useTexts();
  const language = useLanguage();
  const holder = useHolderWords();
  const name = entry.claimedBy ?? inbox.somebody;
  const isAnothers = entry.claimedAt !== null && !entry.isMine;
  return (
    <>
      {entry.closedAt === null && <p>{holder(entry)}</p>}
      {entry.takeOvers.map(({ by, at }) => (
        <p key={at} className="small soft">
          {inbox.entry.takeOvers(by ?? inbox.somebody, formatMoment(at, language))}
        </p>
      ))}
      {entry.closedAt !== null ? null : entry.isForAnother ? (
        <p>{entry.isForModerators ? inbox.forModerators : inbox.forAnother}</p>
      ) : entry.isMine ? (
        <PostForm name="slip">
          <SubmitButton kind="secondary">{inbox.entry.release}</SubmitButton>
        </PostForm>
      ) : isAnothers ? (
        <PostForm name="overtag">
          <p className="small" id="overtag-hint">
            {inbox.entry.takeOverHint(name)}
          </p>
          <SubmitButton kind="secondary" describedBy="overtag-hint">
            {inbox.entry.takeOver(name)}
          </SubmitButton>
        </PostForm>
      ) : (
        <PostForm name="tag">
          <SubmitButton>{inbox.entry.claim}</SubmitButton>
        </PostForm>
      )}
    </>
  );
}
