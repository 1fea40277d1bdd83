import type { BookingCause, EventFacts } from '~/domains/thread/vocabulary';
import type { dialogueEvents as events, dialogueHappened as happened } from '../da/dialogue-events';
import { formatDay, formatMoment } from '../format';
import { dialogue } from './dialogue';

/** Warum eine Anmeldung nicht mehr dort ist, wo sie war. */
const causes: Record<BookingCause, string> = {
  session_cancelled: 'Das Treffen wurde abgesagt. ',
  session_moved: 'Das Treffen bekam eine neue Zeit. ',
  not_decided: 'Bis zum Treffen war darüber nicht entschieden. ',
  no_place: 'Beim Treffen war kein Platz. ',
  committee_replaced: 'Ein anderer Ausschuss hat den Bereich übernommen. ',
  citizen: '',
  staff: 'Die Kommune wählte einen anderen Termin. ',
};
const because = ({ cause }: EventFacts) => (cause ? causes[cause] : '');
const on = ({ at }: EventFacts) => (at ? ` am ${formatMoment(at, 'de')}` : '');

export const dialogueEvents = {
  session_set: (facts) =>
    (facts.count ?? 1) > 1
      ? `${facts.by ?? 'Der Ausschuss'} hat ${facts.count} Treffen mit Bürgerinnen und Bürgern festgesetzt. Das erste ist${on(facts)}.`
      : `${facts.by ?? 'Der Ausschuss'} trifft sich${on(facts)} mit Bürgerinnen und Bürgern.`,
  session_moved: ({ at }) =>
    at
      ? `Das Treffen ist auf den ${formatMoment(at, 'de')} verschoben.`
      : 'Das Treffen ist verschoben.',
  session_cancelled: (facts) => `Das Treffen${on(facts)} ist abgesagt.`,
  session_held: (facts) => `Das Treffen${on(facts)} hat stattgefunden.`,
  notes_published: () => 'Alle können die Notizen des Treffens lesen.',
  booking_received: (facts) =>
    facts.at
      ? `Die Anmeldung zum Treffen${on(facts)} ist eingegangen.`
      : 'Die Anmeldung ist eingegangen.',
  booking_queued: (facts) =>
    facts.at
      ? `${because(facts)}Die Anmeldung steht auf der Warteliste für das Treffen${on(facts)}.`
      : `${because(facts)}Die Anmeldung steht auf der Warteliste für das nächste Treffen des Ausschusses.`,
  booking_offered: (facts) =>
    `${facts.cause === 'staff' ? 'Ein anderer Termin' : 'Ein Platz'}${on(facts)} ist angeboten.`,
  booking_confirmed: (facts) => `Das Treffen${on(facts)} ist vereinbart.`,
  booking_refused: ({ reason }) => (reason ? `Abgelehnt: ${reason}.` : 'Abgelehnt.'),
  booking_upheld: () => 'Neue Prüfung: Es bleibt bei der Ablehnung.',
  booking_moved: ({ at, ...facts }) =>
    `${because(facts)}${at ? `Der neue Termin: ${formatMoment(at, 'de')}.` : 'Der Termin wurde verschoben.'}`,
  booking_cancelled: ({ cause }) =>
    cause === 'session_cancelled'
      ? 'Das Treffen wurde abgesagt.'
      : cause === 'staff'
        ? 'Die Kommune hat abgesagt.'
        : 'Die Anmeldung wurde zurückgezogen.',
  booking_lapsed: ({ cause }) =>
    cause === 'committee_replaced'
      ? 'Die Anmeldung ist verfallen, denn den Ausschuss gibt es nicht mehr.'
      : 'Die Anmeldung ist verfallen.',
  booking_attended: () => 'Wer angemeldet war, ist gekommen.',
  booking_absent: () => 'Wer angemeldet war, ist nicht gekommen.',
  outcome_recorded: ({ outcome }) =>
    outcome ? `Das Ergebnis: ${dialogue.outcomes[outcome]}.` : 'Das Ergebnis ist festgehalten.',
  outcome_published: () => 'Alle können nun lesen, was daraus wurde.',
  follow_up_promised: ({ by, day }) =>
    `${by ?? 'Die Kommune'} versprach, ${day ? `bis zum ${formatDay(day, 'de')} ` : ''}darauf zurückzukommen.`,
  follow_up_kept: ({ by }) => `${by ?? 'Die Kommune'} ist wie versprochen darauf zurückgekommen.`,
  follow_up_not_kept: ({ by }) => `Aus der Zusage von ${by ?? 'der Kommune'} wurde nichts.`,
} satisfies typeof events;

export const dialogueHappened = {
  session_set: 'Treffen angesetzt',
  session_moved: 'das Treffen wurde verschoben',
  session_cancelled: 'das Treffen wurde abgesagt',
  session_held: 'das Treffen hat stattgefunden',
  notes_published: 'die Notizen wurden öffentlich',
  booking_received: 'angemeldet',
  booking_queued: 'auf der Warteliste',
  booking_offered: 'Platz angeboten',
  booking_confirmed: 'vereinbart',
  booking_refused: 'abgelehnt',
  booking_upheld: 'die Ablehnung blieb bestehen',
  booking_moved: 'auf einen anderen Termin verschoben',
  booking_cancelled: 'abgesagt',
  booking_lapsed: 'verfallen',
  booking_attended: 'gekommen',
  booking_absent: 'nicht gekommen',
  outcome_recorded: 'das Ergebnis wurde festgehalten',
  outcome_published: 'das Ergebnis wurde öffentlich',
  follow_up_promised: 'Nachverfolgung zugesagt',
  follow_up_kept: 'wie versprochen erledigt',
  follow_up_not_kept: 'aus der Zusage wurde nichts',
} satisfies typeof happened;
