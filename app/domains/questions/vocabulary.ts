/** The words of lists in questions to the council; PostgreSQL checks the same ones. */

/** Who asks: one person, several together, or an association. */
export const askings = ['alone', 'together', 'association'] as const;
export type Asking = (typeof askings)[number];

/** Who answers: the council at its question time, or the administration, where it is a matter of fact. */
export const handlings = ['council', 'administration'] as const;

/** Why a council meeting has no question time. `decided`: the council said so for this one. */
export const pauses = ['election', 'end_of_term', 'budget', 'decided'] as const;
export type Pause = (typeof pauses)[number];

/** Whose turn it is while a question is dealt with: it is asked, answered, replied to, and rejoined. */
export const turns = ['ask', 'answer', 'reply', 'rejoinder'] as const;
export type Turn = (typeof turns)[number];

/** What is marked of a question at its meeting: it was asked, or whoever asks was not there. */
export const marks = ['asked', 'absent'] as const;
export type Mark = (typeof marks)[number];

/** Where an answer is on its way to everyone. */
export const answerStates = ['draft', 'for_approval', 'approved', 'published'] as const;
export type AnswerState = (typeof answerStates)[number];
