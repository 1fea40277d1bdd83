import type { AgendaOutcome } from '~/domains/questions/agenda/outcomes';
import type { LiveRefusal } from '~/domains/questions/agenda/speaking';
import type { Turn } from '~/domains/questions/vocabulary';

const minutes = (count: number) => (count === 1 ? '1 minut' : `${count} minutter`);
const questions = (count: number) => (count === 1 ? '1 spørgsmål' : `${count} spørgsmål`);

const turns: Record<Turn, { name: string; begin: string; now: string }> = {
  ask: { name: 'Spørgsmål', begin: 'Begynd spørgsmålet', now: 'Borgeren stiller sit spørgsmål' },
  answer: { name: 'Svar', begin: 'Begynd svaret', now: 'Spørgsmålet bliver besvaret' },
  reply: { name: 'Replik', begin: 'Begynd replikken', now: 'Borgeren har en replik' },
  rejoinder: { name: 'Duplik', begin: 'Begynd duplikken', now: 'Der bliver svaret på replikken' },
};

/** Hvad der blev af et spørgsmål på dagsordenen. `day`: dagen for det møde, det er gået videre til. */
const outcomes: Record<AgendaOutcome, (day: string) => string> = {
  asked: () => 'Stillet',
  answered: () => 'Besvaret',
  absent: () => 'Ikke til stede',
  moved: (day) => `Flyttet til mødet ${day}`,
  waits: () => 'Venter på et møde',
  in_writing: () => 'Bliver besvaret skriftligt',
  withdrawn: () => 'Trukket tilbage',
};

const whyNotLive: Record<LiveRefusal, string> = {
  no_question_time: 'Der er ingen spørgetid på det møde.',
  agenda_not_published: 'Offentliggør dagsordenen, før spørgetiden kan begynde.',
  meeting_not_begun: 'Uret kan startes fra en halv time før mødet.',
  question_time_ended: 'Spørgetiden er slut.',
};

export const questionAgenda = {
  minutes,
  questions,
  turns,
  outcomes,
  unshown: {
    byWish: 'Et spørgsmål, som den, der spørger, ikke vil have vist her',
    hidden: 'Et spørgsmål, der ikke vises her',
    withdrawn: 'Et spørgsmål, der er trukket tilbage',
  },
  list: {
    meetings: 'Møder',
    question: 'Spørgsmål',
    askedBy: (name: string) => `Stillet af ${name}`,
    nameless: 'Stillet af en borger',
    answeredBy: (who: string) => `Svarer: ${who}`,
    answeredByNobodyYet: 'Det er ikke bestemt, hvem der svarer.',
  },
  staff: {
    title: 'Dagsorden for spørgetiden',
    description: 'Mødets spørgsmål i rækkefølge, med tid og svar.',
    lead: (meeting: string, when: string, place: string | null) =>
      `${meeting}, ${when}${place === null ? '' : `, ${place}`}.`,
    status: {
      none: 'Der er ingen spørgetid på dette møde.',
      open: (closes: string) => `Borgerne kan sende spørgsmål til og med ${closes}.`,
      closed: (closed: string) =>
        `Fristen var ${closed}. Sæt rækkefølgen, og gør dagsordenen færdig.`,
      frozen: 'Dagsordenen er færdig. Den er ikke offentlig endnu.',
      published: (at: string) => `Dagsordenen blev offentlig ${at}.`,
      ended: (at: string) => `Spørgetiden sluttede ${at}.`,
    },
    order: 'Spørgsmålene',
    empty: 'Der er ingen antagne spørgsmål til mødet endnu. De kommer her, når de er antaget.',
    sum: (planned: number, available: number) =>
      `${minutes(planned)} i alt. Der er sat ${minutes(available)} af.`,
    over: (count: number) => `Det er ${minutes(count)} for meget.`,
    left: (count: number) => `Der er ${minutes(count)} tilbage.`,
    full: 'Det går lige op.',
    timeUp: (total: number) => `${minutes(total)} er gået`,
    drawing: 'Spørgsmålene som blokke efter, hvor lang tid de tager. Listen siger det samme.',
    noRoom: 'Der er ikke tid til det',
    noRoomHint: {
      roll_on: 'Det går videre til næste møde, når dagsordenen bliver gjort færdig.',
      in_writing: 'Det bliver besvaret skriftligt, når dagsordenen bliver gjort færdig.',
    },
    latestFirst: 'Er der for lidt tid, er det dem, der kom sidst, der må vente.',
    received: (at: string) => `Modtaget ${at}`,
    fromTo: (from: number, to: number) => `minut ${from}–${to}`,
    asker: (name: string) => `Spørger: ${name}`,
    askerIsProtected: 'Navnet er beskyttet. Råb op med nummeret.',
    together: (others: string) => `Sammen med: ${others}`,
    association: (name: string) => `På vegne af: ${name}`,
    needs: (needs: string) => `Brug for på mødet: ${needs}`,
    notForAll: 'Vises ikke for alle',
    up: 'Op',
    upLabel: (topic: string) => `Flyt „${topic}“ op`,
    down: 'Ned',
    downLabel: (topic: string) => `Flyt „${topic}“ ned`,
    drag: 'Træk for at flytte',
    dragHint: 'Du kan også trække spørgsmålene på plads.',
    movedTo: (topic: string, number: number, total: number) =>
      `„${topic}“ er nu nummer ${number} af ${total}.`,
    slot: 'Ret tid og svar',
    slotMinutes: 'Minutter',
    slotMinutesHint: (usual: number) => `Tomt: ${minutes(usual)}, som reglerne giver.`,
    slotAnsweredBy: 'Hvem svarer?',
    slotAnsweredByHint: 'Et embede eller et navn, som alle må læse.',
    save: 'Gem',
    seeQuestion: 'Se spørgsmålet',
    changed: {
      heading: 'En anden har ændret dagsordenen imens',
      text: 'Det, du ville ændre, er ikke gemt. Her er det, der er blevet anderledes, siden du åbnede siden. Se det igennem, og prøv igen.',
      moved: (topic: string, was: number, now: number) =>
        `„${topic}“ er nu nummer ${now}. Det var nummer ${was}.`,
      minutes: (topic: string, was: number, now: number) =>
        `„${topic}“ har nu ${minutes(now)}. Det havde ${minutes(was)}.`,
      added: (topic: string, now: number) => `„${topic}“ er kommet til som nummer ${now}.`,
      gone: (count: number) => `${questions(count)} står her ikke længere.`,
      other: 'Rækkefølge og tid er som før. Andet på dagsordenen er ændret.',
    },
    undecided: {
      heading: 'Mangler en afgørelse',
      text: (count: number) =>
        `${questions(count)} til mødet er ikke antaget eller afvist endnu. ${count === 1 ? 'Det' : 'De'} kommer ikke med på dagsordenen før.`,
      states: { received: 'skal læses', clarifying: 'venter på svar fra borgeren' },
    },
    finish: {
      heading: 'Gør dagsordenen færdig',
      publishHeading: 'Offentliggør dagsordenen',
      notYet: (closes: string) =>
        `Det kan I gøre, når fristen er udløbet ${closes}. Indtil da kan der komme flere spørgsmål.`,
      text: 'Så ligger rækkefølge og tid fast. Dagsordenen bliver først offentlig, når I siger til.',
      over: {
        roll_on: (count: number) =>
          `Der er ikke tid til ${questions(count)}. ${count === 1 ? 'Det' : 'De'} går videre til næste møde, og de, der spørger, får besked.`,
        in_writing: (count: number) =>
          `Der er ikke tid til ${questions(count)}. ${count === 1 ? 'Det' : 'De'} bliver besvaret skriftligt, og de, der spørger, får besked.`,
      },
      confirm: (count: number) =>
        count === 1
          ? 'Jeg har set, at 1 spørgsmål ikke er afgjort'
          : `Jeg har set, at ${count} spørgsmål ikke er afgjort`,
      button: 'Gør dagsordenen færdig',
      reopen: 'Åbn den igen',
      reopenHint: 'Så kan I flytte rundt igen. Spørgsmål, der er gået videre, bliver, hvor de er.',
      publish: 'Offentliggør dagsordenen',
      publishHint: (count: number) =>
        `Alle kan læse den på mødets side, og ${count === 1 ? 'den, der spørger, får' : 'alle, der spørger, får'} en mail om tid, sted og rækkefølge.`,
      publishLate: 'Offentliggør dagsordenen uden at sende mails',
      publishLateHint:
        'Mødet er begyndt. Alle kan læse dagsordenen på mødets side, men ingen får mail om den.',
      publicPage: 'Se mødets offentlige side',
    },
    annex: {
      heading: 'Bilag til dagsordenen',
      draft: 'Det er et udkast, indtil dagsordenen er offentlig, og det står der i bilaget.',
      text: 'Bilaget til byrådet har også de spørgsmål, der ikke vises for alle.',
      docx: 'Word-fil',
      json: 'Data (JSON)',
      print: 'Til udskrift',
    },
    live: 'Kør spørgetiden',
    readOnly: 'Du kan se dagsordenen, men ikke ændre den.',
  },
  paper: {
    title: 'Bilag til dagsordenen',
    description: 'Mødets spørgsmål, klar til at blive skrevet ud.',
    lead: 'Skriv siden ud med browserens egen udskrift. Kun arket kommer med.',
    back: 'Tilbage til dagsordenen',
  },
  desk: {
    title: 'Spørgetid nu',
    description: 'Kør spørgetiden: hvem der har ordet, og hvad der er stillet.',
    why: whyNotLive,
    now: 'Nu',
    nobody: 'Ingen har ordet',
    nextUp: 'Næste spørgsmål',
    allDone: 'Alle spørgsmål er behandlet.',
    number: (number: number, total: number) => `Nummer ${number} af ${total}`,
    beginQuestion: (number: number) => `Begynd nummer ${number}`,
    markAsked: 'Færdig: det er stillet',
    markAbsent: 'Ikke til stede',
    absentHint: {
      not_needed: '',
      needed: 'Er den, der spørger, ikke kommet, bliver spørgsmålet besvaret skriftligt.',
      needed_or_lapses: 'Er den, der spørger, ikke kommet, bortfalder spørgsmålet.',
    },
    otherwise: 'Noget andet: en anden tur, uret forfra',
    again: 'Start uret forfra',
    undo: 'Fortryd',
    undoLabel: (topic: string) => `Fortryd for „${topic}“`,
    done: 'Behandlet',
    left: 'Mangler',
    end: {
      heading: 'Slut spørgetiden',
      text: 'Så kan der ikke rettes mere her, og alle berørte får besked.',
      left: {
        roll_on: (count: number) =>
          `${questions(count)} er ikke nået. Slutter I nu, går ${count === 1 ? 'det' : 'de'} videre til næste møde.`,
        in_writing: (count: number) =>
          `${questions(count)} er ikke nået. Slutter I nu, bliver ${count === 1 ? 'det' : 'de'} besvaret skriftligt.`,
      },
      confirm: 'Jeg har set, at ikke alle spørgsmål blev nået',
      button: 'Slut spørgetiden',
    },
    ended: 'Spørgetiden er slut. Nu mangler svarene at blive skrevet ned.',
  },
  clock: {
    left: 'tilbage',
    over: 'over tiden',
    isOver: 'Tiden er gået',
    unbounded: 'Der er ingen grænse for tiden',
    since: (clock: string) => `Begyndte kl. ${clock}`,
    until: (clock: string) => `Taletiden slutter kl. ${clock}`,
    next: (turn: string) => `Bagefter: ${turn}`,
  },
  public: {
    description: (meeting: string, day: string) => `Spørgsmål fra borgere på ${meeting} ${day}.`,
    when: 'Tid',
    place: 'Sted',
    stream: 'Se mødet på nettet',
    agenda: 'Hele dagsordenen',
    minutesOfMeeting: 'Referat',
    cancelled: 'Mødet er aflyst. De spørgsmål, der var til mødet, går videre til det næste.',
    paused: 'Der er ingen spørgetid på dette møde.',
    heading: 'Spørgsmål fra borgere',
    expected: (count: number) =>
      count === 0
        ? 'Der er ingen spørgsmål til mødet endnu.'
        : `Der er sendt ${questions(count)} til mødet.`,
    listComes: (closes: string) =>
      `Fristen er ${closes}. Derefter bliver listen gjort færdig, og den kommer her.`,
    listWaits: 'Fristen er udløbet. Listen bliver gjort færdig og kommer her.',
    ask: 'Stil et spørgsmål',
    noQuestions: 'Der er ingen spørgsmål på dagsordenen.',
    total: (count: number, sum: number, available: number) =>
      `${questions(count)}, ${minutes(sum)} i alt. Der er sat ${minutes(available)} af til spørgetid.`,
    isLive: 'Spørgetiden er i gang.',
    follow: 'Følg spørgetiden lige nu',
    followLater: 'Følg spørgetiden, når den går i gang',
    ended: 'Spørgetiden er slut.',
    readAnswer: 'Læs svaret',
    waitsForAnswer: 'Svaret bliver skrevet ned og kommer her.',
    rolledOn: {
      heading: 'Gået videre til et senere møde',
      to: (day: string) => `Nu til mødet ${day}`,
      waits: 'Venter på, at der bliver fastsat et møde',
    },
    docx: 'Hent som Word-fil',
    json: 'Hent som data (JSON)',
  },
  live: {
    title: 'Spørgetid lige nu',
    description: 'Hvem der har ordet, og hvad der kommer bagefter.',
    nobody: 'Lige nu har ingen ordet.',
    notBegun: (when: string) => `Spørgetiden er ikke begyndt. Mødet begynder ${when}.`,
    notPublished: 'Spørgsmålene til mødet er ikke offentlige endnu.',
    ended: 'Spørgetiden er slut. Svarene kommer på mødets side.',
    coming: 'Det kommer bagefter',
    last: 'Det var det sidste spørgsmål.',
    meeting: 'Mødets side',
    refreshes: 'Siden henter selv det nye.',
    stop: 'Hold siden stille',
    start: 'Lad siden følge med igen',
    stopped: 'Siden står stille og henter ikke selv det nye.',
    lost: 'Der er ingen forbindelse lige nu. Siden prøver igen.',
  },
  mail: {
    when: (when: string, place: string | null) =>
      `Dit spørgsmål er på dagsordenen til byrådets møde ${when}${place === null ? '' : `, ${place}`}.`,
    order: (number: number, total: number, count: number) =>
      total === 1
        ? `Det er det eneste spørgsmål, og der er sat ${minutes(count)} af til det.`
        : `Det er nummer ${number} af ${total} spørgsmål, og der er sat ${minutes(count)} af til det.`,
    presence: {
      not_needed: 'Du behøver ikke at være til stede. Så bliver spørgsmålet læst op for dig.',
      needed:
        'Du skal være til stede og stille det selv. Kommer du ikke, bliver det besvaret skriftligt i stedet.',
      needed_or_lapses:
        'Du skal være til stede og stille det selv. Kommer du ikke, bortfalder spørgsmålet.',
    },
    stream: (url: string) => `Mødet kan ses på ${url}`,
    inWriting: {
      no_time: (when: string) =>
        `Der blev ikke plads til dit spørgsmål på byrådets møde ${when}. Det bliver besvaret skriftligt i stedet.`,
      absent: (when: string) =>
        `Du var ikke til stede på byrådets møde ${when}, da dit spørgsmål skulle stilles. Det bliver besvaret skriftligt i stedet.`,
    },
    inWritingNext: 'Forvaltningen svarer, og du får en mail, når svaret er der.',
    lapsed: (when: string) =>
      `Du var ikke til stede på byrådets møde ${when}, da dit spørgsmål skulle stilles. Efter reglerne bortfalder det.`,
    lapsedNext: 'Du er velkommen til at stille det igen til et andet møde.',
  },
};
