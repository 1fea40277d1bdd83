import type { ReplyRefusal, Grade, GradedThing } from '~/domains/dialogue/rules/questionnaire';
import type { SessionCounted } from '~/domains/dialogue/rules/figures';
import type { Side } from '~/domains/dialogue/vocabulary';

/** Det, der spørges om bagefter, med de ord, hver side forstår. */
const asked: Record<Side, Record<GradedThing, string>> = {
  citizen: {
    heard: 'Følte du dig hørt?',
    clear: 'Var det klart for dig, hvad der skulle ske – før, under og efter mødet?',
    worthwhile: 'Var mødet tiden værd?',
  },
  politician: {
    heard: 'Fik du hørt, hvad borgerne mener?',
    clear: 'Var det klart for dig, hvad borgerne ville have jer til?',
    worthwhile: 'Var mødet tiden værd?',
  },
};

const grades: Record<Grade, string> = {
  5: 'I høj grad',
  4: 'I nogen grad',
  3: 'Hverken eller',
  2: 'I ringe grad',
  1: 'Slet ikke',
};

const obstacles: Record<ReplyRefusal, string> = {
  not_held: 'Mødet blev aflyst, så der er ikke noget at svare på.',
  too_early: 'Mødet er ikke slut endnu. Kom tilbage, når det er.',
  reply_too_late: 'Man kan svare i 60 dage efter mødet. Den tid er gået.',
  was_not_there: 'Kun dem, der kom til mødet, kan svare.',
  attendance_unknown:
    'Udvalgets sekretær har ikke noteret endnu, hvem der kom. Prøv igen om et par dage.',
  answered_already: 'Du har svaret. Tak for det!',
};

const sessions: Record<SessionCounted, string> = {
  held: 'Holdt',
  cancelled: 'Aflyst',
  unreported: 'Mangler at blive meldt holdt',
  coming: 'Kommer',
};

export const dialogueTrial = {
  reply: {
    title: 'Hvad synes du om mødet?',
    description: 'Tre korte spørgsmål om et møde med et udvalg.',
    lead: {
      citizen: 'Tre korte spørgsmål. Dine svar hjælper udvalget med at gøre det næste møde bedre.',
      politician: 'Tre korte spørgsmål. Dine svar hjælper med at gøre det næste møde bedre.',
    } satisfies Record<Side, string>,
    secret:
      'Ingen kan se, hvem der har svaret hvad. Svarene bliver først vist, når mindst tre har svaret. Du kan svare én gang og kan ikke rette det bagefter.',
    asked,
    grades,
    words: 'Vil du sige mere?',
    wordsHint:
      'Skriv ikke navne eller andet, der røber, hvem du eller andre er. Medarbejdere, der arbejder med udvalgene, kan læse det.',
    sendAnyway: 'Send alligevel',
    sendAnywayHint: 'Jeg har set, hvad der blev fundet, og det må gerne blive stående.',
    submit: 'Send svar',
    obstacles,
  },
  /** Afsnit i mailen, der spørger, med en tom linje imellem. */
  mail: (committee: string, day: string) =>
    [
      `Du var til møde med ${committee} ${day}. Vil du svare på tre korte spørgsmål om, hvordan det var?`,
      'Ingen kan se, hvem der har svaret hvad. Du kan svare i 60 dage efter mødet.',
    ].join('\n\n'),
  page: {
    title: 'Evaluering af udvalgsdialogen',
    description: 'Hvad der kom ud af udvalgenes møder med borgere, i tal.',
    lead: 'Hvad der kom ud af hvert udvalgs måde at møde borgerne på.',
    year: 'År',
    committee: 'Udvalg',
    all: 'Alle udvalg',
    show: 'Vis',
    csv: 'Hent tallene som fil (CSV)',
    none: 'Der er ikke noget at vise for det år.',
    noneYet: 'ingen endnu',
    nothingPromised: 'intet lovet',
    keptOf: (kept: number, promised: number) => `${kept} af ${promised}`,
    details: (name: string, year: number) => `Detaljer: ${name}, ${year}`,
    count: 'Antal',
    what: 'Hvad',
    overview: {
      heading: (name: string, year: number) => `${name}, ${year}`,
      requests: 'Henvendelser',
      accepted: 'Fik en tid',
      median: 'Typisk ventetid (median)',
      days: (days: number) => (days === 1 ? '1 dag' : `${days.toLocaleString('da-DK')} dage`),
      hours: 'Medarbejdertimer',
      followUps: 'Opfølgning gjort',
      hoursOf: (hours: string) => (hours === '1' ? '1 time' : `${hours} timer`),
      hint: 'Ventetiden er dage fra henvendelsen til mødet, for dem, hvis møde er holdt. Timerne er dem, medarbejderne selv har skrevet op.',
    },
    outcome: {
      heading: 'Hvad der blev af henvendelserne',
      accepted: 'Fik en tid',
      waiting: 'Venter',
      refused: 'Afslået',
      cancelled: 'Meldt fra',
      lapsed: 'Bortfaldet',
    },
    refusals: { heading: 'Afslag efter begrundelse', ground: 'Begrundelse' },
    attendance: {
      heading: 'Fremmøde',
      format: 'Form',
      came: 'Kom',
      absent: 'Kom ikke',
      persons: 'Personer i alt',
      hint: '„Kom“ og „Kom ikke“ er henvendelser; der kan være flere personer om én.',
    },
    sessions: { heading: 'Møder', states: sessions },
    followUps: {
      heading: 'Hvad opfølgningen førte til',
      caption: 'Det, hvert udvalg har lovet, i tal',
      chooseOne: 'Vælg et udvalg øverst på siden for at læse, hvad hver opfølgning førte til.',
      kept: 'Gjort',
      open: 'I gang',
      overdue: 'I gang, over fristen',
      notKept: 'Blev ikke til noget',
      none: 'Der er ikke lovet nogen opfølgning endnu.',
    },
    grades: {
      heading: 'Hvad deltagerne synes',
      caption: 'Gennemsnit fra 1 (slet ikke) til 5 (i høj grad)',
      question: 'Spørgsmål',
      answered: 'Har svaret',
      tooFew: 'for få svar',
      noAnswers: 'ingen svar',
      nobody: 'Ingen har svaret endnu.',
      tooFewHint: 'Svar bliver vist, når mindst tre har svaret, så ingen kan genkendes.',
      things: {
        heard: 'Blev hørt / fik hørt borgerne',
        clear: 'Det var klart',
        worthwhile: 'Tiden værd',
      } satisfies Record<GradedThing, string>,
    },
    words: {
      heading: 'Det skrev de',
      hint: 'I tilfældig rækkefølge.',
      none: 'Ingen har skrevet noget.',
    },
    compared: {
      heading: 'Udvalgene side om side',
      lead: (year: number) => `Henvendelser i ${year}, og hvor mange der fik en tid`,
      caption: 'De vigtigste tal for hvert udvalg',
    },
    columns: {
      committee: 'Udvalg',
      requests: 'Henvendelser',
      accepted: 'Fik en tid',
      waiting: 'Venter',
      refused: 'Afslået',
      refusals: 'Afslag efter begrundelse',
      cancelled: 'Meldt fra',
      lapsed: 'Bortfaldet',
      medianDays: 'Ventetid i dage (median)',
      came: (format: string) => `${format}: kom`,
      absent: (format: string) => `${format}: kom ikke`,
      persons: (format: string) => `${format}: personer`,
      sessions: (state: string) => `Møder: ${state}`,
      hours: 'Medarbejdertimer',
      followUp: (state: string) => `Opfølgning: ${state}`,
      answered: (side: string) => `${side}: har svaret`,
      mean: (side: string, thing: string) => `${side}: ${thing}`,
      held: 'Møder holdt',
      kept: 'Opfølgning gjort',
      grade: 'Tiden værd (borgere)',
    },
  },
};
