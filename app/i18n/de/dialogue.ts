import type { Format } from '~/domains/dialogue/vocabulary';
import type { dialogue as da } from '../da/dialogue';

const meetings: Record<Format, (committee: string) => string> = {
  deputation: (committee) => `Anhörung bei „${committee}“`,
  chair_deputation: (committee) => `Gespräch mit dem Vorsitz von „${committee}“`,
  dialogue_meeting: (committee) => `Dialogtreffen mit „${committee}“`,
};

export const dialogue = {
  formats: {
    deputation: {
      name: 'Anhörung im Ausschuss',
      short: 'Anhörung',
      what: 'Sie bekommen einen eigenen Termin und tragen dem ganzen Ausschuss Ihr Anliegen vor. Andere sind nicht dabei.',
    },
    chair_deputation: {
      name: 'Gespräch mit dem Vorsitz',
      short: 'Vorsitz',
      what: 'Sie bekommen einen eigenen Termin und tragen dem Vorsitzenden und dem Stellvertreter Ihr Anliegen vor. Andere sind nicht dabei.',
    },
    dialogue_meeting: {
      name: 'Dialogtreffen',
      short: 'Dialogtreffen',
      what: 'Ein offenes Treffen: Sie sprechen mit dem Ausschuss und anderen an Tischen über die Themen des Programms.',
    },
  },
  meetingWith: (format, committee) =>
    format === null ? `Treffen mit „${committee}“` : meetings[format](committee),
  signedUp: 'Angemeldet',
  offers: { place: 'Platz angeboten', other: 'Anderer Termin angeboten' },
  states: {
    waiting: 'Auf der Warteliste',
    pending: 'Wartet auf Antwort',
    confirmed: 'Vereinbart',
    attended: 'Erschienen',
    absent: 'Nicht erschienen',
    refused: 'Abgelehnt',
    cancelled: 'Abgesagt',
    lapsed: 'Verfallen',
  },
  access: {
    step_free: 'Stufenloser Zugang',
    accessible_toilet: 'Barrierefreie Toilette',
    hearing_loop: 'Induktionsschleife',
    interpreter_on_request: 'Dolmetscher, wenn Sie darum bitten',
    sign_language_on_request: 'Gebärdensprachdolmetscher, wenn Sie darum bitten',
    quiet_room: 'Ein ruhiger Raum zum Warten',
  },
  needs: {
    wheelchair: 'Platz für einen Rollstuhl',
    hearing_loop: 'Induktionsschleife',
    interpreter: 'Dolmetscher',
    sign_language: 'Gebärdensprachdolmetscher',
    companion: 'Platz für eine Begleitperson',
  },
  outcomes: {
    noted: 'Der Ausschuss hat es gehört und tut nichts weiter',
    part_of_case: 'Es geht in eine Sache ein, die der Ausschuss behandelt',
    on_agenda: 'Es kommt auf die Tagesordnung des Ausschusses',
    to_administration: 'Die Verwaltung sieht es sich an',
    to_another_committee: 'Es wurde an einen anderen Ausschuss weitergegeben',
    answered_there: 'Es wurde beim Treffen beantwortet',
  },
  followUps: { open: 'In Arbeit', kept: 'Erledigt', not_kept: 'Daraus wurde nichts' },
  notes: {
    draft: 'Entwurf',
    being_checked: 'Wird von den Teilnehmenden gelesen',
    published: 'Veröffentlicht',
  },
  sides: { citizen: 'Bürgerinnen und Bürger', politician: 'Politik' },
} satisfies typeof da;
