import type { BookingState } from '~/domains/dialogue/states';
import type {
  AccessKind,
  FollowUpState,
  Format,
  NeedKind,
  NoteState,
  Outcome,
  Side,
} from '~/domains/dialogue/vocabulary';

/** Ordene på listerne i udvalgsdialogen. */
const formats: Record<Format, { name: string; short: string; what: string }> = {
  deputation: {
    name: 'Foretræde for udvalget',
    short: 'Foretræde',
    what: 'Du får din egen tid og fortæller hele udvalget om din sag. Mødet er lukket for andre.',
  },
  chair_deputation: {
    name: 'Foretræde for formandskabet',
    short: 'Formandskabet',
    what: 'Du får din egen tid og fortæller formanden og næstformanden om din sag. Mødet er lukket for andre.',
  },
  dialogue_meeting: {
    name: 'Dialogmøde',
    short: 'Dialogmøde',
    what: 'Et åbent møde, hvor du taler med udvalget og andre borgere ved borde om de emner, der er på programmet.',
  },
};

/** Det, man går til, midt i en sætning. */
const meetings: Record<Format, (committee: string) => string> = {
  deputation: (committee) => `foretræde for ${committee}`,
  chair_deputation: (committee) => `foretræde for formandskabet i ${committee}`,
  dialogue_meeting: (committee) => `dialogmøde med ${committee}`,
};
const meetingWith = (format: Format | null, committee: string) =>
  format === null ? `møde med ${committee}` : meetings[format](committee);

/** Når en, der venter, er tilbudt noget. */
const offers = { place: 'Tilbudt en plads', other: 'Tilbudt en anden tid' };

const states: Record<BookingState, string> = {
  waiting: 'På venteliste',
  pending: 'Venter på svar',
  confirmed: 'Aftalt',
  attended: 'Mødte op',
  absent: 'Mødte ikke op',
  refused: 'Afslået',
  cancelled: 'Meldt fra',
  lapsed: 'Bortfaldet',
};

const access: Record<AccessKind, string> = {
  step_free: 'Adgang uden trin',
  accessible_toilet: 'Handicaptoilet',
  hearing_loop: 'Teleslynge',
  interpreter_on_request: 'Tolk, hvis du beder om det',
  sign_language_on_request: 'Tegnsprogstolk, hvis du beder om det',
  quiet_room: 'Et stille rum at vente i',
};

const needs: Record<NeedKind, string> = {
  wheelchair: 'Plads til kørestol',
  hearing_loop: 'Teleslynge',
  interpreter: 'Tolk',
  sign_language: 'Tegnsprogstolk',
  companion: 'Plads til en hjælper',
};

const outcomes: Record<Outcome, string> = {
  noted: 'Udvalget har taget det til efterretning',
  part_of_case: 'Det indgår i en sag, som udvalget behandler',
  on_agenda: 'Det kommer på udvalgets dagsorden',
  to_administration: 'Forvaltningen ser på det',
  to_another_committee: 'Det er givet videre til et andet udvalg',
  answered_there: 'Det blev besvaret på mødet',
};

const followUps: Record<FollowUpState, string> = {
  open: 'I gang',
  kept: 'Gjort',
  not_kept: 'Blev ikke til noget',
};

const notes: Record<NoteState, string> = {
  draft: 'Kladde',
  being_checked: 'Læses af deltagerne',
  published: 'Offentliggjort',
};

const sides: Record<Side, string> = { citizen: 'Borgere', politician: 'Politikere' };

export const dialogue = {
  formats,
  meetingWith,
  states,
  offers,
  /** Aftalt, til et dialogmøde. */
  signedUp: 'Tilmeldt',
  access,
  needs,
  outcomes,
  followUps,
  notes,
  sides,
};
