import { readStaffAnnex } from '~/domains/questions/agenda/read-annex.server';
import { annexJson } from '~/domains/questions/documents/agenda-annex-json';
import { agendaRoles } from '~/domains/questions/roles';
import { staffRoute } from '~/platform/staff-route.server';
import { annexName, jsonAnswer, sdgName } from '../document-answer.server';

/** The annex to a meeting's agenda, for programs; a draft until it is published. */
export const loader = staffRoute({ roles: agendaRoles }, async (ctx, { params }) => {
  const annex = await readStaffAnnex({ ...ctx, sdgName }, params.meeting ?? '');
  return jsonAnswer(annexJson(annex), annexName(annex.meeting.startsAt, 'json'), 'private');
});
