import { readPublicAnnex } from '~/domains/questions/agenda/read-annex.server';
import { annexJson } from '~/domains/questions/documents/agenda-annex-json';
import { publicRoute } from '~/platform/route-builders.server';
import { annexName, jsonAnswer, sdgName } from '../document-answer.server';

/** The published questions of a meeting, for programs. */
export const loader = publicRoute({}, async (ctx, { params, url }) => {
  const annex = await readPublicAnnex(
    { ...ctx, origin: url.origin, sdgName },
    params.meeting ?? '',
  );
  return jsonAnswer(annexJson(annex), annexName(annex.meeting.startsAt, 'json'), 'public');
});
