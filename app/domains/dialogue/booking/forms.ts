import { z } from 'zod';
import { isId, someText } from '~/platform/form-text';
import { needKinds } from '../vocabulary';
import type { ChangedBooking } from './change-booking.server';

/** The forms of a booking. A schema's messages are the codes of `i18n/…/forms.ts`. */

/** Characters of what is written. */
export const longestTopic = 120;
export const longestViewpoint = 3000;
export const longestLine = 200;
export const longestNames = 400;
export const longestNeeds = 500;
const mostNodes = 10;
const mostSdgs = 17;

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const hasWords = (text: string) => text === '' || /\p{L}/u.test(text);
const line = (longest: number) => someText(longest).transform(oneLine).default('');
const yes = z
  .string()
  .optional()
  .transform((value) => value === 'yes');
const idOrNone = z
  .string()
  .default('')
  .refine((id) => id === '' || isId(id), 'invalid')
  .transform((id) => id || null);

/** What is sent. Boxes of several are fields of their own, so that what was ticked is shown again as any field is. */
const sending = z
  .looseObject({
    formKey: z.uuid('invalid'),
    slotId: idOrNone,
    join: z.enum(['place', 'waiting_list']).catch('place'),
    topic: line(longestTopic).refine(hasWords, 'no_words'),
    viewpoint: someText(longestViewpoint).default('').refine(hasWords, 'no_words'),
    agendaItem: line(longestLine),
    topicId: idOrNone,
    place: line(longestTopic),
    partySize: z.coerce
      .number({ error: 'whole_number' })
      .int('whole_number')
      .min(1, 'whole_number'),
    companions: line(longestNames),
    needsNote: someText(longestNeeds).default(''),
    isRemote: yes,
    isPublishable: yes,
    fileId: z.uuid('file_gone').optional(),
  })
  .transform((form) => ({
    ...form,
    needs: needKinds.filter((kind) => form[`need-${kind}`] === 'yes'),
    nodeIds: tickedOf(form, 'node-').filter(isId).slice(0, mostNodes),
    sdgs: tickedOf(form, 'sdg-')
      .map(Number)
      .filter((sdg) => Number.isInteger(sdg) && sdg >= 1 && sdg <= mostSdgs),
  }));

const written = ['topic', 'viewpoint', 'agendaItem', 'place', 'companions', 'needsNote', 'fileId'];
const ticked = /^(need|node|sdg)-|^isRemote$|^isPublishable$/;

/** Whether somebody has written or ticked anything in a booking's form: while it is so, nothing leads away from the page. */
export function isWrittenIn(fields: Record<string, unknown>): boolean {
  return Object.entries(fields).some(
    ([name, value]) =>
      (written.includes(name) || ticked.test(name)) &&
      typeof value === 'string' &&
      value.trim() !== '',
  );
}

const button = z.looseObject({
  /** `enter`: no button was pressed, but Enter in a field. */
  do: z.enum(['send', 'enter', 'soeg', 'forny', 'slip']).catch('send'),
  /** A time that was chosen. */
  tid: z.uuid().optional().catch(undefined),
  q: z.string().max(200).catch(''),
  /** The words that were searched by last. */
  searched: z.string().catch(''),
});

/**
 * `/dialog/:session/book`: one form, whatever button was pressed, so that what was written is sent along by each of
 * them. Only what is sent is read: the others take what is there.
 */
export const bookForm = z.record(z.string(), z.unknown()).transform((fields, issues) => {
  const { do: pressed, tid, q, searched } = button.parse(fields);
  const does = pressed === 'enter' ? doneByEnter(q, searched) : pressed;
  const isWritten = isWrittenIn(fields);
  if (tid !== undefined) return { do: 'tid' as const, slotId: tid, isWritten };
  if (does === 'soeg') return { do: does, words: q.trim() };
  if (does !== 'send') return { do: does, isWritten };
  const read = sending.safeParse(fields);
  if (read.success) return { do: does, sent: read.data };
  for (const { path, message } of read.error.issues) {
    issues.addIssue({ code: 'custom', path, message });
  }
  return z.NEVER;
});

/** Words that nobody has searched by yet are searched by; otherwise the form is sent. */
function doneByEnter(words: string, searched: string): 'soeg' | 'send' {
  return words.trim() === '' || words.trim() === searched.trim() ? 'send' : 'soeg';
}

const orNone = (text: string) => text || null;
const shownText = (longest: number) => someText(longest).transform(orNone).optional();
const shownLine = (longest: number) =>
  someText(longest).transform(oneLine).transform(orNone).optional();
const withWords = (text: string | null | undefined) => !text || hasWords(text);

/** A booking that is corrected: a field that its form does not show says nothing. */
const change = z.looseObject({
  form: z.literal('ret'),
  topic: shownLine(longestTopic).refine(withWords, 'no_words'),
  viewpoint: shownText(longestViewpoint).refine(withWords, 'no_words'),
  agendaItem: shownLine(longestLine),
  place: shownLine(longestTopic),
  partySize: z.coerce.number().int('whole_number').min(1, 'whole_number').optional(),
  companions: shownLine(longestNames),
  needsNote: shownText(longestNeeds),
  isRemote: yes,
});

/** What the form of a correction says. Boxes that are not ticked are not sent. */
export function changedBy(form: z.output<typeof change>): ChangedBooking {
  const { topic, viewpoint, agendaItem, place, partySize, companions, needsNote, isRemote } = form;
  return {
    ...(topic !== undefined && { topic }),
    ...(viewpoint !== undefined && { viewpoint }),
    ...(agendaItem !== undefined && { agendaItem }),
    ...(place !== undefined && { place }),
    ...(partySize !== undefined && { partySize }),
    ...(companions !== undefined && { companions }),
    ...(needsNote !== undefined && { needsNote }),
    needs: needKinds.filter((kind) => form[`need-${kind}`] === 'yes'),
    isRemote,
  };
}

/** `/min-side/dialog/:booking` */
export const ownBookingForm = z.discriminatedUnion('form', [
  change,
  z.object({ form: z.literal('ja'), tid: idOrNone }),
  z.object({ form: z.literal('nej') }),
  z.object({ form: z.literal('flyt'), til: z.string().max(80, 'choose_one').min(1, 'choose_one') }),
  z.object({ form: z.literal('afmeld') }),
  z.object({ form: z.literal('skjul') }),
  z.object({ form: z.literal('genovervej'), request: someText(longestViewpoint).default('') }),
  z.object({ form: z.literal('materiale'), fileId: z.uuid('file_gone').optional() }),
  z.object({ form: z.literal('fjern'), fil: z.uuid('file_gone') }),
]);

/** A time of another session or of one's own, as the form of moving says it. */
export function movedTo(til: string): { sessionId: string; slotId: string | null } | null {
  const [sessionId = '', slotId] = til.split(' ');
  if (!isId(sessionId) || (slotId !== undefined && !isId(slotId))) return null;
  return { sessionId, slotId: slotId ?? null };
}

function tickedOf(form: Record<string, unknown>, prefix: string): string[] {
  return Object.entries(form).flatMap(([name, value]) =>
    name.startsWith(prefix) && value === 'yes' ? [name.slice(prefix.length)] : [],
  );
}
