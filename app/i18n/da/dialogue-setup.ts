import type { Rhythm } from '~/domains/dialogue/rules/cadence';
import type { MoveWarning } from '~/domains/dialogue/rules/moving';
import type {
  CallOffRefusal,
  SessionChangeRefusal,
  SetUpRefusal,
  SlotChangeRefusal,
} from '~/domains/dialogue/rules/setting-up';

/** Når et udvalg sætter møder op med borgerne, og når et møde skal rettes. */

const refusals: Record<
  Exclude<
    SetUpRefusal | SlotChangeRefusal | SessionChangeRefusal | CallOffRefusal | 'same_time',
    'over_already' | 'no_such_time'
  >,
  string
> = {
  ends_first: 'Det slutter, før det begynder. Ret et af tidspunkterne.',
  committee_over: 'Udvalget findes ikke den dag. Vælg en dag i udvalgets tid.',
  format_not_in_use:
    'Den måde bruger udvalget ikke efter sine regler. Vælg en anden, eller ret reglerne først.',
  no_slots:
    'Der er ikke tid til et eneste foretræde. Gør mødet længere eller hvert foretræde kortere.',
  overlaps:
    'Udvalget har allerede et møde med borgere, der falder sammen med det. Vælg et andet tidspunkt.',
  no_such_meeting: 'Udvalgets møde er flyttet eller aflyst imens. Find datoerne igen.',
  nowhere: 'Skriv et sted eller et link, så borgerne ved, hvor de skal komme.',
  session_changed:
    'En anden har ændret det, siden du åbnede siden. Intet er gemt. Se, hvordan det står nu, ret felterne, og send igen.',
  session_cancelled: 'Mødet er aflyst og kan ikke ændres.',
  begun: 'Mødet er begyndt eller holdt og kan ikke ændres.',
  people_came:
    'Nogen er allerede registreret som mødt. Fortryd det først, hvis mødet skal flyttes eller aflyses.',
  same_time: 'Mødet er allerede på det tidspunkt. Vælg et andet.',
  topic_taken: 'Nogen har valgt det emne, du fjernede. Ret emnets ord i stedet for at fjerne det.',
  outside_session:
    'Tiden skal ligge inden for mødet eller begynde, lige når det slutter. Vælg et andet tidspunkt.',
  no_minutes_left:
    'Der er ikke flere minutter til foretræder efter udvalgets regler. Tag en ledig tid væk først.',
  slot_taken: 'Nogen har den tid eller er ved at booke den.',
  last_slot: 'Det er mødets eneste tid. Aflys i stedet mødet.',
};

const rhythms: Record<Rhythm, string> = {
  every_meeting: 'Ved hvert møde',
  month: 'Første gang i hver måned',
  quarter: 'Første gang i hvert kvartal',
  half_year: 'Første gang i hvert halvår',
};

const moveWarnings: Record<MoveWarning, string> = {
  closes_at_once:
    'Mødet kommer så tæt på, at fristen for at booke er gået. Ingen nye kan booke en plads.',
  stays_closed:
    'Fristen for at booke er udløbet. Den bliver ikke åbnet igen, fordi mødet bliver flyttet.',
  not_a_working_day: 'Den dag er en weekend, en helligdag eller en dag, hvor kommunen har lukket.',
};

export const dialogueSetUp = {
  refusals,
  rhythms,
  setUp: {
    title: 'Sæt møder op',
    lead: 'Vælg et udvalg og datoerne. Du ser dem, før noget bliver sat op.',
    description: 'Sæt møder op, hvor borgerne kan møde et udvalg.',
    nobody: 'Der er ingen udvalg, du kan sætte møder op for.',
    when: 'Hvornår?',
    committee: 'Udvalg',
    format: 'Hvordan?',
    how: 'Hvordan vil du vælge dage?',
    hows: {
      moeder: 'På dage, hvor udvalget alligevel mødes',
      ugedag: 'På en fast ugedag',
      dato: 'På en bestemt dato',
    },
    howHint: 'Vælg først. Så ser du de felter, der hører til.',
    rhythm: 'Hvor tit?',
    which: 'Hvilken i måneden?',
    weekday: 'Ugedag',
    from: 'Fra og med',
    until: 'Til og med',
    date: 'Dato',
    startTime: 'Begynder kl.',
    endTime: 'Slutter kl.',
    slotMinutes: 'Minutter til hvert foretræde',
    slotMinutesHint: (minutes: number) =>
      `Står feltet tomt, bliver det ${minutes}, som udvalget har besluttet.`,
    show: 'Vis datoerne',
    dates: 'Datoerne',
    none: 'Der er ingen datoer i den tid. Vælg en anden periode eller en anden måde at finde dem på.',
    endsFirst:
      'Mødet skal slutte, efter at det begynder. Ret klokkeslættene, og vis datoerne igen.',
    noMeetings:
      'Udvalget har ingen møder i kalenderen i den tid. Vælg en fast ugedag eller én bestemt dato.',
    datesLead: 'Intet er sat op endnu. Fjern krydset ved de datoer, du ikke vil have med.',
    byModel: (version: number) => `Fristerne følger udgave ${version} af udvalgets regler.`,
    toModel: 'Se reglerne',
    slots: (count: number, minutes: number) =>
      count === 1 ? `1 tid à ${minutes} minutter` : `${count} tider à ${minutes} minutter`,
    places: (count: number) => (count === 1 ? '1 plads' : `${count} pladser`),
    closes: (moment: string) => `Book senest ${moment}.`,
    daysOff: {
      holiday: 'Det er en helligdag. Sæt kryds, hvis mødet skal holdes alligevel.',
      town_hall: 'Rådhuset har lukket den dag.',
      weekend: 'Det er i en weekend.',
    },
    closesOn: {
      holiday: 'Fristen falder på en helligdag.',
      town_hall: 'Fristen falder på en dag, hvor rådhuset har lukket.',
      weekend: 'Fristen falder i en weekend.',
    },
    closed: (moment: string) => `Fristen var ${moment}, så ingen kan booke.`,
    atMeeting: (title: string) => `Samme dag som „${title}“.`,
    there: 'Mødet er allerede sat op og bliver ikke sat op igen.',
    asLatest: (moment: string) =>
      `Udfyldt som ved udvalgets seneste møde med borgere, ${moment}. Ret det, der skal være anderledes.`,
    details: 'Det, der gælder for dem alle',
    button: 'Sæt møderne op',
    demo: 'Det her er en demo: Udvalgets møder er opfundet, og ingen får en mail.',
  },
  fields: {
    title: 'Hvad handler dialogmødet om?',
    titleHint: 'Kun til dialogmøder. Lad feltet stå tomt, hvis borgerne selv vælger emner.',
    place: 'Sted',
    placeHint: 'Hus, lokale og adresse.',
    remoteUrl: 'Link til at være med online',
    remoteUrlHint: 'En adresse, der begynder med https://. Kun de, der kommer, ser den.',
    access: 'Hvad er der på stedet?',
    accessNote: 'Andet om vejen derhen eller stedet',
    area: 'Område',
    noArea: 'Hele kommunen',
    capacity: 'Pladser på dialogmødet',
    capacityHint: (count: number) => `Kun til dialogmøder. Tomt betyder ${count}.`,
    topics: 'Emner på dialogmødet',
    topicsHint: 'Ét emne til hvert bord. Lad de linjer, du ikke skal bruge, stå tomme.',
    topic: (number: number) => `Emne ${number}`,
    topicTitle: 'Emne',
    tableName: 'Bord',
    host: 'Vært fra udvalget',
    sdgs: 'Verdensmål',
  },
  change: {
    title: (day: string) => `Ret mødet ${day}`,
    description: 'Ret sted, emner og tider, flyt eller aflys.',
    toSession: 'Se siden for alle',
    isCancelled: 'Mødet er aflyst.',
    isOver: 'Mødet er begyndt eller holdt, så det kan ikke ændres.',
    details: 'Sted og indhold',
    detailsLead: (count: number) =>
      count === 0
        ? 'Ingen har booket endnu, så ingen får besked.'
        : count === 1
          ? 'Ændrer du sted eller link, får den, der har booket, besked.'
          : `Ændrer du sted eller link, får de ${count}, der har booket eller venter, besked.`,
    save: 'Gem',
    slots: 'Tiderne',
    slotsLead:
      'Du kan tage en ledig tid væk eller lægge en til. Er der venteliste, får den første den nye tid tilbudt.',
    slot: (from: string, to: string) => `kl. ${from}–${to}`,
    free: 'Ledig',
    taken: 'Optaget',
    remove: 'Tag tiden væk',
    removeLabel: (time: string) => `Tag tiden væk: ${time}`,
    addTime: 'Ny tid begynder kl.',
    addMinutes: 'Minutter',
    add: 'Læg en tid til',
    move: 'Flyt mødet',
    moveLead: 'Du ser, hvem der får besked, og hvad der ændrer sig, før mødet bliver flyttet.',
    moveKeeps:
      'Mødet bliver lige så langt som nu. Fristen bliver regnet ud igen, hvis den ikke er udløbet.',
    date: 'Dato',
    startTime: 'Begynder kl.',
    moveButton: 'Videre til at flytte',
    cancel: 'Aflys mødet',
    cancelLead: 'Du ser, hvem der får besked, og kan skrive hvorfor, før mødet bliver aflyst.',
    cancelFinal:
      'En aflysning kan ikke fortrydes. Skal det være en anden dag, så flyt mødet i stedet.',
    cancelNext: 'Videre til at aflyse',
    cancelButton: 'Ja, aflys mødet',
  },
  /** Det, der vil ske, før det sker. */
  ahead: {
    /** Hvem der får besked. */
    told: (booked: number, waiting: number) => {
      const who = [
        booked > 0 && (booked === 1 ? '1, der har booket,' : `${booked}, der har booket,`),
        waiting > 0 && `${waiting} på venteliste`,
      ].filter(Boolean);
      return who.length === 0
        ? 'Ingen har booket, og ingen venter. Derfor får ingen besked.'
        : `${who.join(' og ')} får besked.`;
    },
    withoutMail: (count: number) =>
      `${count} af dem har ingen e-mail. Bagefter står de på listen over dem, I selv skal fortælle det.`,
    back: 'Nej, gå tilbage',
    move: {
      title: 'Skal mødet flyttes?',
      from: 'Nu',
      to: 'Ny tid',
      closes: 'Book senest',
      materials: 'Materiale senest',
      unchanged: (moment: string) => `${moment}, som nu`,
      changed: (moment: string, before: string) => `${moment}. Før: ${before}`,
      keeps: 'De beholder deres plads og plads i køen. Tiderne bliver flyttet lige så meget.',
      submit: 'Ja, flyt mødet',
      warnings: moveWarnings,
    },
    callOff: {
      title: 'Skal mødet aflyses?',
      when: 'Mødet',
      next: (moment: string) =>
        `De kommer på venteliste til udvalgets næste møde ${moment}, i den rækkefølge, de meldte sig.`,
      noNext:
        'Udvalget har ikke sat et andet møde af samme slags op, som man kan nå at tilmelde sig. De kommer på venteliste til det næste, der bliver sat op, i den rækkefølge, de meldte sig.',
      reason: 'Hvorfor bliver mødet aflyst?',
      reasonHint:
        'De, der har booket, læser det i deres besked, og alle kan læse det på mødets side. Skriv ikke om nogens sygdom eller andre private forhold.',
    },
  },
};
