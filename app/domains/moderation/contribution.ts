import type { Language } from '~/i18n/languages';

/**
 * Whether others read a contribution: `private` where it waits, was refused or is hidden, `withdrawn` where its
 * author took it back.
 */
export type Standing = 'private' | 'public' | 'withdrawn';

/**
 * A contribution as its own domain hands it over, as it is now and with the lock on it. Every part bounds what can
 * be decided, or by whom; so none may be left out.
 */
export type Contribution = {
  subjectId: string;
  /** What its author wrote; empty once they are erased. */
  text: string;
  language: Language;
  authorId: string;
  /** The member of staff who wrote it down for its author at the desk. */
  assistedById: string | null;
} & (
  | { standing: 'public'; /** What everyone reads. */ publicText: string }
  | { standing: Exclude<Standing, 'public'>; publicText: null }
);

/** One that everyone reads: only of that can a notice be given. */
export type PublicContribution = Extract<Contribution, { standing: 'public' }>;

/** Who has a part in a contribution, and so judges nothing about it (Danish Public Administration Act § 3). */
export function partiesOf(contribution: Pick<Contribution, 'authorId' | 'assistedById'>): string[] {
  const { authorId, assistedById } = contribution;
  return assistedById === null ? [authorId] : [authorId, assistedById];
}
