import { z } from 'zod';
import { askings } from '../vocabulary';
import type { Stage } from './stages';

/** What a draft holds, whatever was asked for when it was begun: what it lacks is as if nothing had been said. Pure. */

/** Days that a draft is kept after its last change. */
export const daysOfDraft = 30;
/** Drafts that one person, or one browser, may have at a time. */
export const mostDrafts = 3;
/** Characters of all that a draft holds. */
export const longestDraft = 20_000;

const text = z.string().catch('');
const yes = z.literal('yes').optional().catch(undefined);
const list = z.array(z.string()).catch([]);

const draftContent = z.object({
  topic: text,
  text,
  sendAnyway: yes,
  /** Slug; empty: none. */
  committee: text,
  nodes: list,
  /** Numbers of UN goals, as texts. */
  sdgs: list,
  place: text,
  asking: z.enum(askings).optional().catch(undefined),
  askedWith: text,
  withName: yes,
  publish: z.enum(['yes', 'no']).optional().catch(undefined),
  needs: text,
  /** Version of the rules, and the meeting, that whoever began it was told of; empty: no meeting. */
  seenRules: z.string().optional().catch(undefined),
  seenMeeting: z.string().optional().catch(undefined),
});
export type DraftContent = z.output<typeof draftContent>;

/** Reads what is kept. */
export function readDraft(fields: Record<string, string | string[]>): DraftContent {
  return draftContent.parse(fields);
}

/** The same as it is kept: what is not known is left out. */
export function asFields(content: DraftContent): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(content).filter(
      (field): field is [string, string | string[]] => field[1] !== undefined,
    ),
  );
}

/** The stages at which something is still to be said before a draft can be sent. */
export function unfinishedStages(content: DraftContent): Stage[] {
  const { asking, askedWith, publish } = content;
  const isNamed = asking === 'alone' || (asking !== undefined && askedWith !== '');
  return [
    ...(content.topic === '' || content.text === '' ? (['tekst'] as const) : []),
    ...(!isNamed || publish === undefined ? (['hvem'] as const) : []),
  ];
}
