import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config';
import { languages } from './i18n/languages';

/**
 * The whole site map. Pages exist once in each language: Danish at the root, the others under `/en` and
 * `/de`, from the same files.
 */
const pages = languages.flatMap((language) => {
  const page = (path: string, file: string) =>
    route(path, `routes/${file}.tsx`, { id: `${language} ${path}` });
  const publicPage = (path: string, file: string) => page(path, `public/${file}`);

  const open = [
    index('routes/public/front.tsx', { id: `${language} /` }),
    publicPage('planer', 'plans'),
    publicPage('planer/:plan', 'plan'),
    publicPage('planer/:plan/matrix', 'plan-matrix'),
    publicPage('planer/:plan/traad', 'plan-thread'),
    publicPage('planer/:plan/:node', 'node'),
    publicPage('anmeld/:subject', 'notice'),
    publicPage('verdensmaal', 'sdgs'),
    publicPage('verdensmaal/:sdg', 'sdg'),
    publicPage('udvalg', 'committees'),
    publicPage('udvalg/:committee', 'committee'),
    publicPage('spoergsmaal/tal', 'question-figures'),
    publicPage('maal', 'goals'),
    publicPage('spoergsmaal/arkiv', 'question-archive'),
    publicPage('spoergsmaal/:question', 'question'),
    publicPage('spoergsmaal', 'questions'),
    publicPage('spoergsmaal/stil', 'ask-council'),
    publicPage('soeg', 'search'),
    publicPage('spoergsmaal/regler', 'question-rules'),
    publicPage('was', 'accessibility'),
    publicPage('om', 'about'),
    publicPage('hvad-kraever-det', 'requirements'),
    publicPage('spoergsmaal/moeder', 'question-meetings'),
    publicPage('spoergsmaal/moeder/:meeting', 'meeting'),
    publicPage('spoergsmaal/moeder/:meeting/direkte', 'meeting-live'),
    publicPage('dialog', 'dialogue'),
    publicPage('dialog/:session', 'dialogue-session'),
  ];
  const feeds = [
    page('atom.xml', 'feeds/municipality-atom'),
    page('planer/:plan/atom.xml', 'feeds/plan-atom'),
    page('spoergsmaal/atom.xml', 'feeds/questions-atom'),
    page('spoergsmaal/:question/atom.xml', 'feeds/question-atom'),
    page('kalender.ics', 'feeds/calendar'),
    page('dialog/kalender.ics', 'feeds/sessions-calendar'),
    page('dialog/kalender/:feed', 'feeds/own-sessions-calendar'),
  ];
  const signingIn = [
    page('log-ind', 'auth/sign-in'),
    page('log-ind/link', 'auth/ask-for-link'),
    page('log-ind/mitid', 'auth/mitid'),
    page('log-ind/noegle', 'auth/passkey'),
    page('log-ind/to-trin', 'auth/two-step'),
    page('log-ud', 'auth/sign-out'),
    page('opret', 'auth/register'),
    page('glemt-adgangskode', 'auth/reset-password'),
    page('se-din-mail', 'auth/check-mail'),
    page('link/:token', 'auth/link'),
    page('afmeld/:token', 'auth/unsubscribe'),
  ];
  const me = [
    page('min-side', 'me/overview'),
    page('planer/:plan/:node/kommentar', 'me/write-comment'),
    page('min-side/kommentarer/:comment', 'me/own-comment'),
    page('min-side/spoergsmaal/:question', 'me/own-question'),
    page('dialog/:session/noter', 'me/dialogue-notes'),
    page('dialog/:session/book', 'me/book-session'),
    page('min-side/dialog/:booking', 'me/own-booking'),
    page('min-side/dialog/:booking/kalender.ics', 'me/own-booking-calendar'),
    page('foelg/:subject', 'me/follow'),
    page('min-side/foelger', 'me/follows'),
    page('min-side/profil', 'me/profile'),
    page('min-side/bopael', 'me/residence'),
    page('min-side/brev', 'me/letter'),
    page('min-side/overtag', 'me/take-over'),
    page('min-side/sikkerhed', 'me/security'),
    page('min-side/sikkerhed/email', 'me/change-email'),
    page('min-side/sikkerhed/adgangskode', 'me/change-password'),
    page('min-side/to-trin', 'me/second-factor'),
    page('min-side/to-trin/noegle', 'me/add-passkey'),
    page('min-side/to-trin/app', 'me/set-up-app'),
    page('min-side/to-trin/koder', 'me/recovery-codes'),
    page('min-side/data', 'me/data'),
    page('min-side/data/kopi', 'me/copy'),
    page('min-side/data/kopi.json', 'me/copy-json'),
    page('min-side/data/slet', 'me/erase'),
    page('dialog/:session/evaluering', 'me/dialogue-reply'),
  ];
  const staff = [
    page('medarbejder/breve', 'staff/letters'),
    page('medarbejder/breve/:letter', 'staff/letter'),
    page('medarbejder/moeder', 'staff/question-meetings'),
    page('medarbejder/moeder/nye', 'staff/set-up-meetings'),
    page('medarbejder/moeder/:meeting/ret', 'staff/change-meeting'),
    page('medarbejder/borgere', 'staff/citizens'),
    page('medarbejder/borgere/ny', 'staff/add-citizen'),
    page('medarbejder/borgere/:person', 'staff/citizen'),
    page('medarbejder/borgere/:person/kvittering', 'staff/receipt'),
    page('medarbejder/hjaelp/slut', 'staff/end-help'),
    page('medarbejder/nulstillinger', 'staff/factor-resets'),
    page('medarbejder/begrundelser', 'staff/reasons'),
    page('medarbejder/spoergsmaal/regler', 'staff/question-rules'),
    page('medarbejder/afgoerelsesbreve', 'staff/decision-letters'),
    page('medarbejder/indbakke', 'staff/inbox'),
    page('medarbejder/indbakke/:entry', 'staff/inbox-entry'),
    page('medarbejder/indbakke/:entry/brev', 'staff/inbox-letter'),
    page('medarbejder/svar', 'staff/answers'),
    page('medarbejder/svar/:subject', 'staff/answer'),
    page('medarbejder/spoergsmaal', 'staff/questions'),
    page('medarbejder/spoergsmaal/forbrug.csv', 'staff/questions-spent-csv'),
    page('medarbejder/spoergsmaal/:question', 'staff/question'),
    page('medarbejder/dialog', 'staff/dialogue'),
    page('medarbejder/dialog/:session', 'staff/dialogue-session'),
    page('medarbejder/dialog/bookinger/:booking', 'staff/dialogue-booking'),
    page('medarbejder/dialog/udvalg/:committee', 'staff/dialogue-model'),
    page('medarbejder/dialog/kalender', 'staff/dialogue-calendar'),
    page('medarbejder/dialog/nye', 'staff/set-up-sessions'),
    page('medarbejder/dialog/tidligere', 'staff/past-sessions'),
    page('medarbejder/dialog/:session/ret', 'staff/change-session'),
    page('medarbejder/moeder/:meeting', 'staff/meeting-agenda'),
    page('medarbejder/moeder/:meeting/bilag', 'staff/annex-paper'),
    page('medarbejder/moeder/:meeting/direkte', 'staff/meeting-live'),
    page('medarbejder/spoergsmaal/:question/svar', 'staff/question-answer'),
    page('medarbejder/spoergsmaal/:question/svarbrev', 'staff/question-letter'),
    page('medarbejder', 'staff/start'),
    page('medarbejder/roller', 'staff/roles'),
    page('medarbejder/roller/ny', 'staff/give-role'),
    page('medarbejder/roller/:person', 'staff/person'),
    page('medarbejder/postkasser', 'staff/mailboxes'),
    page('medarbejder/mails', 'staff/mails'),
    page('medarbejder/log', 'staff/log'),
    page('medarbejder/log.csv', 'staff/log-csv'),
    page('medarbejder/dialog/evaluering', 'staff/dialogue-trial'),
    page('medarbejder/dialog/evaluering.csv', 'staff/dialogue-trial-csv'),
    page('medarbejder/dialog/:session/evaluering', 'staff/dialogue-reply'),
  ];
  const all = [...open, ...feeds, ...signingIn, ...me, ...staff];
  return language === 'da' ? all : prefix(language, all);
});

const openData = prefix('api/v1', [
  route('openapi.json', 'routes/api/openapi.ts'),
  route('plan.schema.json', 'routes/api/plan-schema.ts'),
  route('municipalities', 'routes/api/municipalities.ts'),
  route('plans', 'routes/api/plans.ts'),
  route('plans/:plan', 'routes/api/plan.ts'),
  route('sdgs', 'routes/api/sdgs.ts'),
  route('sdgs/:sdg', 'routes/api/sdg.ts'),
  route('committees', 'routes/api/committees.ts'),
  route('questions', 'routes/api/questions.ts'),
  route('questions/:question', 'routes/api/question.ts'),
  route('question-figures', 'routes/api/question-figures.ts'),
  route('meetings', 'routes/api/meetings.ts'),
  route('sessions', 'routes/api/sessions.ts'),
  route('search', 'routes/api/search.ts'),
  route('*', 'routes/api/not-found.ts'),
]);

const operations = [
  route('healthz', 'routes/operations/healthz.ts'),
  route('readyz', 'routes/operations/readyz.ts'),
  route('metrics', 'routes/operations/metrics.ts'),
];

/** Where others send people back to. It has one address, which is registered with them. */
const callbacks = [route('log-ind/mitid/retur', 'routes/auth/mitid-return.tsx')];

/** What people handed in. A file has one address, whatever the language of the page that shows it. */
const files = [route('filer/:id/:name', 'routes/public/file.ts')];

/** Documents of question time, which are in Danish, and what its live page asks for. Each has one address. */
const meetingDocuments = [
  route('spoergsmaal/moeder/:meeting/bilag.docx', 'routes/public/annex-docx.ts'),
  route('spoergsmaal/moeder/:meeting/bilag.json', 'routes/public/annex-json.ts'),
  route('spoergsmaal/moeder/:meeting/direkte.json', 'routes/public/meeting-live-json.ts'),
  route('medarbejder/moeder/:meeting/bilag.docx', 'routes/staff/annex-docx.ts'),
  route('medarbejder/moeder/:meeting/bilag.json', 'routes/staff/annex-json.ts'),
  route('medarbejder/spoergsmaal/:question/sag.zip', 'routes/staff/case-zip.ts'),
];

/** Of the demo alone. */
const demonstration = [
  route('dev/mail', 'routes/dev/mail.tsx'),
  route('dev/konti', 'routes/dev/accounts.tsx'),
];

const others = [
  ...callbacks,
  ...files,
  ...meetingDocuments,
  ...demonstration,
  ...openData,
  ...operations,
];
const notFound = route('*', 'routes/public/not-found.tsx');

/** Every route, without what is around them. */
export const siteMap = [...pages, ...others, notFound];

export default [layout('routes/frame.tsx', pages), ...others, notFound] satisfies RouteConfig;
