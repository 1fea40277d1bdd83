import type { frame as da } from '../da/frame';
import { formatNumber } from '../format';

export const frame = {
  languageName: 'Deutsch',
  skipToContent: 'Zum Inhalt springen',
  mainNavigation: 'Hauptmenü',
  languages: 'Sprachen',
  youAreHere: 'Sie sind hier',
  home: 'Startseite',
  plans: 'Pläne',
  goals: 'Ziele',
  questions: 'Fragen',
  sdgs: 'UN-Ziele',
  committees: 'Ausschüsse',
  search: 'Suche',
  about: 'Über Medspil',
  accessibility: 'Erklärung zur Barrierefreiheit',
  openData: 'Offene Daten',
  tagline: 'Medspil zeigt, was die Kommune vorhat und was daraus wird.',
  demonstration:
    'Demonstration: Diese Website beruht auf den veröffentlichten Plänen der Kommune. Sie wird nicht von der Kommune betrieben.',
  otherMunicipalities: 'Andere Kommunen',
  danishContent: 'Die Inhalte der Pläne sind auf Dänisch.',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  myPage: 'Meine Seite',
  staff: 'Verwaltung',
  requirements: 'Was ist dafür nötig?',
  account: 'Konto',
  helping: (name: string) => `Sie helfen ${name}. Was Sie tun, geschieht für diese Person.`,
  someCitizen: 'jemandem',
  stopHelping: 'Hilfe beenden',
  previousPage: 'Zurück',
  nextPage: 'Weiter',
  pages: 'Seiten',
  pageOf: (page: number, pages: number | null) =>
    `Seite ${formatNumber(page, 'de')}${pages === null ? '' : ` von ${formatNumber(pages, 'de')}`}`,
} satisfies typeof da;
