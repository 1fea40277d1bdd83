import { type Language, pathInLanguage } from '~/i18n/languages';

/** A page as a visitor finds it: on the front door (no municipality) or on a municipality's host. */
export type PublicPage = { municipality?: 'soenderborg' | 'aabenraa' | 'jammerbugt'; path: string };

const frontDoor = (path: string): PublicPage => ({ path });
const soenderborg = (path: string): PublicPage => ({ municipality: 'soenderborg', path });
const aabenraa = (path: string): PublicPage => ({ municipality: 'aabenraa', path });
const jammerbugt = (path: string): PublicPage => ({ municipality: 'jammerbugt', path });

/**
 * Every public page of `app/routes.ts`, with addresses that together show all it can be. The keys are
 * the routes' ids without their language; every-page.spec.ts fails while one is missing here.
 */
export const publicPages: Record<string, PublicPage[]> = {
  '/': [frontDoor('/'), soenderborg('/'), aabenraa('/'), jammerbugt('/')],
  'spoergsmaal/moeder': [soenderborg('/spoergsmaal/moeder'), aabenraa('/spoergsmaal/moeder')],
  planer: [soenderborg('/planer'), aabenraa('/planer'), jammerbugt('/planer')],
  'planer/:plan': [
    soenderborg('/planer/medborgerskab-2024-2025'),
    aabenraa('/planer/vaekstplan-2022'), // long: its deeper branches begin folded
    aabenraa('/planer/bosaetning'),
    jammerbugt('/planer/handlingskatalog-24'),
    jammerbugt('/planer/handlingskatalog-2017'),
  ],
  'planer/:plan/matrix': [
    soenderborg('/planer/medborgerskab-2024-2025/matrix'),
    aabenraa('/planer/bosaetning/matrix'),
    aabenraa('/planer/vaekstplan-2022/matrix'), // names no target groups
    jammerbugt('/planer/handlingskatalog-24/matrix'),
  ],
  'planer/:plan/traad': [
    soenderborg('/planer/medborgerskab-2024-2025/traad'),
    aabenraa('/planer/vaekstplan-2022/traad'),
    aabenraa('/planer/bosaetning/traad'),
    jammerbugt('/planer/handlingskatalog-24/traad'),
    jammerbugt('/planer/handlingskatalog-2017/traad'),
  ],
  'planer/:plan/:node': [
    soenderborg('/planer/medborgerskab-2024-2025/forsoeg-med-borgerbudgettering'),
    soenderborg('/planer/medborgerskab-2024-2025/udvikle-land-og-by-i-samskabelse-med-borgerne'),
    aabenraa('/planer/vaekstplan-2022/aktiv-studieby-med-staerkt-ungdomsmiljoe'),
    aabenraa('/planer/vaekstplan-2022/afdaekke-velfaerdsteknologi-paa-plejehjem-og-bosteder'),
    aabenraa('/planer/bosaetning/lokale-sprogcafeer-drevet-af-frivillige'),
    jammerbugt('/planer/handlingskatalog-2017/attraktiv-bosaetningskommune'),
    jammerbugt('/planer/handlingskatalog-2017/compact-of-mayors'),
  ],
  verdensmaal: [soenderborg('/verdensmaal'), jammerbugt('/verdensmaal')],
  'verdensmaal/:sdg': [
    soenderborg('/verdensmaal/11'),
    soenderborg('/verdensmaal/1'), // first, and named by no plan
    aabenraa('/verdensmaal/4'),
    jammerbugt('/verdensmaal/17'), // last
  ],
  udvalg: [soenderborg('/udvalg'), aabenraa('/udvalg'), jammerbugt('/udvalg')],
  'udvalg/:committee': [
    soenderborg('/udvalg/byraadet'),
    soenderborg('/udvalg/fagudvalgene'),
    soenderborg('/udvalg/udvalget-for-kultur-idraet-og-medborgerskab'),
    jammerbugt('/udvalg/oekonomiudvalget'),
    jammerbugt('/udvalg/teknik-og-miljoeudvalget'),
  ],
  maal: [soenderborg('/maal'), aabenraa('/maal'), jammerbugt('/maal')],
  soeg: [
    soenderborg('/soeg'),
    soenderborg('/soeg?q=borgerbudget'),
    aabenraa('/soeg?q=digital&page=2'),
    jammerbugt('/soeg?q=verdensm%C3%A5l+11'),
  ],
  'spoergsmaal/tal': [soenderborg('/spoergsmaal/tal'), jammerbugt('/spoergsmaal/tal')],
  'spoergsmaal/regler': [soenderborg('/spoergsmaal/regler')],
  'spoergsmaal/arkiv': [
    soenderborg('/spoergsmaal/arkiv'),
    soenderborg('/spoergsmaal/arkiv?q=findesikke&verdensmaal=11&svar=venter'),
    jammerbugt('/spoergsmaal/arkiv'),
  ],
  // found-pages.ts finds some of each.
  'spoergsmaal/:question': [],
  'spoergsmaal/moeder/:meeting': [],
  'spoergsmaal/moeder/:meeting/direkte': [],
  spoergsmaal: [soenderborg('/spoergsmaal')],
  'spoergsmaal/stil': [
    soenderborg('/spoergsmaal/stil'),
    soenderborg('/spoergsmaal/stil?trin=tekst'),
  ],
  dialog: [
    soenderborg('/dialog'),
    soenderborg('/dialog?vis=kalender'),
    soenderborg('/dialog?q=findesikke'),
    jammerbugt('/dialog'),
  ],
  // found-pages.ts finds some.
  'dialog/:session': [],
  was: [frontDoor('/was'), soenderborg('/was')],
  om: [frontDoor('/om'), soenderborg('/om')],
  'hvad-kraever-det': [soenderborg('/hvad-kraever-det')],
  'log-ind': [soenderborg('/log-ind')],
  'log-ind/link': [soenderborg('/log-ind/link')],
  'log-ind/noegle': [soenderborg('/log-ind/noegle')],
  opret: [soenderborg('/opret')],
  'glemt-adgangskode': [soenderborg('/glemt-adgangskode')],
  'se-din-mail': [soenderborg('/se-din-mail')],
};

/** What a page is called in the name of a test step or of a picture. */
export function nameOf({ municipality, path }: PublicPage): string {
  return `${municipality ?? 'front-door'}${path}`;
}

/**
 * A page's whole address.
 * @param origin where the front door answers, such as `http://localhost:3000`
 */
export function addressOf(page: PublicPage, language: Language, origin: string): string {
  const host = page.municipality ? `${page.municipality}.` : '';
  return origin.replace('://', `://${host}`) + pathInLanguage(page.path, language);
}
