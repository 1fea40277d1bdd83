import type { RollCause } from '~/domains/questions/meetings/told.server';
import type { WhichOne } from '~/platform/calendar';
import type { Pause } from '~/domains/questions/vocabulary';

/** Byrådets møder med spørgetid: for alle, for medarbejdere og i mails. */

const pauses: Record<Pause, string> = {
  election: 'Der er kommunalvalg, og så holder byrådet pause med spørgetiden.',
  end_of_term: 'Det er et af de sidste møder i valgperioden.',
  budget: 'Mødet handler om budgettet.',
  decided: 'Det har byrådet besluttet.',
};

const why: Record<RollCause, (day: string) => string> = {
  meeting_cancelled: (day) => `Byrådets møde ${day} er aflyst.`,
  paused: (day) => `Der er alligevel ikke spørgetid på byrådets møde ${day}.`,
  meeting_set: () => 'Der er fastsat et nyt møde.',
  no_time: (day) => `Der blev ikke plads til alle spørgsmål på byrådets møde ${day}.`,
  undecided: (day) => `Vi nåede ikke at tage stilling til dit spørgsmål før byrådets møde ${day}.`,
  late: (day) => `Dit spørgsmål kom efter fristen for byrådets møde ${day}.`,
  staff: (day) => `Dit spørgsmål kommer ikke med på byrådets møde ${day}.`,
};

const which: Record<WhichOne, string> = {
  1: 'Den første',
  2: 'Den anden',
  3: 'Den tredje',
  4: 'Den fjerde',
  last: 'Den sidste',
};

export const questionMeetings = {
  pauses,
  /** Afsnit i en mail til den, der spørger. */
  told: {
    why,
    moved: (before: string, now: string) => `Byrådets møde ${before} er flyttet til ${now}.`,
    samePlaceOnly: (now: string) => `Byrådets møde ${now} bliver holdt et andet sted.`,
    comesTo: (moment: string) => `Dit spørgsmål kommer nu til mødet ${moment}.`,
    waits:
      'Der er ikke noget andet møde, det kan komme til endnu. Dit spørgsmål venter, og du får en mail, når datoen er kendt.',
    place: (place: string) => `Sted: ${place}.`,
    keepsItsPlace:
      'Du skal ikke gøre noget. Spørgsmålet beholder sin plads i rækken: Vi går efter, hvornår vi fik det.',
    staysOnIt: 'Dit spørgsmål følger med mødet. Du skal ikke gøre noget.',
  },
  next: {
    open: (closes: string, day: string) =>
      `Send dit spørgsmål senest ${closes} for at få det besvaret på mødet ${day}.`,
    closed: (day: string, closed: string) =>
      `Fristen for mødet ${day} var ${closed}, så det kan du ikke nå at sende spørgsmål til.`,
    paused: (day: string) => `Der er ikke spørgetid på mødet ${day}.`,
    then: (closes: string, day: string) =>
      `Send dit spørgsmål nu, så kommer det med på mødet ${day}. Fristen er ${closes}.`,
    thenUnknown:
      'Det næste møde med spørgetid er ikke fastsat endnu. Du kan godt sende dit spørgsmål: Så kommer det med på det, og du får en mail, når datoen er kendt.',
    none: 'Der er ikke fastsat noget møde endnu. Du kan godt sende dit spørgsmål: Så kommer det med på det næste møde, og du får en mail, når datoen er kendt.',
  },
  /** En linje på kommunens forside. */
  ahead: {
    open: (day: string, closes: string) =>
      `Byrådet svarer på borgernes spørgsmål på mødet ${day}. Send dit senest ${closes}.`,
    closed: (day: string, closed: string) =>
      `Byrådet svarer på borgernes spørgsmål på mødet ${day}. Fristen for at sende et var ${closed}.`,
  },
  list: {
    title: 'Møder med spørgetid',
    lead: 'Se, hvornår byrådet svarer på borgernes spørgsmål, og hvornår du senest skal sende dit.',
    description: 'Byrådets møder med spørgetid: frister, dagsordener, referater og optagelser.',
    archive: 'Spørgsmål til byrådet',
    coming: 'Kommende møder',
    noneComing: 'Der er ikke fastsat nogen møder endnu.',
    past: 'Tidligere møder',
    nonePast: 'Her kommer møderne til at stå, når de er holdt.',
    latest: (count: number) => `De seneste ${count} møder.`,
    demo: 'Møderne er opfundet til demoen.',
    cancelled: 'Aflyst',
    closes: (moment: string) => `Send dit spørgsmål senest ${moment}.`,
    closed: (moment: string) => `Fristen var ${moment}.`,
    noQuestionTime: 'Ingen spørgetid',
    minutes: (count: number) => `${count} minutters spørgetid`,
    answered: (count: number) =>
      count === 0
        ? 'Ingen besvarede spørgsmål'
        : count === 1
          ? '1 besvaret spørgsmål'
          : `${count} besvarede spørgsmål`,
    questions: 'Se mødets spørgsmål',
    agenda: 'Dagsorden',
    stream: 'Se mødet på nettet',
    recording: 'Se optagelsen',
    minutesOfMeeting: 'Referat',
    /** Til den, der får linket læst op uden det omkring. */
    of: (link: string, day: string) => `${link}: mødet ${day}`,
    calendar: 'Få møderne i din egen kalender',
  },
  calendar: {
    deadline: (day: string) => `Frist for spørgsmål til byrådsmødet ${day}`,
  },
  staff: {
    title: 'Byrådsmøder',
    lead: 'Møder med spørgetid: frister, pauser og spørgsmål, der venter.',
    description: 'Byrådets møder med spørgetid.',
    setUp: 'Sæt møder op',
    none: 'Der er ingen møder endnu. Sæt årets møder op på én gang.',
    noComing: 'Der er ingen kommende møder. Spørgsmål, der kommer ind nu, venter på det næste.',
    waiting: (count: number) =>
      count === 1
        ? '1 spørgsmål venter på, at der bliver fastsat et møde.'
        : `${count} spørgsmål venter på, at der bliver fastsat et møde.`,
    toDecide: (count: number) => `${count} skal afgøres`,
    accepted: (count: number) => `${count} godkendt`,
    minutesUsed: (used: number, total: number) => `${used} af ${total} minutter brugt`,
    closes: (moment: string) => `Frist ${moment}`,
    closed: (moment: string) => `Fristen var ${moment}`,
    agenda: 'Dagsorden',
    change: 'Ret mødet',
    changeLabel: (day: string) => `Ret mødet ${day}`,
    agendaLabel: (day: string) => `Dagsorden til mødet ${day}`,
    todo: {
      decide: 'Næste skridt: Træf afgørelse om de spørgsmål, der venter.',
      wait: 'Næste skridt: Vent på, at fristen udløber.',
      order: 'Næste skridt: Sæt spørgsmålene i rækkefølge, og frys dagsordenen.',
      publish: 'Næste skridt: Offentliggør dagsordenen.',
      hold: 'Næste skridt: Hold spørgetiden.',
      minutes: 'Næste skridt: Sæt link til referatet ind.',
      nothing: 'Der er ikke mere at gøre.',
    },
  },
  setUp: {
    title: 'Sæt møder op',
    lead: 'Sæt et helt års møder op på én gang. Fristen for spørgsmål bliver regnet ud efter jeres regler.',
    rule: 'Få et forslag',
    ruleLead:
      'Vælg, hvornår byrådet plejer at mødes. Så fylder vi datoerne ud, og du kan rette dem.',
    year: 'År',
    which: 'Hvilken i måneden',
    whichOnes: which,
    weekday: 'Ugedag',
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    months: 'Måneder med møde',
    from: 'Begynder kl.',
    to: 'Slutter kl.',
    propose: 'Udfyld datoerne',
    dates: 'Møderne',
    datesLead:
      'Lad de linjer, du ikke skal bruge, stå tomme. Er der allerede et møde den dag, får det sin spørgetid – der kommer ikke to.',
    meeting: (number: number) => `Møde ${number}`,
    date: 'Dato',
    budget: 'Budgetmøde',
    titleField: 'Hvad hedder mødet?',
    place: 'Sted',
    stream: 'Link til, hvor mødet bliver vist',
    button: 'Sæt møderne op',
    waits:
      'Spørgsmål, der venter på et møde, kommer med på det første, de kan nå. Vi skriver til dem, der har stillet dem.',
  },
  change: {
    title: (day: string) => `Ret mødet ${day}`,
    description: 'Flyt eller aflys et møde, og ret spørgetiden.',
    move: 'Flyt mødet',
    moveLead: (count: number) =>
      count === 0
        ? 'Der er ingen spørgsmål på mødet, så ingen får besked.'
        : count === 1
          ? 'Den, der har stillet et spørgsmål til mødet, får en mail, eller besked af jer uden e-mail. Spørgsmålet bliver på mødet.'
          : `De, der har stillet de ${count} spørgsmål til mødet, får en mail. Dem uden e-mail skal I selv give besked. Spørgsmålene bliver på mødet.`,
    deadlineOpen: (moment: string) =>
      `Fristen er nu ${moment}. Flytter du mødet, bliver den regnet ud igen.`,
    deadlineClosed: (moment: string) =>
      `Fristen var ${moment}. Den åbner ikke igen, selv om mødet bliver flyttet.`,
    date: 'Dato',
    from: 'Begynder kl.',
    to: 'Slutter kl.',
    place: 'Sted',
    stream: 'Link til, hvor mødet bliver vist',
    asItIsNow: 'Sådan er mødet nu',
    nothing: 'Ikke udfyldt',
    moveButton: 'Gem, og giv besked',
    time: 'Spørgetiden',
    totalMinutes: 'Minutter til spørgetid',
    marked: 'Er der spørgetid på mødet?',
    markedAs: {
      none: 'Ja, efter reglerne',
      decided: 'Nej, det har byrådet besluttet',
      budget: 'Det er et budgetmøde',
    },
    markedHint:
      'Er der ingen spørgetid, går mødets spørgsmål videre til det næste, og vi skriver til dem, der har stillet dem.',
    budgetHint: 'Efter jeres regler er der ikke spørgetid på budgetmøder.',
    byRules: 'Efter jeres regler er der ikke spørgetid på mødet. Det ændrer du i reglerne.',
    agenda: 'Link til dagsordenen',
    minutes: 'Link til referatet',
    timeButton: 'Gem',
    cancel: 'Aflys mødet',
    cancelHeading: 'Aflys mødet',
    cancelNobody: 'Der er ingen spørgsmål på mødet, så ingen får besked.',
    cancelTold: (count: number) =>
      count === 1
        ? 'Den, der har stillet et spørgsmål til mødet, får en mail – eller besked af jer uden e-mail.'
        : `De, der har stillet de ${count} spørgsmål til mødet, får en mail. Dem uden e-mail skal I selv give besked.`,
    goesTo: (count: number, day: string) =>
      count === 1
        ? `1 spørgsmål går videre til mødet ${day}.`
        : `${count} spørgsmål går videre til mødet ${day}.`,
    goesNowhere: (count: number) =>
      count === 1
        ? '1 spørgsmål kommer til at vente, for der er ikke noget møde, det kan komme til.'
        : `${count} spørgsmål kommer til at vente, for der er ikke noget møde, de kan komme til.`,
    cancelFinal:
      'En aflysning kan ikke fortrydes. Skal mødet holdes en anden dag, så flyt det i stedet.',
    cancelButton: 'Ja, aflys mødet',
    isCancelled: 'Mødet er aflyst.',
    isOver: 'Mødet er begyndt eller holdt, så det kan ikke flyttes.',
  },
};
