import { useActionData } from '@remix-run/react';
import { useTexts } from '~/i18n/texts';
import { Attention } from '~/ui/attention';
import { readNotDone } from '../bulk-result';

const shownOfExcerpt = 40;

/** What was done with several entries at once, and why not with the others. */
export function BulkResult(props: {
  did: 'tag' | 'offentliggoer';
  count: number;
  /** As `writeNotDone` writes it. */
  notDone: string;
  /** What still stands in the list: the others are told as a matter. */
  entries: { id: string; title: string; excerpt: string }[];
  path: string;
}) {
  const { inbox } = useTexts();
  const notDone = readNotDone(props.notDone);
  const nameOf = (id: string) => {
    const entry = props.entries.find((one) => one.id === id);
    // Several may be about the same thing, so that it takes their words to tell them apart.
    return entry && `${entry.title}: ${entry.excerpt.slice(0, shownOfExcerpt)} …`;
  };
  // The form was sent since, and is answered by what is wrong with it.
  if (useActionData() !== undefined) return null;
  return (
    <Attention className="said" role="status">
      <p>{inbox.result[props.did](props.count)}</p>
      {notDone.length > 0 && (
        <>
          <p>{inbox.result.notDone}</p>
          <ul className="bullet-list">
            {notDone.map(({ reason, entryIds }) => (
              <li key={reason}>
                {inbox.notDone[reason](entryIds.length)}
                <ul>
                  {entryIds.map((id, index) => (
                    <li key={id}>
                      {reason === 'not_found' ? (
                        inbox.result.matter(index + 1)
                      ) : (
                        <a href={`${props.path}/${id}`}>
                          {nameOf(id) ?? inbox.result.matter(index + 1)}
                        </a>
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </Attention>
  );
}
