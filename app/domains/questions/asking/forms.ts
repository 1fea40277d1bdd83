import { z } from 'zod';
import { neededText, someText } from '~/platform/form-text';
import { longestText, longestTopic } from '../rules/showing';
import { askings } from '../vocabulary';

/** The forms of a question that is being written, and of one's own. A schema's messages are the codes of `forms.ts`. */

/** Characters of a place, and of what one needs at the meeting. */
export const longestPlace = 120;
export const longestNeeds = 500;
/** UN goals that there are. */
const mostSdgs = 17;
/** Parts of plans that one question is about. */
const mostNodes = 10;

const yes = z
  .string()
  .optional()
  .transform((value) => (value === 'yes' ? ('yes' as const) : undefined));
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const hasWords = (text: string) => text === '' || /\p{L}/u.test(text);
const topic = neededText(longestTopic).transform(oneLine).refine(hasWords, 'no_words');
const text = neededText(longestText).refine(hasWords, 'no_words');

const ofDraft = {
  draft: z.string().max(40).default(''),
  /** Whether one came from the last stage, and goes back there. */
  ret: z.literal('ja').optional().catch(undefined),
};

const who = {
  asking: z.enum(askings, { error: 'choose_one' }),
  askedWith: someText(400).default(''),
  withName: yes,
  publish: z.enum(['yes', 'no'], { error: 'choose_one' }),
  needs: someText(longestNeeds).default(''),
};
const committee = z.string().max(200).default('');
const place = someText(longestPlace).transform(oneLine).default('');

/** What is written at the stage of topic and text; the browser checks it too. */
export const textStage = z.object({
  ...ofDraft,
  topic,
  text,
  sendAnyway: yes,
  seenRules: z.string().max(10).default(''),
  seenMeeting: z.string().max(40).default(''),
});

/** Boxes are fields of their own, `node-…` and `sdg-…`, so that what was ticked is shown again as any field is. */
const aboutStage = z
  .looseObject({
    ...ofDraft,
    form: z.literal('emne'),
    committee,
    place,
    q: z.string().max(200, 'too_long').default(''),
    do: z.enum(['soeg', 'videre']).default('videre'),
  })
  .transform((form) => ({
    ...form,
    nodes: tickedOf(form, 'node-').slice(0, mostNodes),
    sdgs: tickedOf(form, 'sdg-').filter(
      (sdg) => /^\d{1,2}$/.test(sdg) && Number(sdg) >= 1 && Number(sdg) <= mostSdgs,
    ),
  }));

function tickedOf(form: Record<string, unknown>, prefix: string): string[] {
  return Object.entries(form).flatMap(([name, value]) =>
    name.startsWith(prefix) && value === 'yes' ? [name.slice(prefix.length)] : [],
  );
}

const isNamed = ({ asking, askedWith }: { asking?: string; askedWith?: string }) =>
  asking === 'alone' || askedWith !== '';
const notNamed = {
  path: ['askedWith'],
  error: 'missing',
  // Told together with what is wrong elsewhere.
  when: () => true,
};

const whoStage = z
  .object({ ...ofDraft, form: z.literal('hvem'), ...who })
  .refine(isNamed, notNamed);

/** `/spoergsmaal/stil` */
export const askForm = z.discriminatedUnion('form', [
  textStage.extend({ form: z.literal('tekst') }),
  z.object({
    ...ofDraft,
    form: z.literal('besvaret'),
    do: z.enum(['videre', 'gem', 'smid']).default('videre'),
  }),
  aboutStage,
  whoStage,
  z.object({ ...ofDraft, form: z.literal('send') }),
  z.object({ ...ofDraft, form: z.literal('smid') }),
]);
export type AskForm = z.output<typeof askForm>;

/** All that its asker may say anew, as the verbs are handed it. */
const saidAnew = z
  .object({
    form: z.enum(['ret', 'send-igen']),
    topic,
    text,
    sendAnyway: yes,
    ...who,
    committee,
    place,
  })
  .refine(isNamed, notNamed)
  .transform(({ form, asking, ...said }) => ({
    form,
    said: {
      topic: said.topic,
      text: said.text,
      asking,
      askedWith: asking === 'alone' ? null : said.askedWith,
      withName: said.withName === 'yes',
      isPublishable: said.publish === 'yes',
      needs: said.needs || null,
      place: said.place || null,
      committee: said.committee || null,
      sendAnyway: said.sendAnyway === 'yes',
    },
  }));

/** `/min-side/spoergsmaal/:question` */
export const ownQuestionForm = z.discriminatedUnion('form', [
  saidAnew,
  z.object({
    form: z.literal('uddyb'),
    answer: neededText(longestText),
    topic,
    text,
    sendAnyway: yes,
  }),
  z.object({
    form: z.literal('genovervej'),
    decision: z.uuid('not_found'),
    request: neededText(longestText),
  }),
  z.object({ form: z.enum(['vis', 'skjul', 'skjul-navn', 'traek-tilbage']) }),
]);
