import { useActionData } from '@remix-run/react';
import { useTexts } from '~/i18n/texts';
import { Attention } from '~/ui/attention';
import { readNotDone } from '../bulk-result';

/** What was done with several entries at once, and why not with the others. */
export function BulkResult(props: {
  did: 'tag' | 'offentliggoer';
  count: number;
  /** As `writeNotDone` writes it. */
  notDone: string;
}) {
  const { inbox } = useTexts();
  const notDone = readNotDone(props.notDone);
  // The form was sent since, and is answered by what is wrong with it.
  if (useActionData() !== undefined) return null;
  return (
    <Attention className="said" role="status">
      <p>{inbox.result[props.did](props.count)}</p>
      {notDone.length > 0 && (
        <>
          <p>{inbox.result.notDone}</p>
          <ul className="bullet-list">
            {notDone.map(({ reason, count }) => (
              <li key={reason}>{inbox.notDone[reason](count)}</li>
            ))}
          </ul>
        </>
      )}
    </Attention>
  );
}
