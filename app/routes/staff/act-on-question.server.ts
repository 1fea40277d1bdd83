import type { PersonActor } from '~/domains/identity/actor';
import { askUnit } from '~/domains/questions/handling/ask-unit.server';
import { findQuestionForStaff } from '~/domains/questions/handling/find-for-staff.server';
import { forwardQuestion } from '~/domains/questions/handling/forward-question.server';
import { handBackQuestion } from '~/domains/questions/handling/hand-back-question.server';
import { handOverQuestion } from '~/domains/questions/handling/hand-over-question.server';
import { moveQuestion } from '~/domains/questions/handling/move-question.server';
import { staffQuestionPath } from '~/domains/questions/rules/showing';
import { spend } from '~/domains/thread/spend.server';
import type { Done } from '~/platform/action.server';
import type { ActionContext } from '~/platform/context.server';
import type { HandlingForm } from './question-form';

type Acting = ActionContext & { actor: PersonActor };

/** Does what one of the forms of a question's page asks for. */
export async function actOnQuestion(
  ctx: Acting,
  of: HandlingForm & { questionId: string },
): Promise<Done> {
  const { questionId } = of;
  const here = staffQuestionPath(questionId);
  switch (of.form) {
    case 'overdrag': {
      const outcome = await handOverQuestion(ctx, { questionId, unitId: of.given.unit });
      if (!outcome.ok) return notDone(here, 'unit', outcome.reason);
      return { to: here, said: saidOf(outcome.value) };
    }
    case 'tilbage': {
      const outcome = await handBackQuestion(ctx, { questionId });
      if (!outcome.ok) return notDone(here, 'form', outcome.reason);
      return { to: here, said: saidOf(outcome.value) };
    }
    case 'flyt': {
      const outcome = await moveQuestion(ctx, { questionId, meetingId: of.given.meeting });
      if (!outcome.ok) return notDone(here, 'meeting', outcome.reason);
      return { to: here, said: saidOf(outcome.value) };
    }
    case 'enhed': {
      const outcome = await askUnit(ctx, { questionId, unitId: of.given.unit });
      if (!outcome.ok) return notDone(here, 'unit', outcome.reason);
      return { to: here, said: outcome.value.ownersTold > 0 ? 'enhed_spurgt' : 'enhed_valgt' };
    }
    case 'videresend': {
      const { to, reason: reasonCode, seen: seenTextHash } = of.given;
      const outcome = await forwardQuestion(ctx, { questionId, to, reasonCode, seenTextHash });
      if (!outcome.ok) {
        const isOfReason = outcome.reason === 'reason_unknown';
        return notDone(here, isOfReason ? 'reason' : 'to', outcome.reason);
      }
      return { to: here, said: 'spoergsmaal_sendt_videre' };
    }
    case 'forbrug':
      // Whoever may not see it writes nothing down on it either.
      await findQuestionForStaff(ctx, questionId);
      await spend(ctx, { subjectId: questionId, ...of.given });
      return { to: `${here}#forbrug`, said: 'forbrug_gemt' };
  }
}

/** Where the form is there no more by which it was asked for, the page says why; else the form does. */
function notDone(here: string, field: string, reason: string): Done {
  switch (reason) {
    case 'does_not_fit':
    case 'closed':
      return { to: here, said: 'spoergsmaal_andet_sted' };
    case 'agenda_frozen':
      return { to: here, said: 'spoergsmaal_paa_dagsorden' };
    default:
      return { faults: { [field]: reason } };
  }
}

function saidOf({ isAskerTold }: { isAskerTold: boolean }): string {
  return isAskerTold ? 'spoergsmaal_gjort' : 'spoergsmaal_gjort_sig_til';
}
