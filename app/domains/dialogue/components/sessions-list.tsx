import { useHref, useTexts } from '~/i18n/texts';
import { Pagination } from '~/ui/pagination';
import type { ListedSession } from '../finding/list-sessions.server';
import { sessionsPath, type SessionFilter } from '../finding/session-query';
import { SessionRows } from './session-rows';

/** A page of the coming sessions; where there is none, what one can do meanwhile. */
export function SessionsList(props: {
  filter: SessionFilter;
  found: { total: number; sessions: ListedSession[] };
  page: number;
  perPage: number;
}) {
  const href = useHref();
  const { filter, page } = props;
  const { total, sessions } = props.found;
  return (
    <>
      {sessions.length === 0 ? (
        <NoSessions filter={filter} isBeyond={total > 0} />
      ) : (
        <SessionRows sessions={sessions} />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / props.perPage)}
        address={(to) => `${href(sessionsPath(filter, { page: to }))}#resultat`}
      />
    </>
  );
}

/** @param props.isBeyond there are some, on pages before this one */
function NoSessions({ filter, isBeyond }: { filter: SessionFilter; isBeyond: boolean }) {
  const { empty } = useTexts().dialogueFinding;
  const href = useHref();
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  if (isBeyond) {
    return (
      <p>
        {empty.beyond} <a href={href(sessionsPath(filter))}>{empty.first}</a>
      </p>
    );
  }
  return (
    <>
      <p>{isFiltered ? empty.filtered : empty.all}</p>
      <p>{empty.what}</p>
      <ul className="bullet-list">
        <li>
          <a href={href('/udvalg')}>{empty.follow}</a>
        </li>
        <li>
          <a href={href('/spoergsmaal')}>{empty.ask}</a>
        </li>
      </ul>
    </>
  );
}
