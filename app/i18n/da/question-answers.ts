import type {
  ApprovalRefusal,
  DraftRefusal,
  PublishRefusal,
} from '~/domains/questions/rules/answering';
import type { AnswerState } from '~/domains/questions/vocabulary';
import { formatNumber } from '../format';

const days = (count: number) => (count === 1 ? '1 dag' : `${formatNumber(count, 'da')} dage`);
const questions = (count: number) =>
  count === 1 ? '1 spørgsmål' : `${formatNumber(count, 'da')} spørgsmål`;

const states: Record<AnswerState, string> = {
  draft: 'Udkast. Kun medarbejdere kan læse det.',
  for_approval: 'Sendt til borgmesterkontoret, som skal godkende det.',
  approved: 'Godkendt. Det kan offentliggøres.',
  published: 'Offentliggjort.',
};

const notDraftable: Record<DraftRefusal, string> = {
  not_answerable:
    'Spørgsmålet er ikke klar til et svar. Først skal det tages med til et møde eller overdrages til forvaltningen.',
  published_already: 'Svaret er offentliggjort. Det kan rettes, men ikke skrives om i det skjulte.',
};

const notApprovable: Record<ApprovalRefusal, string> = {
  not_for_approval: 'Der er ikke et svar, der venter på godkendelse.',
  own_draft: 'Du har selv skrevet det seneste i udkastet. En anden skal godkende det.',
};

const notPublishable: Record<PublishRefusal, string> = {
  published_already: notDraftable.published_already,
  not_answerable: notDraftable.not_answerable,
  not_asked_yet:
    'Spørgsmålet er ikke stillet på mødet endnu. Svaret kan først offentliggøres bagefter.',
  not_approved: 'Svaret kan offentliggøres, når borgmesterkontoret har godkendt det.',
};

export const questionAnswers = {
  /** Afsnit i mails, på det sprog der er spurgt på. */
  mails: {
    answered: (by: string) => `Svar fra ${by}:`,
    corrected: (by: string) =>
      `Svaret på dit spørgsmål er rettet. Sådan lyder svaret fra ${by} nu:`,
    /** Tomt på dansk: svaret er skrevet på dansk. */
    inDanish: '',
    promised: (unit: string, day: string, promise: string) =>
      `${unit} har lovet at følge op senest ${day}: ${promise}`,
    recording: (url: string) => `Se det i optagelsen fra mødet: ${url}`,
    kept: (unit: string, promise: string, outcome: string) => [
      `${unit} har fulgt op, som lovet. Løftet var: ${promise}`,
      outcome,
    ],
    promiseCorrected:
      'Det, kommunen har lovet dig, er rettet, fordi der stod noget forkert. Sådan lyder det nu:',
    promisedBefore: (promise: string) => `I har lovet: ${promise}`,
    due: (day: string) =>
      `Fristen er ${day}. Skriv, hvad der kom ud af det, når det er gjort. Alle kan læse det ved svaret.`,
    over: (day: string) =>
      `Fristen var ${day}. Alle kan se ved svaret, at løftet ikke er holdt. Gør det færdigt, og skriv, hvad der kom ud af det.`,
    returned:
      'Borgmesterkontoret har sendt svaret tilbage med en note. Læs noten, ret svaret, og send det til godkendelse igen.',
    approved: 'Borgmesterkontoret har godkendt svaret. Nu kan I offentliggøre det.',
    approvedEarly:
      'Borgmesterkontoret har godkendt svaret. I kan offentliggøre det, når spørgsmålet er stillet på mødet.',
    correctionWanted:
      'En kollega foreslår at rette svaret, som er offentliggjort. Det bliver først rettet, når du har godkendt rettelsen.',
    correctionApproved: 'Din rettelse er godkendt. Nu læser alle det rettede svar.',
    correctionReturned:
      'Borgmesterkontoret har sendt din rettelse tilbage med en note. Svaret er, som det var.',
  },
  view: {
    heading: 'Svaret',
    by: (who: string) => `Svar fra ${who}`,
    clock: (received: string, answered: string, count: number) =>
      count === 0
        ? `Modtaget ${received}, besvaret samme dag`
        : `Modtaget ${received}, besvaret ${answered} (${days(count)})`,
    corrected: (day: string) => `Rettet ${day}`,
    recording: (at: string) => `Se svaret i optagelsen fra mødet (${at} inde)`,
    promises: 'Det lovede kommunen',
    promisedBy: (unit: string, day: string) => `${unit}, senest ${day}`,
    promise: {
      kept: () => 'Holdt til tiden.',
      kept_late: (count: number) => `Holdt, men ${days(count)} for sent.`,
      waiting: (count: number) =>
        count === 0 ? 'Fristen er i dag.' : `Ikke gjort endnu. Der er ${days(count)} igen.`,
      overdue: (count: number) => `Ikke holdt. Fristen blev overskredet for ${days(count)} siden.`,
    },
    wasDue: (day: string) => `Fristen var først ${day}.`,
    outcome: (day: string) => `Det kom der ud af det (${day})`,
  },
  work: {
    title: 'Svar på spørgsmålet',
    description: 'Skriv, godkend og offentliggør svaret på et spørgsmål til byrådet.',
    question: 'Spørgsmålet',
    notShown: 'Spørgsmålet er ikke offentligt. Kun den, der har spurgt, får svaret.',
    shown: 'Alle kan læse spørgsmålet. De kan også læse svaret, når det er offentliggjort.',
    answer: 'Svaret',
    states,
    changed: (by: string, moment: string) => `Senest ændret af ${by}, ${moment}`,
    someone: 'en tidligere medarbejder',
    none: 'Der er ikke skrevet noget endnu.',
    draft: {
      text: 'Svar',
      textHint:
        'Skriv på dansk, kort og i almindelige ord. Skriv aldrig CPR-numre, og nævn ikke private personer.',
      answeredBy: 'Hvem svarer',
      answeredByHint: 'Som alle skal læse det: et embede eller en forvaltning, gerne med navn.',
      save: 'Gem udkastet',
      send: 'Gem, og send til godkendelse',
      losesApproval: 'Ændrer du noget, skal svaret godkendes igen.',
      change: 'Ret i udkastet',
    },
    notDraftable,
    approve: {
      heading: 'Godkend svaret',
      submit: 'Godkend svaret',
      return: 'Send det tilbage',
      note: 'Hvad mangler der?',
      noteHint: 'Noten står under „Intern snak“ og kan kun læses af medarbejdere.',
      take: 'Tag godkendelsen tilbage',
    },
    notApprovable,
    publish: {
      heading: 'Offentliggør svaret',
      lead: 'Den, der har spurgt, får hele svaret med det samme.',
      at: 'Hvor i optagelsen?',
      atHint: 'Minutter og sekunder, for eksempel 67:05 eller 1:07:05.',
      promise: 'Lov at følge op (hvis svaret lover noget)',
      submit: 'Offentliggør svaret',
    },
    notPublishable,
    correct: {
      heading: 'Ret svaret',
      lead: 'Borgmesterkontoret skal godkende rettelsen. Indtil da læser alle svaret, som det er nu. Bagefter kan alle se, at svaret er rettet og hvornår, og den, der har spurgt, får det rettede svar.',
      submit: 'Send rettelsen til godkendelse',
    },
    proposal: {
      heading: 'En rettelse venter på godkendelse',
      lead: 'Sådan skal svaret lyde. Alle læser det gamle, indtil borgmesterkontoret har godkendt rettelsen.',
      by: (by: string, moment: string) => `Foreslået af ${by}, ${moment}`,
      own: 'Du har selv foreslået rettelsen. En anden på borgmesterkontoret skal godkende den.',
      submit: 'Godkend rettelsen',
    },
    former: {
      heading: 'Tidligere ordlyd',
      lead: 'Kun medarbejdere kan læse, hvad der stod før.',
      promise: (promise: string, unit: string, day: string) =>
        `${promise} (${unit}, senest ${day})`,
      until: (day: string) => `Indtil ${day}`,
    },
    recording: {
      heading: 'Optagelsen fra mødet',
      none: 'Mødet har ingen optagelse endnu. Den skrives på mødet.',
      submit: 'Gem tidspunktet',
      hint: 'Lad feltet være tomt, hvis svaret ikke er i optagelsen.',
    },
    promise: {
      heading: 'Lov at følge op',
      promise: 'Hvad lover I?',
      promiseHint: 'Én ting, som man kan se, om I har gjort. Alle kan læse det.',
      unit: 'Hvem gør det?',
      chooseUnit: 'Vælg en forvaltning',
      due: 'Senest hvornår?',
      dueHint:
        'De, der har ansvaret, får en mail med det samme, en uge før fristen og hver uge, hvis fristen bliver overskredet.',
      submit: 'Lov det',
    },
    fixPromise: {
      heading: 'Ret et løfte',
      lead: 'Alle kan se, at løftet er rettet, og hvilken frist det havde først. Den, der har spurgt, får en mail.',
      outcome: 'Hvad kom der ud af det?',
      submit: 'Gem rettelsen',
    },
    keep: {
      heading: 'Skriv, hvad der kom ud af det',
      which: 'Hvilket løfte?',
      outcome: 'Hvad har I gjort?',
      outcomeHint: 'Alle kan læse det, og den, der har spurgt, får en mail.',
      submit: 'Det er gjort',
    },
    notes: {
      heading: 'Intern snak',
      lead: 'Kun medarbejdere kan læse det.',
      none: 'Ingen har skrevet noget.',
      erased: 'Noten er slettet sammen med spørgsmålet.',
      note: 'Skriv til kollegerne',
      submit: 'Gem noten',
    },
    post: {
      heading: 'Brev med svaret',
      waits: 'Den, der har spurgt, har ingen e-mail. Svaret skal sendes som brev.',
      sent: (day: string) => `Svaret blev sendt som brev ${day}.`,
      open: 'Åbn brevet',
      mark: 'Marker som sendt',
    },
  },
  letter: {
    title: 'Brev med svar',
    description: 'Et svar på et spørgsmål til byrådet, klar til at blive printet.',
    lead: 'Print brevet, og send det.',
    mailed:
      'Den, der har spurgt, har en e-mail og kan læse svaret på Min side. Brevet er ikke nødvendigt.',
    noAddress:
      'Vi kender ingen adresse, eller den er beskyttet. Spørg borgerservice, hvordan brevet kan komme frem.',
    subject: (topic: string) => `Svar på dit spørgsmål til byrådet: ${topic}`,
    greeting: (name: string | null) => (name === null ? 'Kære borger' : `Kære ${name}`),
    received: (day: string) => `Du sendte dit spørgsmål ${day}.`,
    regards: 'Venlig hilsen',
    back: 'Tilbage til svaret',
  },
  figures: {
    title: (year: number) => `Spørgsmål til byrådet i ${year}`,
    description: 'Hvor mange spørgsmål der kom, og hvor hurtigt de blev besvaret.',
    lead: 'Så mange spurgte, og så længe ventede de på svar. Alle spørgsmål, der kom i året, er talt med.',
    crumb: 'Spørgsmål til byrådet',
    years: 'Andre år',
    none: 'Der er ikke kommet spørgsmål i det år.',
    overview: 'Kort fortalt',
    received: 'Modtaget',
    taken: 'Taget med',
    answered: 'Besvaret',
    waiting: 'Venter på svar eller på at blive læst',
    median: 'Ventetid i midten',
    medianDays: (count: number) => days(count),
    medianHint:
      'Halvdelen af de besvarede ventede højst så længe, fra de spurgte, til svaret blev offentliggjort.',
    noMedian: 'Ingen er besvaret endnu',
    outcome: {
      heading: 'Hvad blev der af dem?',
      lead: (count: string) => `Af de ${count}, der blev modtaget:`,
      answered: 'Besvaret',
      waiting: 'Venter på svar eller på at blive læst',
      lapsed: 'Bortfaldet, fordi den, der spurgte, ikke kom',
      refused: 'Afvist',
      forwarded: 'Sendt videre til en anden myndighed',
      withdrawn: 'Trukket tilbage',
      takenHint: (count: number) =>
        `${questions(count)} er taget med: de er besvaret, venter på svar eller er bortfaldet.`,
    },
    refusals: { heading: 'Afvist, og hvorfor', ground: 'Grund' },
    time: {
      heading: 'Besvaret til tiden',
      lead: (days: number) =>
        `Et svar er til tiden, når det er offentliggjort senest ${days} arbejdsdage efter det møde, som spørgsmålet kom ind i tide til – også hvis det først blev stillet på et senere møde. Svarer forvaltningen, er det senest ${days} arbejdsdage efter, at spørgsmålet kom.`,
      inTime: 'Til tiden',
      late: 'For sent',
      overdue: 'Ikke besvaret endnu, og fristen er gået',
    },
    promises: {
      heading: 'Det lovede kommunen',
      none: 'Ingen af svarene lover at følge op.',
      kept: 'Holdt til tiden',
      keptLate: 'Holdt, men for sent',
      waiting: 'Fristen er ikke nået',
      overdue: 'Ikke holdt, og fristen er gået',
    },
    committees: {
      heading: 'Fordelt på udvalg',
      committee: 'Udvalg',
      whole: 'Hele byrådet, eller ikke valgt',
    },
    what: 'Hvad',
    count: 'Antal',
    about: 'Tallene rummer ingen oplysninger om, hvem der har spurgt.',
  },
};
