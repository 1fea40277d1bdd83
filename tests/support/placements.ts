import {
  dialogueRoles,
  dialogueStaffRoles,
  evaluatingRoles,
  politicianRoles,
  runningRoles,
} from '~/domains/dialogue/roles';
import { helpingRoles, type Role, roles } from '~/domains/identity/roles';
import { moderatingRoles } from '~/domains/moderation/moderating-roles';
import { agendaRoles, answeringStaff, questionRoles } from '~/domains/questions/roles';
import { answeringRoles, waitingRoles } from '~/routes/staff/inbox-kinds.server';
import type { Placement } from './access';

/** What a placement's address may need of the world that it is asked in. */
export type Placed = {
  plan: string;
  node: string;
  committee: string;
  /** Somebody with a role, a citizen without e-mail, and a letter that waits. */
  staff: string;
  citizen: string;
  letter: string;
  /** Address of a file that nobody has published. */
  file: string;
  /** What somebody follows, and the token that ends it. */
  subject: string;
  /** A comment that everyone reads, of somebody who is none of those who ask. */
  comment: string;
  /** A question to the council that everyone reads, with its answer; no mail reaches whoever asked. */
  answered: string;
  /** A question to the council of somebody who is none of those who ask. */
  question: string;
  /** A meeting whose agenda of questions is published, with that question on it. */
  meeting: string;
  /** A time at which a committee meets citizens, by its slug; nobody who asks has a place at it. */
  session: string;
  /** Somebody wants to be heard there, who is none of those who ask. */
  booking: string;
  unsubscribe: string;
  /** The token of a secret calendar. */
  feed: string;
  /** Something that waits for a moderator, and was decided on before. */
  entry: string;
};

/**
 * Every route of `app/routes.ts`, by its id without language, and who may pass. The authorization matrix
 * fails while one is missing here.
 */
export function placements(at: Placed): Record<string, Placement> {
  const everyone = (path: string): Placement => ({ for: 'everyone', path });
  const signingIn = (path: string): Placement => ({ for: 'signing in', path });
  const signedIn = (path: string): Placement => ({ for: 'signed in', path });
  const staff = (path: string, ...allowed: Role[]): Placement => ({
    for: 'staff',
    roles: allowed,
    path,
  });
  const plan = `/planer/${at.plan}`;
  const meeting = `/spoergsmaal/moeder/${at.meeting}`;
  const agenda = `/medarbejder/moeder/${at.meeting}`;
  return {
    '/': everyone('/'),
    planer: everyone('/planer'),
    'planer/:plan': everyone(plan),
    'planer/:plan/matrix': everyone(`${plan}/matrix`),
    'planer/:plan/traad': everyone(`${plan}/traad`),
    'planer/:plan/:node': everyone(`${plan}/${at.node}`),
    'anmeld/:subject': everyone(`/anmeld/${at.comment}`),
    verdensmaal: everyone('/verdensmaal'),
    'verdensmaal/:sdg': everyone('/verdensmaal/11'),
    udvalg: everyone('/udvalg'),
    'udvalg/:committee': everyone(`/udvalg/${at.committee}`),
    'spoergsmaal/tal': everyone('/spoergsmaal/tal'),
    maal: everyone('/maal'),
    spoergsmaal: everyone('/spoergsmaal'),
    'spoergsmaal/arkiv': everyone('/spoergsmaal/arkiv'),
    'spoergsmaal/:question': everyone(`/spoergsmaal/${at.answered}`),
    'spoergsmaal/atom.xml': everyone('/spoergsmaal/atom.xml'),
    'spoergsmaal/:question/atom.xml': everyone(`/spoergsmaal/${at.answered}/atom.xml`),
    'spoergsmaal/stil': signingIn('/spoergsmaal/stil'),
    soeg: everyone('/soeg?q=plan'),
    'spoergsmaal/regler': everyone('/spoergsmaal/regler'),
    was: everyone('/was'),
    om: everyone('/om'),
    'hvad-kraever-det': everyone('/hvad-kraever-det'),
    'spoergsmaal/moeder': everyone('/spoergsmaal/moeder'),
    'spoergsmaal/moeder/:meeting': everyone(meeting),
    'spoergsmaal/moeder/:meeting/direkte': everyone(`${meeting}/direkte`),
    'spoergsmaal/moeder/:meeting/direkte.json': everyone(`${meeting}/direkte.json`),
    'spoergsmaal/moeder/:meeting/bilag.docx': everyone(`${meeting}/bilag.docx`),
    'spoergsmaal/moeder/:meeting/bilag.json': everyone(`${meeting}/bilag.json`),
    dialog: everyone('/dialog'),
    'dialog/kalender.ics': everyone('/dialog/kalender.ics'),
    // The address is all it takes.
    'dialog/kalender/:feed': everyone(`/dialog/kalender/${at.feed}.ics`),
    'medarbejder/dialog/kalender': staff('/medarbejder/dialog/kalender', ...dialogueRoles),
    'dialog/:session': everyone(`/dialog/${at.session}`),
    'dialog/:session/evaluering': {
      for: 'its owner alone',
      path: `/dialog/${at.session}/evaluering`,
    },
    'medarbejder/dialog/udvalg/:committee': staff(
      `/medarbejder/dialog/udvalg/${at.committee}`,
      ...runningRoles,
    ),
    'medarbejder/dialog/tidligere': staff('/medarbejder/dialog/tidligere', ...dialogueRoles),
    'medarbejder/dialog/nye': staff('/medarbejder/dialog/nye', ...runningRoles),
    'medarbejder/dialog/:session/ret': staff(
      `/medarbejder/dialog/${at.session}/ret`,
      ...runningRoles,
    ),
    'medarbejder/dialog': staff('/medarbejder/dialog', ...dialogueStaffRoles),
    'medarbejder/dialog/:session': staff(`/medarbejder/dialog/${at.session}`, ...dialogueRoles),
    'medarbejder/dialog/bookinger/:booking': staff(
      `/medarbejder/dialog/bookinger/${at.booking}`,
      ...dialogueRoles,
    ),
    'dialog/:session/noter': { for: 'its owner alone', path: `/dialog/${at.session}/noter` },
    'medarbejder/dialog/evaluering': staff('/medarbejder/dialog/evaluering', ...evaluatingRoles),
    'medarbejder/dialog/evaluering.csv': staff(
      '/medarbejder/dialog/evaluering.csv',
      ...evaluatingRoles,
    ),
    'medarbejder/dialog/:session/evaluering': staff(
      `/medarbejder/dialog/${at.session}/evaluering`,
      ...politicianRoles,
    ),
    'atom.xml': everyone('/atom.xml'),
    'planer/:plan/atom.xml': everyone(`${plan}/atom.xml`),
    'kalender.ics': everyone('/kalender.ics'),

    'log-ind': signingIn('/log-ind'),
    'log-ind/link': signingIn('/log-ind/link'),
    'log-ind/mitid': signingIn('/log-ind/mitid'),
    'log-ind/mitid/retur': { for: 'way back', path: '/log-ind/mitid/retur?code=x&state=x' },
    'log-ind/noegle': signingIn('/log-ind/noegle'),
    'log-ind/to-trin': { for: 'second factor', path: '/log-ind/to-trin' },
    'log-ud': { for: 'forms of everyone', path: '/log-ud' },
    opret: signingIn('/opret'),
    'glemt-adgangskode': signingIn('/glemt-adgangskode'),
    'se-din-mail': signingIn('/se-din-mail'),
    'link/:token': signingIn('/link/0'),
    'afmeld/:token': { for: 'one click', path: `/afmeld/${at.unsubscribe}` },

    'planer/:plan/:node/kommentar': {
      for: 'signed in, of an age',
      age: 13,
      path: `${plan}/${at.node}/kommentar`,
    },
    'min-side/kommentarer/:comment': {
      for: 'its owner alone',
      path: `/min-side/kommentarer/${at.comment}`,
    },

    'min-side/spoergsmaal/:question': {
      for: 'its owner alone',
      path: `/min-side/spoergsmaal/${at.question}`,
    },

    'dialog/:session/book': signedIn(`/dialog/${at.session}/book`),
    'min-side/dialog/:booking': {
      for: 'its owner alone',
      path: `/min-side/dialog/${at.booking}`,
    },
    'min-side/dialog/:booking/kalender.ics': {
      for: 'its owner alone',
      path: `/min-side/dialog/${at.booking}/kalender.ics`,
    },

    'min-side': signedIn('/min-side'),
    'foelg/:subject': signedIn(`/foelg/${at.subject}`),
    'min-side/foelger': signedIn('/min-side/foelger'),
    'min-side/profil': signedIn('/min-side/profil'),
    'min-side/bopael': signedIn('/min-side/bopael'),
    'min-side/brev': signedIn('/min-side/brev'),
    'min-side/overtag': signedIn('/min-side/overtag'),
    'min-side/to-trin': signedIn('/min-side/to-trin'),
    'min-side/to-trin/noegle': signedIn('/min-side/to-trin/noegle'),
    'min-side/to-trin/app': signedIn('/min-side/to-trin/app'),
    'min-side/to-trin/koder': signedIn('/min-side/to-trin/koder'),
    'min-side/sikkerhed': signedIn('/min-side/sikkerhed'),
    'min-side/sikkerhed/email': signedIn('/min-side/sikkerhed/email'),
    'min-side/sikkerhed/adgangskode': signedIn('/min-side/sikkerhed/adgangskode'),
    'min-side/data': signedIn('/min-side/data'),
    'min-side/data/kopi': signedIn('/min-side/data/kopi'),
    'min-side/data/kopi.json': signedIn('/min-side/data/kopi.json'),
    'min-side/data/slet': signedIn('/min-side/data/slet'),

    medarbejder: staff('/medarbejder', ...roles),
    'medarbejder/roller': staff('/medarbejder/roller', 'administrator'),
    'medarbejder/roller/ny': staff('/medarbejder/roller/ny', 'administrator'),
    'medarbejder/roller/:person': staff(`/medarbejder/roller/${at.staff}`, 'administrator'),
    'medarbejder/postkasser': staff('/medarbejder/postkasser', 'administrator'),
    'medarbejder/mails': staff('/medarbejder/mails', 'administrator'),
    'medarbejder/nulstillinger': staff('/medarbejder/nulstillinger', 'administrator'),
    'medarbejder/begrundelser': staff('/medarbejder/begrundelser', 'moderator', 'administrator'),
    'medarbejder/spoergsmaal': staff('/medarbejder/spoergsmaal', ...questionRoles),
    'medarbejder/spoergsmaal/forbrug.csv': staff(
      '/medarbejder/spoergsmaal/forbrug.csv',
      'council_secretariat',
      'mayors_office',
      'moderator',
      'administrator',
    ),
    'medarbejder/spoergsmaal/:question': staff(
      `/medarbejder/spoergsmaal/${at.answered}`,
      ...questionRoles,
    ),
    'medarbejder/spoergsmaal/regler': staff(
      '/medarbejder/spoergsmaal/regler',
      'council_secretariat',
      'administrator',
    ),
    'medarbejder/log': staff('/medarbejder/log', 'administrator'),
    'medarbejder/log.csv': staff('/medarbejder/log.csv', 'administrator'),
    'medarbejder/breve': staff('/medarbejder/breve', 'desk_officer'),
    'medarbejder/breve/:letter': staff(`/medarbejder/breve/${at.letter}`, 'desk_officer'),
    'medarbejder/afgoerelsesbreve': staff('/medarbejder/afgoerelsesbreve', ...moderatingRoles),
    'medarbejder/indbakke': staff('/medarbejder/indbakke', ...moderatingRoles),
    'medarbejder/indbakke/:entry': staff(`/medarbejder/indbakke/${at.entry}`, ...moderatingRoles),
    'medarbejder/indbakke/:entry/brev': staff(
      `/medarbejder/indbakke/${at.entry}/brev`,
      ...moderatingRoles,
    ),
    'medarbejder/moeder/:meeting': staff(agenda, ...agendaRoles),
    'medarbejder/moeder/:meeting/bilag': staff(`${agenda}/bilag`, ...agendaRoles),
    'medarbejder/moeder/:meeting/bilag.docx': staff(`${agenda}/bilag.docx`, ...agendaRoles),
    'medarbejder/moeder/:meeting/bilag.json': staff(`${agenda}/bilag.json`, ...agendaRoles),
    'medarbejder/moeder/:meeting/direkte': staff(`${agenda}/direkte`, 'council_secretariat'),
    'medarbejder/spoergsmaal/:question/sag.zip': staff(
      `/medarbejder/spoergsmaal/${at.question}/sag.zip`,
      'council_secretariat',
    ),
    'medarbejder/svar': staff('/medarbejder/svar', ...waitingRoles),
    'medarbejder/svar/:subject': staff(`/medarbejder/svar/${at.comment}`, ...answeringRoles),
    'medarbejder/moeder': staff('/medarbejder/moeder', ...agendaRoles),
    'medarbejder/moeder/nye': staff('/medarbejder/moeder/nye', 'council_secretariat'),
    'medarbejder/moeder/:meeting/ret': staff(
      `/medarbejder/moeder/${at.meeting}/ret`,
      'council_secretariat',
    ),
    'medarbejder/spoergsmaal/:question/svar': staff(
      `/medarbejder/spoergsmaal/${at.answered}/svar`,
      ...answeringStaff,
    ),
    'medarbejder/spoergsmaal/:question/svarbrev': staff(
      `/medarbejder/spoergsmaal/${at.answered}/svarbrev`,
      'council_secretariat',
    ),
    'medarbejder/borgere': staff('/medarbejder/borgere', ...helpingRoles),
    'medarbejder/borgere/ny': staff('/medarbejder/borgere/ny', ...helpingRoles),
    'medarbejder/borgere/:person': staff(`/medarbejder/borgere/${at.citizen}`, ...helpingRoles),
    'medarbejder/borgere/:person/kvittering': staff(
      `/medarbejder/borgere/${at.citizen}/kvittering`,
      ...helpingRoles,
    ),
    'medarbejder/hjaelp/slut': {
      for: 'forms of staff',
      roles: helpingRoles,
      path: '/medarbejder/hjaelp/slut',
    },

    'filer/:id/:name': {
      for: 'staff, hidden from others',
      roles: moderatingRoles,
      path: at.file,
    },

    'dev/konti': { for: 'demo', path: '/dev/konti' },
    'dev/mail': { for: 'demo', path: '/dev/mail' },

    'api/v1/openapi.json': everyone('/api/v1/openapi.json'),
    'api/v1/plan.schema.json': everyone('/api/v1/plan.schema.json'),
    'api/v1/municipalities': everyone('/api/v1/municipalities'),
    'api/v1/plans': everyone('/api/v1/plans'),
    'api/v1/plans/:plan': everyone(`/api/v1/plans/${at.plan}`),
    'api/v1/sdgs': everyone('/api/v1/sdgs'),
    'api/v1/sdgs/:sdg': everyone('/api/v1/sdgs/11'),
    'api/v1/committees': everyone('/api/v1/committees'),
    'api/v1/questions': everyone('/api/v1/questions'),
    'api/v1/questions/:question': everyone(`/api/v1/questions/${at.answered}`),
    'api/v1/question-figures': everyone('/api/v1/question-figures'),
    'api/v1/sessions': everyone('/api/v1/sessions'),
    'api/v1/meetings': everyone('/api/v1/meetings'),
    'api/v1/search': everyone('/api/v1/search?q=plan'),
    'api/v1/*': { for: 'forms of everyone', path: '/api/v1/findes-ikke' },
    healthz: everyone('/healthz'),
    readyz: everyone('/readyz'),
    metrics: { for: 'operators', path: '/metrics' },
    '*': { for: 'forms of everyone', path: '/findes-ikke' },
  };
}
