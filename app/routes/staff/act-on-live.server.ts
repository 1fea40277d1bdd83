import type { z } from 'zod';
import { beginTurn } from '~/domains/questions/agenda/begin-turn.server';
import { endQuestionTime } from '~/domains/questions/agenda/end-question-time.server';
import type { liveForm } from '~/domains/questions/agenda/forms';
import { markAbsent } from '~/domains/questions/agenda/mark-absent.server';
import { markAsked } from '~/domains/questions/agenda/mark-asked.server';
import { unmarkQuestion } from '~/domains/questions/agenda/unmark.server';
import type { FaultCode } from '~/i18n/fault-codes';
import type { Done } from '~/platform/action.server';
import type { ActionContext } from '~/platform/context.server';
import type { Outcome } from '~/platform/outcome';
import { agendaPath } from './meeting-paths';

type Form = z.output<typeof liveForm>;

/** Does what a form of the live page asks for, and says where it leads. */
export async function actOnLive(ctx: ActionContext, meetingId: string, form: Form): Promise<Done> {
  const to = `${agendaPath(meetingId)}/direkte`;
  switch (form.form) {
    case 'tur': {
      const { question: questionId, turn, seen } = form;
      return ended(await beginTurn(ctx, { meetingId, questionId, turn, seen }), { to });
    }
    case 'stillet': {
      const done = await markAsked(ctx, { meetingId, questionId: form.question });
      return ended(done, { to, said: 'spoergsmaal_stillet' });
    }
    case 'fravaer': {
      const done = await markAbsent(ctx, { meetingId, questionId: form.question });
      return ended(done, { to, said: 'spoergsmaal_fravaer' });
    }
    case 'fortryd': {
      const done = await unmarkQuestion(ctx, { meetingId, questionId: form.question });
      return ended(done, { to, said: 'spoergsmaal_fortrudt' });
    }
    case 'slut': {
      const done = await endQuestionTime(ctx, { meetingId, isConfirmed: form.confirmed });
      if (!done.ok && done.reason === 'questions_left')
        return { faults: { confirmed: done.reason } };
      return ended(done, { to: agendaPath(meetingId), said: 'spoergetid_slut' });
    }
  }
}

function ended(done: Outcome<unknown, FaultCode>, leads: Done): Done {
  return done.ok ? leads : { faults: { live: done.reason } };
}
