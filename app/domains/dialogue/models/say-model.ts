import type { Texts } from '~/i18n/texts-of-language';
import type { Model, ModelRule } from '../model';
import { type Format, hasSlots } from '../vocabulary';

/** The rules in the order in which whoever wants to meet a committee needs them. */
const parts = {
  coming: ['formats', 'cadence', 'who', 'scope', 'oncePerCase', 'mostPersons'],
  booking: ['deadline', 'materialsDeadline', 'closedDays', 'decides', 'acceptHours', 'waitMonths'],
  meeting: ['slotMinutes', 'totalMinutes', 'capacity'],
  after: ['publishes', 'noteDays'],
} as const satisfies Record<string, ModelRule[]>;
type ModelPart = keyof typeof parts;

/** What is said in short, where there is a link to the rest. */
export const shortRules = [
  'cadence',
  'who',
  'scope',
  'deadline',
  'decides',
  'slotMinutes',
  'mostPersons',
] as const satisfies ModelRule[];

/** What says something only where people come one by one, and what only of dialogue meetings. */
export const rulesOfOneKind: Record<'deputations' | 'meetings', ModelRule[]> = {
  deputations: ['scope', 'oncePerCase', 'decides', 'slotMinutes', 'totalMinutes', 'publishes'],
  meetings: ['capacity', 'noteDays'],
};

export type SaidRule = {
  rule: ModelRule;
  heading: string;
  text: string;
  /** Whether the committee has not decided on it: ours until it does. */
  isAssumed: boolean;
};

/**
 * How a committee meets citizens in plain words, part by part. What there is nothing to say about is left out, such as
 * the length of a slot where there are none. Pure.
 * @param texts in the reader's language
 */
export function sayModel(
  rules: Model,
  texts: Pick<Texts, 'dialogue' | 'dialogueModels'>,
): { part: ModelPart; heading: string; rules: SaidRule[] }[] {
  const { headings, say, parts: partHeadings } = texts.dialogueModels;
  const names = rules.formats.map((format) => texts.dialogue.formats[format].name);
  return Object.entries(parts)
    .map(([part, of]) => ({
      part: part as ModelPart,
      heading: partHeadings[part as ModelPart],
      rules: of
        .filter((rule) => isOf(rules, rule))
        .map((rule) => ({
          rule,
          heading: headings[rule],
          text: rule === 'formats' ? say.formats(names) : say[rule](rules),
          isAssumed: rules.assumed.includes(rule),
        }))
        .filter(({ text }) => text !== ''),
    }))
    .filter((part) => part.rules.length > 0);
}

function isOf({ formats }: Model, rule: ModelRule): boolean {
  if (rulesOfOneKind.deputations.includes(rule)) return formats.some(hasSlots);
  if (rulesOfOneKind.meetings.includes(rule)) {
    return formats.some((format) => !hasSlots(format));
  }
  return true;
}

/**
 * What whoever wants to come to a session has to know first: who may come and how many together, what it may be about,
 * and what happens once they have asked. Pure.
 * @param session.waits whether newcomers come on the waiting list
 * @param texts in the reader's language
 * @returns a few short paragraphs
 */
export function sayBeforeBooking(
  rules: Model,
  session: { format: Format; waits: boolean },
  texts: Pick<Texts, 'dialogueModels' | 'dialogueBooking'>,
): string[] {
  const { say } = texts.dialogueModels;
  const { form, wait } = texts.dialogueBooking;
  const isSlotted = hasSlots(session.format);
  return [
    `${say.who(rules)} ${say.mostPersons(rules)}`,
    ...(isSlotted ? [say.scope(rules)] : []),
    ...(session.waits ? [wait.how(rules.acceptHours)] : []),
    isSlotted ? form.nextOf[rules.decides] : form.nextSignUp,
  ];
}

/** What others can read of a session of that format afterwards, as the committee's model has it. Pure. */
export function sayAfterwards(
  rules: Model,
  format: Format,
  { dialogueModels: { headings, say } }: Pick<Texts, 'dialogueModels'>,
): { heading: string; text: string } {
  const rule = hasSlots(format) ? 'publishes' : 'noteDays';
  return { heading: headings[rule], text: say[rule](rules) };
}
