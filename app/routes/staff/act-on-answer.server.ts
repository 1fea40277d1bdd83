import type { z } from 'zod';
import { addQuestionNote } from '~/domains/questions/answering/add-question-note.server';
import { approveCorrection } from '~/domains/questions/answering/approve-correction.server';
import { approveAnswer } from '~/domains/questions/answering/approve-answer.server';
import { correctPromise } from '~/domains/questions/answering/correct-promise.server';
import { draftAnswer } from '~/domains/questions/answering/draft-answer.server';
import { type answerWorkForm, promiseOf } from '~/domains/questions/answering/forms';
import { hashOfAnswer } from '~/domains/questions/answering/lock-answer.server';
import { markAnswerLetterSent } from '~/domains/questions/answering/mark-answer-letter-sent.server';
import { keepFollowUp } from '~/domains/questions/answering/keep-follow-up.server';
import { pointToRecording } from '~/domains/questions/answering/point-to-recording.server';
import { promiseFollowUp } from '~/domains/questions/answering/promise-follow-up.server';
import { proposeCorrection } from '~/domains/questions/answering/propose-correction.server';
import { publishAnswer } from '~/domains/questions/answering/publish-answer.server';
import { returnAnswer } from '~/domains/questions/answering/return-answer.server';
import { sendForApproval } from '~/domains/questions/answering/send-for-approval.server';
import { answerWorkPath } from '~/domains/questions/rules/showing';
import type { Done } from '~/platform/action.server';

type Acting = Parameters<typeof publishAnswer>[0];
type Form = z.output<typeof answerWorkForm>;
type Of<Name extends Form['form']> = { questionId: string; form: Form & { form: Name } };

/** Does what one of the forms of an answer's page asks for. */
export async function actOnAnswer(
  ctx: Acting,
  { questionId, form }: { questionId: string; form: Form },
): Promise<Done> {
  const to = answerWorkPath(questionId);
  switch (form.form) {
    case 'svar-udkast':
      return saveDraft(ctx, { questionId, form });
    case 'svar-godkend': {
      const outcome = await approveAnswer(ctx, { questionId, seenHash: form.seen });
      return outcome.ok ? { to, said: 'svar_godkendt' } : { faults: { text: outcome.reason } };
    }
    case 'svar-retur': {
      const outcome = await returnAnswer(ctx, { questionId, note: form.note });
      return outcome.ok ? { to, said: 'svar_retur' } : { faults: { note: outcome.reason } };
    }
    case 'svar-udgiv':
      return publish(ctx, { questionId, form });
    case 'svar-ret': {
      const { text, answeredBy, seen: seenHash } = form;
      const outcome = await proposeCorrection(ctx, { questionId, text, answeredBy, seenHash });
      if (!outcome.ok) return { faults: { text: outcome.reason } };
      return { to, said: outcome.value.isWaiting ? 'svar_rettelse' : 'svar_uaendret' };
    }
    case 'svar-ret-godkend': {
      const outcome = await approveCorrection(ctx, { questionId, seenHash: form.seen });
      if (!outcome.ok) return { faults: { text: outcome.reason } };
      return { to, said: outcome.value.isMailed ? 'svar_rettet' : 'svar_rettet_brev' };
    }
    case 'svar-note': {
      const outcome = await addQuestionNote(ctx, { questionId, text: form.note });
      if (!outcome.ok) return { faults: { note: outcome.reason } };
      return { to: `${to}#noter`, said: 'note_gemt' };
    }
    case 'svar-brev':
      return noteLetter(ctx, { questionId, seenHash: form.seen, to });
    case 'svar-optagelse': {
      const outcome = await pointToRecording(ctx, { questionId, streamSecond: form.at });
      return outcome.ok ? { to, said: 'optagelse_gemt' } : { faults: { at: outcome.reason } };
    }
    case 'svar-loefte':
      return promise(ctx, { questionId, form });
    case 'svar-loefte-ret': {
      const { followUp: followUpId, outcome: words, seen: seenHash } = form;
      const outcome = await correctPromise(ctx, {
        questionId,
        followUpId,
        promise: { promise: form.promise, unitId: form.unit, dueOn: form.due },
        outcome: words,
        seenHash,
      });
      if (outcome.ok) return { to, said: 'loefte_rettet' };
      return { faults: { [promiseField(outcome.reason) ?? 'promise']: outcome.reason } };
    }
    case 'svar-holdt': {
      const { followUp: followUpId, outcome: words } = form;
      const outcome = await keepFollowUp(ctx, { questionId, followUpId, outcome: words });
      return outcome.ok ? { to, said: 'loefte_holdt' } : { faults: { outcome: outcome.reason } };
    }
  }
}

async function saveDraft(ctx: Acting, { questionId, form }: Of<'svar-udkast'>): Promise<Done> {
  const to = answerWorkPath(questionId);
  const { text, answeredBy, seen: seenHash } = form;
  const saved = await draftAnswer(ctx, { questionId, text, answeredBy, seenHash });
  if (!saved.ok) return { faults: { text: saved.reason } };
  if (form.do === 'gem') return { to, said: 'svar_udkast_gemt' };
  const sent = await sendForApproval(ctx, {
    questionId,
    seenHash: hashOfAnswer({ text, answeredBy }),
  });
  return sent.ok ? { to, said: 'svar_til_godkendelse' } : { faults: { text: sent.reason } };
}

async function publish(ctx: Acting, { questionId, form }: Of<'svar-udgiv'>): Promise<Done> {
  const outcome = await publishAnswer(ctx, {
    questionId,
    streamSecond: form.at ?? null,
    promise: promiseOf(form),
  });
  if (!outcome.ok) return { faults: { [promiseField(outcome.reason) ?? 'text']: outcome.reason } };
  const said = outcome.value.isMailed ? 'svar_offentliggjort' : 'svar_offentliggjort_brev';
  return { to: answerWorkPath(questionId), said };
}

/** Notes that the letter with an answer was sent, on whichever page says so. */
export async function noteLetter(
  ctx: Acting,
  { to, ...letter }: { questionId: string; seenHash: string | null; to: string },
): Promise<Done> {
  const outcome = await markAnswerLetterSent(ctx, letter);
  if (outcome.ok) return { to, said: 'brev_sendt' };
  return { to, said: outcome.reason === 'letter_gone' ? 'brev_vaek' : 'brev_aendret' };
}

async function promise(ctx: Acting, { questionId, form }: Of<'svar-loefte'>): Promise<Done> {
  const given = promiseOf(form);
  if (given === null) return { faults: { promise: 'missing' } };
  const outcome = await promiseFollowUp(ctx, { questionId, promise: given });
  if (outcome.ok) return { to: answerWorkPath(questionId), said: 'loefte_givet' };
  return { faults: { [promiseField(outcome.reason) ?? 'promise']: outcome.reason } };
}

/** Which part of a promise a refusal is about; undefined: none. */
function promiseField(reason: string): string | undefined {
  return { day_past: 'due', cpr_in_promise: 'promise', missing: 'outcome', cpr_in_text: 'outcome' }[
    reason
  ];
}
