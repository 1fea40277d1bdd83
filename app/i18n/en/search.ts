import type { search as da } from '../da/search';
import { formatNumber } from '../format';

export const search = {
  title: 'Search',
  titleFor: (words: string) => `Search: ${words}`,
  lead: 'Search everything that is public: plans, actions, goals, comments, questions to the council, committees and UN goals. The plans are in Danish, so Danish words work best.',
  label: 'What are you looking for?',
  button: 'Search',
  hits: (count: number, words: string) =>
    count === 0
      ? `We found nothing for “${words}”`
      : count === 1
        ? `1 result for “${words}”`
        : `${formatNumber(count, 'en')} results for “${words}”`,
  none: 'Try another word, preferably in Danish, a shorter word, or only the beginning of the word – or find your way from here:',
  tooLong: 'Your search is too long. Please use no more than 200 characters.',
} satisfies typeof da;
