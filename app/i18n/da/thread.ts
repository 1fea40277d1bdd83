import type { Cadence, EventFacts, EventKind, EventCause } from '~/domains/thread/vocabulary';
import { formatDay } from '../format';
import { dialogueEvents } from './dialogue-events';

/** Det, der skete, som en sætning i „Det skete der“, i mails og i feeds. */
const events: Record<EventKind, (facts: EventFacts) => string> = {
  submitted: () => 'Det blev sendt ind.',
  clarification_asked: ({ by }) => `${by ?? 'Kommunen'} bad om en uddybning.`,
  clarified: () => 'Der kom en uddybning.',
  published: () => 'Det blev offentliggjort.',
  published_redacted: () => 'Det blev offentliggjort, efter at noget var taget ud.',
  refused: ({ reason }) =>
    reason ? `Det blev ikke offentliggjort: ${reason}.` : 'Det blev ikke offentliggjort.',
  refusal_shown: ({ reason }) =>
    reason
      ? `Det er afvist (${reason}), og forfatteren lader andre læse det.`
      : 'Det er afvist, og forfatteren lader andre læse det.',
  answered: ({ by }) => `${by ?? 'Kommunen'} svarede.`,
  hidden: ({ reason }) => (reason ? `Det blev skjult: ${reason}.` : 'Det blev skjult.'),
  restored: () => 'Det blev vist igen.',
  reconsideration_asked: () => 'Der blev bedt om, at en anden ser på afgørelsen.',
  upheld: () => 'En anden så på afgørelsen, og den blev stående.',
  withdrawn: () => 'Det blev trukket tilbage.',
  consent_withdrawn: ({ of }) =>
    of === 'outcome'
      ? 'Emne og udfald vises ikke mere for alle, som det er ønsket.'
      : `${consents[of ?? 'some']}, som den, der spørger, har ønsket.`,
  changed: () => 'Det blev rettet.',
  resubmitted: () => 'Det blev rettet og sendt ind igen.',
  accepted: ({ day }) =>
    day
      ? `Det kommer med på mødet ${formatDay(day, 'da')}.`
      : 'Det kommer med på det næste møde, der bliver fastsat.',
  moved: ({ day, why }) =>
    `${moveCauses[why ?? 'staff']} ${
      day
        ? `${why === 'meeting_set' ? 'Det kommer til' : 'Det er flyttet til'} mødet ${formatDay(day, 'da')}.`
        : 'Det venter på, at et nyt møde bliver fastsat.'
    }`,
  handed_over: ({ by, why }) =>
    why
      ? `${moveCauses[why]} ${by ?? 'Forvaltningen'} svarer skriftligt i stedet.`
      : `${by ?? 'Forvaltningen'} svarer på det, for det er et spørgsmål om fakta.`,
  handed_back: () => 'Det skal alligevel besvares på et møde.',
  forwarded: ({ by }) => `Det blev sendt videre til ${by ?? 'rette myndighed'}.`,
  on_agenda: ({ day }) =>
    day ? `Det står på dagsordenen til mødet ${formatDay(day, 'da')}.` : 'Det står på dagsordenen.',
  asked: ({ day }) =>
    day ? `Det blev stillet på mødet ${formatDay(day, 'da')}.` : 'Det blev stillet på mødet.',
  lapsed: () => 'Det bortfaldt, fordi den, der spurgte, ikke var til stede.',
  answer_corrected: ({ by }) => `${by ?? 'Kommunen'} rettede svaret.`,
  promised: ({ by, day }) =>
    `${by ?? 'Kommunen'} lovede at følge op${day ? ` senest ${formatDay(day, 'da')}` : ''}.`,
  promise_kept: ({ by }) => `${by ?? 'Kommunen'} fulgte op, som lovet.`,
  promise_corrected: ({ by }) => `Løftet fra ${by ?? 'kommunen'} blev rettet.`,
  ...dialogueEvents,
};

/** Det, den, der spørger, ikke længere lader andre se. Hvad det var, stod der ikke fra begyndelsen. */
const consents = {
  name: 'Navnet vises ikke mere',
  question: 'Spørgsmålet vises ikke mere her på siden',
  some: 'Ikke alt vises mere',
};

/** Hvorfor et spørgsmål er kommet til et andet møde. */
const moveCauses: Record<EventCause, string> = {
  meeting_moved: 'Mødet fik en ny dato.',
  meeting_cancelled: 'Mødet blev aflyst.',
  paused: 'Der er alligevel ikke spørgetid på mødet.',
  meeting_set: 'Et nyt møde er fastsat.',
  no_time: 'Der blev ikke plads på mødet.',
  absent: 'Den, der spurgte, var ikke til stede.',
  undecided: 'Det var ikke afgjort i tide til mødet.',
  late: 'Det kom efter fristen.',
  staff: 'Kommunen valgte et andet møde.',
};

const cadences: Record<Cadence, { name: string; hint: string }> = {
  at_once: { name: 'Med det samme', hint: 'En mail, hver gang der sker noget.' },
  daily: { name: 'Hver dag', hint: 'Én samlet mail om morgenen, hvis der er sket noget.' },
  weekly: { name: 'Hver uge', hint: 'Én samlet mail mandag morgen, hvis der er sket noget.' },
};

export const thread = {
  events,
  whatHappened: 'Det skete der',
  nothingYet: 'Der er ikke sket noget endnu.',
  cadences,
  follow: {
    button: 'Følg',
    label: (title: string) => `Følg: ${title}`,
    title: 'Følg med',
    lead: 'Få en mail, når der sker noget.',
    description: 'Vælg, hvor tit du vil have besked.',
    subject: 'Det handler om',
    how: 'Hvor tit vil du have besked?',
    submit: 'Følg',
    change: 'Gem',
    following: 'Du følger det allerede. Her kan du ændre, hvor tit du får besked.',
    noEmail: 'Du skal have en bekræftet e-mail for at kunne følge noget.',
    addEmail: 'Tilføj din e-mail',
    back: 'Tilbage til siden',
    all: 'Se alt, du følger',
  },
  follows: {
    title: 'Det, du følger',
    lead: 'Du får en mail, når der sker noget. Her kan du ændre, hvor tit – og stoppe.',
    description: 'Det, du følger, og hvor tit du får besked.',
    none: 'Du følger ikke noget endnu. Tryk på „Følg“ på en plan, et mål eller et udvalg.',
    gone: 'Ikke vist for tiden',
    since: (day: string) => `Fulgt siden ${day}`,
    how: 'Hvor tit',
    howLabel: (title: string) => `Hvor tit vil du have besked om ${title}?`,
    save: 'Gem',
    saveLabel: (title: string) => `Gem, hvor tit du får besked om ${title}`,
    stop: 'Stop',
    stopLabel: (title: string) => `Stop med at følge ${title}`,
  },
  unsubscribe: {
    title: 'Stop mails',
    description: 'Stop mails om det, du følger.',
    follow: (title: string) => `Vil du stoppe med at få mails om „${title}“?`,
    followUntitled: 'Vil du stoppe med at få mails om det her?',
    digests: (count: number) =>
      count === 1
        ? 'Vil du stoppe de samlede mails? Så følger du ikke længere den ene ting, de handler om.'
        : `Vil du stoppe de samlede mails? Så følger du ikke længere de ${count} ting, de handler om.`,
    button: 'Ja, stop mails',
    done: 'Du får ikke flere mails om det.',
    over: 'Du får ikke mails om det. Der er ikke mere at stoppe.',
    broken: {
      title: 'Linket virker ikke',
      lead: 'Måske er det ikke kommet helt med. Åbn mailen igen, og tryk på linket i den, eller kopiér hele linket.',
      otherwise:
        'Du kan også stoppe mails uden linket: Log ind, og gå til „Det, du følger“ på Min side.',
      link: 'Log ind, og se det, du følger',
    },
    others: 'Du kan se og ændre alt, du følger, når du er logget ind.',
  },
  feeds: {
    link: 'Som feed (Atom)',
    municipality: (name: string) => `Det sker hos ${name}`,
    plan: (title: string) => `Det sker i ${title}`,
  },
  resources: {
    heading: 'Tid og penge',
    lead: 'Ét tryk er nok.',
    minutes: (count: number) =>
      count % 60 === 0 ? (count === 60 ? '1 time' : `${count / 60} timer`) : `${count} minutter`,
    note: 'Note',
    kroner: 'Kroner',
    saveKroner: 'Skriv beløbet på',
    total: (time: string, money: string) => `Brugt i alt: ${time} og ${money}`,
    time: (hours: number, minutes: number) => `${hours} t. ${minutes} min.`,
    money: (amount: string) => `${amount} kr.`,
  },
};
