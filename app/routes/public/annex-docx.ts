import { readPublicAnnex } from '~/domains/questions/agenda/read-annex.server';
import { annexDocx } from '~/domains/questions/documents/agenda-annex-docx.server';
import { publicRoute } from '~/platform/route-builders.server';
import { annexName, sdgName, wordAnswer } from '../document-answer.server';

/** The published questions of a meeting, as a Word document. */
export const loader = publicRoute({}, async (ctx, { params, url }) => {
  const annex = await readPublicAnnex(
    { ...ctx, origin: url.origin, sdgName },
    params.meeting ?? '',
  );
  const name = annexName(annex.meeting.startsAt, 'docx');
  return wordAnswer(await annexDocx(annex), name, 'public');
});
