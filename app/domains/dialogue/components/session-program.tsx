import { formatClock } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { PublicSession } from '../finding/find-public-session.server';

/** The times of a session and which of them are free, or what is talked about at which table. */
export function SessionProgram({ session }: { session: PublicSession }) {
  // Of what was, or will not be, the times tell nobody anything.
  const isToCome = session.after === null && session.cancelledAt === null;
  return (
    <>
      {isToCome && session.slots.length > 0 && <Slots session={session} />}
      {session.topics.length > 0 && <Topics topics={session.topics} />}
    </>
  );
}

function Slots({ session: { slots, standing } }: { session: PublicSession }) {
  const { slots: texts } = useTexts().dialogueFinding.page;
  const language = useLanguage();
  const isFree = standing === 'open';
  const canBook = isFree || standing === 'waiting_list';
  return (
    <Section title={texts.heading}>
      <table className="data-table">
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.time}</th>
            {canBook && <th scope="col">{texts.state}</th>}
          </tr>
        </thead>
        <tbody>
          {slots.map(({ id, startsAt, endsAt, isTaken }) => (
            <tr key={id}>
              <th scope="row">
                {formatClock(startsAt, language)}–{formatClock(endsAt, language)}
              </th>
              {canBook && (
                <td>
                  <span className={isFree && !isTaken ? 'tag is-on' : 'tag'}>
                    {isTaken ? texts.taken : isFree ? texts.free : texts.forQueue}
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{texts.closedNote}</p>
    </Section>
  );
}

function Topics({ topics }: Pick<PublicSession, 'topics'>) {
  const { topics: texts } = useTexts().dialogueFinding.page;
  return (
    <Section title={texts.heading}>
      <ol className="bullet-list">
        {topics.map(({ id, title, table, host }) => (
          <li key={id}>
            <strong lang="da">{title}</strong>
            {table !== null && (
              <span className="small soft">
                {' '}
                <span lang="da">{table}</span>
              </span>
            )}
            {host !== null && (
              <span className="small soft">
                {' '}
                {texts.host}: <span lang="da">{host}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
