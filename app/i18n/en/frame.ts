import type { frame as da } from '../da/frame';
import { formatNumber } from '../format';

export const frame = {
  languageName: 'English',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main menu',
  languages: 'Languages',
  youAreHere: 'You are here',
  home: 'Front page',
  plans: 'Plans',
  goals: 'Goals',
  questions: 'Questions',
  sdgs: 'UN goals',
  committees: 'Committees',
  search: 'Search',
  about: 'About Medspil',
  accessibility: 'Accessibility statement',
  openData: 'Open data',
  tagline: 'Medspil shows what the municipality wants to do, and what comes of it.',
  demonstration:
    'Demonstration: This site is based on the municipality’s published plans. It is not run by the municipality.',
  otherMunicipalities: 'Other municipalities',
  danishContent: 'The content of the plans is in Danish.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  myPage: 'My page',
  staff: 'Staff',
  requirements: 'What does it take?',
  account: 'Account',
  helping: (name: string) => `You are helping ${name}. What you do is done for them.`,
  someCitizen: 'a citizen',
  stopHelping: 'Stop helping',
  previousPage: 'Previous',
  nextPage: 'Next',
  pages: 'Pages',
  pageOf: (page: number, pages: number | null) =>
    `Page ${formatNumber(page, 'en')}${pages === null ? '' : ` of ${formatNumber(pages, 'en')}`}`,
} satisfies typeof da;
