import { useTexts } from '~/i18n/texts';
import type { AgendaQuestion } from '../agenda/read-agenda.server';

/** Whom the chair calls up, with whom or for whom they ask; nothing for whoever may not see that. */
export function CalledUp({ asker }: Pick<AgendaQuestion, 'asker'>) {
  const { staff } = useTexts().questionAgenda;
  if (asker === null) return null;
  const { name, isProtected, asking, askedWith } = asker;
  return (
    <>
      {isProtected && <strong>{staff.askerIsProtected}</strong>}
      {name !== null && <strong>{staff.asker(name)}.</strong>}{' '}
      {askedWith !== null && asking !== 'alone' && `${staff[asking](askedWith)}. `}
    </>
  );
}
