import type { Concerns } from './agenda-annex';

/** KLE number of questions to the council, where the municipality's rules name no other. */
export const councilKle = '00.22.02';

/** What a piece of correspondence is. */
export const pieceKinds = [
  'question',
  'receipt',
  'letter',
  'meeting',
  'clarification',
  'reply',
  'decision',
  'reconsideration',
  'answer',
] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** One piece of correspondence. Times are instants (ISO 8601), names those that are shown. */
export type CasePiece = {
  at: string;
  from: string;
  to: string;
  kind: PieceKind;
  subject: string;
  text: string;
};

/** What was decided about the question, in the words that the asker was told. */
export type CaseDecision = {
  at: string;
  decision: string;
  reason: string | null;
  /** The statement of reasons. */
  statement: string | null;
};

export type CaseAnswer = {
  /** From when on everyone could read it, and until when; null: they still can. */
  at: string;
  until: string | null;
  answeredBy: string | null;
  text: string;
  /** Where the meeting's recording has it. */
  recordingUrl: string | null;
};

/** Something that an answer promised, and what came of it. */
export type CasePromise = {
  promise: string;
  unit: string;
  /** The last day, in Denmark (ISO date). */
  dueOn: string;
  promisedAt: string;
  keptAt: string | null;
  outcome: string | null;
};

/**
 * A question and everything that belongs to it, for the municipality's records (Danish Access to Public Administration
 * Files Act § 15). Lists are in the order in which things happened.
 */
export type CasePackage = {
  municipality: string;
  /** The instant at which the package is made. */
  madeAt: string;
  /** The short subject of the case. */
  subject: string;
  kle: string;
  question: {
    id: string;
    url: string;
    title: string;
    /** Paragraphs are parted by empty lines. */
    text: string;
    /** When it first came. Also the date of the case, by Danish time. */
    receivedAt: string;
    /** Where the question is now, in Danish words. */
    state: string;
    concerns: Concerns;
    meeting: { title: string; startsAt: string } | null;
  };
  /** Who asks, by the name that is shown; null where none is. */
  parties: { name: string | null; role: string }[];
  correspondence: CasePiece[];
  decisions: CaseDecision[];
  /** The answer on record, and what it said before it was corrected. */
  answers: CaseAnswer[];
  promises: CasePromise[];
  events: { at: string; text: string }[];
};
