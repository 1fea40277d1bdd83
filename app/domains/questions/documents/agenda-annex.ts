/** What a question is about, by the names that everyone sees. */
export type Concerns = {
  committee: string | null;
  nodes: { title: string; planTitle: string; url: string }[];
  /** UN goals, with their official short names. */
  sdgs: { goal: number; name: string }[];
  place: string | null;
};

/** One question as it stands on the agenda. */
export type AnnexQuestion = {
  id: string;
  /** Its place in the order, from 1. */
  number: number;
  title: string;
  /** Paragraphs are parted by empty lines. */
  text: string;
  /** The name that is shown; null where none is. */
  askedBy: string | null;
  /** Who asks, for the council; null in what everyone reads. */
  asker: string | null;
  concerns: Concerns;
  minutes: number;
  /** Who answers; null where nobody has said. */
  answeredBy: string | null;
  /** Instant (ISO 8601). */
  receivedAt: string;
  url: string;
  /** The answer that everyone reads; null until there is one. */
  answer: string | null;
  /** Whether who asks must be at the meeting. */
  isPresentNeeded: boolean;
  /** What became of it, in words; null while it is to come up. */
  outcome: string | null;
};

/** The questions of one meeting, as an annex to its agenda: to the council, or for everyone. */
export type AgendaAnnex = {
  municipality: string;
  meeting: {
    title: string;
    /** Instant (ISO 8601). */
    startsAt: string;
    place: string | null;
  };
  version: {
    /** Instant (ISO 8601) at which the agenda was frozen; null for a draft. */
    frozenAt: string | null;
  };
  /** Minutes that the meeting has for questions. */
  totalMinutes: number;
  questions: AnnexQuestion[];
};

/** The questions in the order of the agenda, whatever order they came in. */
export function inOrder(questions: AnnexQuestion[]): AnnexQuestion[] {
  return questions.toSorted((one, other) => one.number - other.number);
}

/** The minutes of all questions together. */
export function plannedMinutes(questions: AnnexQuestion[]): number {
  return questions.reduce((sum, { minutes }) => sum + minutes, 0);
}
