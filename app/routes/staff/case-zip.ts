import { exportCase } from '~/domains/questions/agenda/export-case.server';
import { casePackage } from '~/domains/questions/documents/case-package.server';
import { staffRoute } from '~/platform/staff-route.server';
import { sdgName, zipAnswer } from '../document-answer.server';

/** A question with everything that belongs to it, for the records system. */
export const loader = staffRoute({ roles: ['council_secretariat'] }, async (ctx, { params }) => {
  const found = await exportCase({ ...ctx, sdgName }, params.question ?? '');
  return zipAnswer(casePackage(found), `sag-${found.question.id}.zip`);
});
