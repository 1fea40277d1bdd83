import { hasCpr, type FoundRefusal, whyNotSendable } from '~/domains/moderation/index.server';
import type { ActionContext } from '~/platform/context.server';
import { type Outcome, refused } from '~/platform/outcome';
import { rulesInForce } from '../rules-in-force.server';
import type { DraftContent } from './draft-content';
import type { DraftOwner } from './draft-owner.server';
import { faultsOfWords } from './faults-of-said.server';
import type { AskForm } from './forms';
import { keepDraft, type Kept, type KeepRefusal } from './keep-draft.server';

type WrittenStage = Extract<AskForm, { form: 'tekst' | 'besvaret' | 'emne' | 'hvem' }>;
export type StageRefusal = KeepRefusal | FoundRefusal | 'consent_needed' | 'personal_data_in_place';

/**
 * Keeps one stage of a question that is being written. What looks like a CPR number is never kept.
 * @returns the draft's id and the cookie that its browser needs, or the question that it was sent as; or what is wrong with which field, `form` where it is
 *   none of them
 */
export async function takeStage(
  ctx: ActionContext,
  owner: DraftOwner,
  form: WrittenStage,
): Promise<Outcome<Kept, Record<string, StageRefusal>>> {
  const faults = await faultsOf(ctx, form);
  if (Object.keys(faults).length > 0) return refused(faults);
  const kept = await keepDraft(ctx, owner, { id: form.draft, change: changeOf(form) });
  return kept.ok ? kept : refused({ form: kept.reason });
}

async function faultsOf(
  ctx: ActionContext,
  form: WrittenStage,
): Promise<Record<string, StageRefusal>> {
  switch (form.form) {
    case 'tekst':
      return faultsOfWords({ ...form, sendAnyway: form.sendAnyway === 'yes' });
    case 'besvaret':
      return {};
    case 'emne':
      // A place is no way to reach somebody: it needs none of what may stand in the text.
      return whyNotSendable(form.place, false) === null ? {} : { place: 'personal_data_in_place' };
    case 'hvem': {
      const { rules } = await rulesInForce(ctx);
      return {
        ...(hasCpr(form.askedWith) && { askedWith: 'cpr_in_text' as const }),
        ...(rules.consent === 'needed' &&
          form.publish !== 'yes' && { publish: 'consent_needed' as const }),
        ...(hasCpr(form.needs) && { needs: 'cpr_in_text' as const }),
      };
    }
  }
}

function changeOf(form: WrittenStage): Partial<DraftContent> {
  switch (form.form) {
    case 'tekst': {
      const { topic, text, sendAnyway, seenRules, seenMeeting } = form;
      // Where it goes on with a draft it shows what was seen then.
      return { topic, text, sendAnyway, seenRules, seenMeeting };
    }
    case 'besvaret':
      return {};
    case 'emne': {
      const { committee, place, nodes, sdgs } = form;
      return { committee, place, nodes, sdgs };
    }
    case 'hvem': {
      const { asking, withName, publish, needs } = form;
      return {
        asking,
        askedWith: asking === 'alone' ? '' : form.askedWith,
        withName,
        publish,
        needs,
      };
    }
  }
}
