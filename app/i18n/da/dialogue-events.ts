import type { BookingCause, EventFacts, EventKind } from '~/domains/thread/vocabulary';
import { formatDay, formatMoment } from '../format';
import { dialogue } from './dialogue';

/** Det, der sker med et udvalgs møder med borgere, og med en tilmelding til dem. */
export type DialogueEventKind = Extract<
  EventKind,
  | `session_${string}`
  | `booking_${string}`
  | `outcome_${string}`
  | `follow_up_${string}`
  | 'notes_published'
>;

/** Hvorfor en tilmelding ikke er der, hvor den var. */
const causes: Record<BookingCause, string> = {
  session_cancelled: 'Mødet blev aflyst. ',
  session_moved: 'Mødet fik en ny tid. ',
  not_decided: 'Det var ikke afgjort i tide til mødet. ',
  no_place: 'Der blev ikke plads på mødet. ',
  committee_replaced: 'Et andet udvalg har overtaget området. ',
  citizen: '',
  staff: 'Kommunen valgte en anden tid. ',
};
const because = ({ cause }: EventFacts) => (cause ? causes[cause] : '');
const when = ({ at }: EventFacts) => (at ? ` ${formatMoment(at, 'da')}` : '');

/** Som en sætning i „Det skete der“, i mails og i feeds. */
export const dialogueEvents: Record<DialogueEventKind, (facts: EventFacts) => string> = {
  session_set: (facts) =>
    (facts.count ?? 1) > 1
      ? `${facts.by ?? 'Udvalget'} har fastsat ${facts.count} møder med borgere. Det første er${when(facts)}.`
      : `${facts.by ?? 'Udvalget'} mødes med borgere${when(facts)}.`,
  session_moved: (facts) =>
    facts.at ? `Mødet er flyttet til${when(facts)}.` : 'Mødet er flyttet.',
  session_cancelled: (facts) => `Mødet${when(facts)} er aflyst.`,
  session_held: (facts) => `Mødet${when(facts)} er holdt.`,
  notes_published: () => 'Noterne fra mødet kan læses af alle.',
  booking_received: (facts) =>
    facts.at ? `Tilmeldingen til mødet${when(facts)} kom ind.` : 'Tilmeldingen kom ind.',
  booking_queued: (facts) =>
    facts.at
      ? `${because(facts)}Tilmeldingen står på venteliste til mødet${when(facts)}.`
      : `${because(facts)}Tilmeldingen står på venteliste til udvalgets næste møde.`,
  booking_offered: (facts) =>
    facts.cause === 'staff'
      ? `Der er tilbudt en anden tid${when(facts)}.`
      : facts.at
        ? `Der er tilbudt en plads${when(facts)}.`
        : 'Der er tilbudt en plads.',
  booking_confirmed: (facts) => `Mødet${when(facts)} er aftalt.`,
  booking_refused: ({ reason }) =>
    reason ? `Tilmeldingen blev afslået: ${reason}.` : 'Tilmeldingen blev afslået.',
  booking_upheld: () => 'Ny vurdering: Afslaget står ved magt.',
  booking_moved: (facts) =>
    `${because(facts)}${facts.at ? `Den nye tid er${when(facts)}.` : 'Tiden er flyttet.'}`,
  booking_cancelled: ({ cause }) =>
    cause === 'session_cancelled'
      ? 'Mødet blev aflyst.'
      : cause === 'staff'
        ? 'Kommunen meldte fra.'
        : 'Der blev meldt fra.',
  booking_lapsed: ({ cause }) =>
    cause === 'committee_replaced'
      ? 'Tilmeldingen faldt bort, for udvalget findes ikke mere.'
      : 'Tilmeldingen faldt bort.',
  booking_attended: () => 'Mødte op.',
  booking_absent: () => 'Mødte ikke op.',
  outcome_recorded: ({ outcome }) =>
    outcome ? `Det kom der ud af det: ${dialogue.outcomes[outcome]}.` : 'Udfaldet er skrevet ned.',
  outcome_published: () => 'Alle kan nu læse, hvad der kom ud af det.',
  follow_up_promised: ({ by, day }) =>
    `${by ?? 'Kommunen'} lovede at følge op${day ? ` senest ${formatDay(day, 'da')}` : ''}.`,
  follow_up_kept: ({ by }) => `${by ?? 'Kommunen'} fulgte op, som lovet.`,
  follow_up_not_kept: ({ by }) =>
    `Det, ${by ?? 'kommunen'} lovede at følge op på, blev ikke til noget.`,
};

/** I få ord, i kopien af ens oplysninger. */
export const dialogueHappened: Record<DialogueEventKind, string> = {
  session_set: 'møde fastsat',
  session_moved: 'mødet blev flyttet',
  session_cancelled: 'mødet blev aflyst',
  session_held: 'mødet blev holdt',
  notes_published: 'noterne blev offentlige',
  booking_received: 'tilmeldt',
  booking_queued: 'på venteliste',
  booking_offered: 'plads tilbudt',
  booking_confirmed: 'aftalt',
  booking_refused: 'afslået',
  booking_upheld: 'afslaget står ved magt',
  booking_moved: 'flyttet til en anden tid',
  booking_cancelled: 'meldt fra',
  booking_lapsed: 'faldt bort',
  booking_attended: 'mødte op',
  booking_absent: 'mødte ikke op',
  outcome_recorded: 'udfaldet blev skrevet ned',
  outcome_published: 'udfaldet blev offentligt',
  follow_up_promised: 'opfølgning lovet',
  follow_up_kept: 'fulgt op, som lovet',
  follow_up_not_kept: 'opfølgningen blev ikke til noget',
};
