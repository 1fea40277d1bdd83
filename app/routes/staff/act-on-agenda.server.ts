import type { z } from 'zod';
import { freezeAgenda } from '~/domains/questions/agenda/freeze-agenda.server';
import type { agendaForm } from '~/domains/questions/agenda/forms';
import { orderAgenda } from '~/domains/questions/agenda/order-agenda.server';
import { publishAgenda } from '~/domains/questions/agenda/publish-agenda.server';
import { setSlot } from '~/domains/questions/agenda/set-slot.server';
import { unfreezeAgenda } from '~/domains/questions/agenda/unfreeze-agenda.server';
import type { FaultCode } from '~/i18n/fault-codes';
import type { Done } from '~/platform/action.server';
import type { ActionContext } from '~/platform/context.server';
import type { Outcome } from '~/platform/outcome';
import { agendaPath } from './meeting-paths';

type Form = z.output<typeof agendaForm>;

/** Does what a form of an agenda's page asks for, and says where it leads. */
export async function actOnAgenda(
  ctx: ActionContext,
  meetingId: string,
  form: Form,
): Promise<Done> {
  const path = agendaPath(meetingId);
  switch (form.form) {
    case 'flyt': {
      const { question: questionId, by, seen: seenVersion } = form;
      const done = await orderAgenda(ctx, { meetingId, questionId, by, seenVersion });
      return ended(done, { to: movedTo(path, questionId, by) });
    }
    case 'orden': {
      const { question, order, seen: seenVersion } = form;
      const done = await orderAgenda(ctx, { meetingId, order, seenVersion });
      return ended(done, { to: movedTo(path, question, 'up') });
    }
    case 'plads': {
      const { question: questionId, minutes, answeredBy, seen: seenVersion } = form;
      const given = { meetingId, questionId, minutes, answeredBy, seenVersion };
      const done = await setSlot(ctx, given);
      return ended(done, { to: `${path}?gemt=${questionId}#nr-${questionId}` });
    }
    case 'faerdig': {
      const { confirmed: isConfirmed, seen: seenVersion, shown } = form;
      const done = await freezeAgenda(ctx, { meetingId, isConfirmed, seenVersion, shown });
      if (!done.ok && done.reason === 'undecided_left')
        return { faults: { confirmed: done.reason } };
      return ended(done, { to: path, said: 'dagsorden_faerdig' });
    }
    case 'genaabn':
      return ended(await unfreezeAgenda(ctx, { meetingId }), {
        to: path,
        said: 'dagsorden_aabnet',
      });
    case 'offentliggoer': {
      const done = await publishAgenda(ctx, { meetingId });
      const isTold = done.ok && done.value.told > 0;
      return ended(done, {
        to: path,
        said: isTold ? 'dagsorden_offentlig' : 'dagsorden_offentlig_uden_mails',
      });
    }
  }
}

/** Without a fragment, which would take the focus from the button that was pressed. */
function movedTo(path: string, questionId: string, by: 'up' | 'down'): string {
  return `${path}?flyttet=${questionId}&vej=${by}`;
}

function ended(done: Outcome<unknown, FaultCode>, leads: Done): Done {
  return done.ok ? leads : { faults: { agenda: done.reason } };
}
