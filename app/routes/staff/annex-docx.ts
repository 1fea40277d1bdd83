import { readStaffAnnex } from '~/domains/questions/agenda/read-annex.server';
import { annexDocx } from '~/domains/questions/documents/agenda-annex-docx.server';
import { agendaRoles } from '~/domains/questions/roles';
import { staffRoute } from '~/platform/staff-route.server';
import { annexName, sdgName, wordAnswer } from '../document-answer.server';

/** The annex to a meeting's agenda, as a Word document; a draft until it is published. */
export const loader = staffRoute({ roles: agendaRoles }, async (ctx, { params }) => {
  const annex = await readStaffAnnex({ ...ctx, sdgName }, params.meeting ?? '');
  const name = annexName(annex.meeting.startsAt, 'docx');
  return wordAnswer(await annexDocx(annex), name, 'private');
});
