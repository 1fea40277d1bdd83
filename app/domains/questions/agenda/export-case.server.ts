import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { CasePackage } from '../documents/case-package';
import { questionPolicy } from '../policy';
import type { DocumentContext } from './concerns.server';
import { readCase } from './read-case.server';

/**
 * Takes out a question with everything that belongs to it, for the records system. It is personal data that leaves the
 * platform, so the log says who did.
 * @throws NotFound where there is no such question, Forbidden for whoever does not run the meetings
 */
export async function exportCase(
  ctx: Context & Pick<DocumentContext, 'origin' | 'sdgName'>,
  questionId: string,
): Promise<CasePackage> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const found = await readCase({ ...ctx, db: tx }, questionId);
    await recordAudit(tx, ctx, { action: 'question.export_case', subjectId: questionId });
    return found;
  });
}
