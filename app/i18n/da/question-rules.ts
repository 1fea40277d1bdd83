import type { RuleName, RuleSet } from '~/domains/questions/rule-set';
import { capitalised, formatList } from '../format';

const headings: Record<RuleName, string> = {
  deadline: 'Hvornår skal det være sendt?',
  closedDays: 'Dage, der ikke tæller med',
  who: 'Hvem må spørge?',
  quota: 'Hvor mange spørgsmål?',
  repeatAfterMonths: 'Samme emne igen',
  oralToo: 'Skriftligt eller på mødet',
  agendaItems: 'Emner på mødets dagsorden',
  factual: 'Spørgsmål om fakta',
  consent: 'Må andre læse dit spørgsmål?',
  help: 'Hjælp til at spørge',
  totalMinutes: 'Hvor lang tid er der?',
  minutes: 'Hvor længe må du tale?',
  presence: 'Skal du være der?',
  answers: 'Hvem svarer?',
  pauses: 'Møder uden spørgetid',
  overflow: 'Hvis der ikke er tid nok',
};

const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const month = (number: number) => months[number - 1] ?? '';
const minutes = (count: number) => (count === 1 ? '1 minut' : `${count} minutter`);
const clock = (time: string) => `kl. ${time === '24:00' ? '23.59' : time.replace(':', '.')}`;
const yearlyDay = (day: string) => `${Number(day.slice(3))}. ${month(Number(day.slice(0, 2)))}`;

function deadline({ count, unit, time, rollsBack }: RuleSet['deadline']): string {
  const isWorking = unit === 'working_days';
  const day =
    count === 0
      ? 'på mødedagen'
      : count === 1
        ? isWorking
          ? 'arbejdsdagen før mødet'
          : 'dagen før mødet'
        : `${count} ${isWorking ? 'arbejdsdage' : 'dage'} før mødet`;
  return [
    `Send dit spørgsmål senest ${day} ${clock(time)}.`,
    count > 1 && 'Selve mødedagen tæller ikke med.',
    rollsBack && 'Falder fristen på en dag, hvor kommunen har lukket, er det arbejdsdagen før.',
    'Kommer det senere, bliver det ikke afvist. Så kommer det med på det næste møde.',
  ]
    .filter(Boolean)
    .join(' ');
}

function speaking({ ask, answer, reply, rejoinder }: RuleSet['minutes']): string {
  return [
    ask === null
      ? 'Der er ingen fast grænse for, hvor længe du må tale, når du spørger.'
      : `Du har ${minutes(ask)} til at stille dit spørgsmål.`,
    answer !== null && `Svaret må tage ${minutes(answer)}.`,
    reply > 0 && `Bagefter har du ${minutes(reply)} til en kommentar.`,
    rejoinder > 0 &&
      (reply > 0
        ? `Den, der svarer, har så ${minutes(rejoinder)} til at slutte af.`
        : `Den, der svarer, har ${minutes(rejoinder)} til at slutte af.`),
    reply === 0 && rejoinder === 0 && 'Når du har fået svar, er spørgsmålet slut.',
  ]
    .filter(Boolean)
    .join(' ');
}

function pauses({ electionMonths, lastOfTerm, budget }: RuleSet['pauses']): string {
  const none = [
    electionMonths &&
      `fra ${month(electionMonths.from)} til ${month(electionMonths.to)} i år med kommunalvalg`,
    lastOfTerm > 0 &&
      (lastOfTerm === 1
        ? 'på det sidste møde i en valgperiode'
        : `på de sidste ${lastOfTerm} møder i en valgperiode`),
    budget && 'på møderne om budgettet',
  ].filter((one) => typeof one === 'string');
  if (none.length === 0) return 'Der er spørgetid på alle byrådets møder.';
  return `Der er ikke spørgetid ${formatList(none, 'da')}.`;
}

const either = (names: string[]) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' eller ');

const helpers: Record<RuleSet['help'][number], string> = {
  secretariat: 'byrådets sekretariat',
  library: 'biblioteket',
  citizen_service: 'borgerservice',
};

/** Hver regel i almindelige ord, til den, der vil spørge. Tom: der er ikke noget at sige. */
const say: { [Name in RuleName]: (rules: RuleSet) => string } = {
  deadline: (rules) => deadline(rules.deadline),
  closedDays: ({ closedDays, deadline: { unit, rollsBack } }) =>
    unit !== 'working_days' && !rollsBack
      ? ''
      : closedDays.length === 0
        ? 'Lørdage, søndage og helligdage er ikke arbejdsdage.'
        : `Lørdage, søndage og helligdage er ikke arbejdsdage. Det er ${formatList(closedDays.map(yearlyDay), 'da')} heller ikke.`,
  who: ({ who }) =>
    who === 'residents'
      ? 'Du skal bo i kommunen.'
      : 'Alle må spørge. Du behøver ikke bo i kommunen.',
  quota: ({ quota }) =>
    quota === null
      ? 'Du må stille så mange spørgsmål, du vil.'
      : quota === 1
        ? 'Du må stille ét spørgsmål om ét emne til hvert møde.'
        : `Du må stille højst ${quota} spørgsmål til hvert møde.`,
  repeatAfterMonths: ({ repeatAfterMonths: wait }) =>
    wait === null
      ? 'Du må spørge til et emne, der har været spurgt til før.'
      : wait === 1
        ? 'Er der spurgt til et emne, skal der gå en måned, før der kan spørges til det igen.'
        : `Er der spurgt til et emne, skal der gå ${wait} måneder, før der kan spørges til det igen.`,
  oralToo: ({ oralToo }) =>
    oralToo
      ? 'Send helst dit spørgsmål først. Du kan også stille det på selve mødet uden at have sendt det.'
      : 'Send dit spørgsmål på skrift før mødet. Spørgsmål, der ikke er sendt før, kan ikke stilles på mødet.',
  agendaItems: ({ agendaItems }) =>
    ({
      allowed: 'Du må spørge til en sag, der er på det samme mødes dagsorden.',
      excluded: 'Du kan ikke spørge til en sag, der er på det samme mødes dagsorden.',
      under_the_item:
        'Spørger du til en sag på det samme mødes dagsorden, får du svar, når byrådet når til sagen.',
    })[agendaItems],
  factual: ({ factual }) =>
    factual === 'administration'
      ? 'Er det fakta, du vil vide, kan forvaltningen svare dig direkte. Så behøver du ikke vente på mødet.'
      : 'Byrådet svarer også, når det er fakta, du vil vide.',
  consent: ({ consent }) =>
    consent === 'asked'
      ? 'Du bestemmer selv, om alle må læse dit spørgsmål her på siden.'
      : 'Du skal sige ja til, at alle må læse dit spørgsmål. Ellers kan det ikke komme med.',
  help: ({ help }) =>
    help.length === 0
      ? ''
      : `Du kan få hjælp til at skrive dit spørgsmål. Spørg ${either(help.map((one) => helpers[one]))}.`,
  totalMinutes: ({ totalMinutes }) =>
    `Der er ${minutes(totalMinutes)} til alle spørgsmål på et møde.`,
  minutes: (rules) => speaking(rules.minutes),
  presence: ({ presence }) =>
    ({
      not_needed: 'Du behøver ikke være med på mødet.',
      needed: 'Du skal selv være med på mødet, når spørgsmålet bliver stillet.',
      needed_or_lapses: 'Du skal selv være med på mødet. Kommer du ikke, falder spørgsmålet væk.',
    })[presence],
  answers: ({ answers }) =>
    ({
      mayor: 'Borgmesteren svarer.',
      mayor_decides: 'Borgmesteren bestemmer, hvem der svarer.',
      member_may_be_named: 'Du må skrive, hvem i byrådet du helst vil have svar fra.',
    })[answers],
  pauses: (rules) => pauses(rules.pauses),
  overflow: ({ overflow }) =>
    overflow === 'roll_on'
      ? 'Er der ikke tid til alle spørgsmål, kommer de senest modtagne med på det næste møde.'
      : 'Er der ikke tid til alle spørgsmål, får de senest modtagne svar på skrift.',
};

export const questionRules = {
  headings,
  say,
  /** Overskrifter over grupper af regler. */
  parts: { deadline: 'Fristen', asking: 'Dit spørgsmål', meeting: 'På mødet' },
  assumed: 'Det har kommunen ikke taget stilling til endnu. Indtil videre går vi ud fra det.',
  page: {
    title: 'Regler for spørgsmål til byrådet',
    lead: 'Her kan du se, hvordan du spørger, hvornår fristen er, og hvad der sker på mødet.',
    description:
      'Frist, taletid og de andre regler for at stille spørgsmål til byrådet, i almindelige ord.',
    since: (version: number, day: string) => `Udgave ${version} af reglerne. De gælder fra ${day}.`,
    first: (version: number) =>
      `Udgave ${version} af reglerne. De har gældt, siden spørgsmål til byrådet kom på Medspil.`,
    coming: (day: string) => `Fra ${day} gælder der nye regler`,
    comingLead: (version: number) =>
      `Det er udgave ${version}. Spørgsmål, der er sendt inden da, beholder den frist, de har fået.`,
    ask: 'Stil et spørgsmål',
    all: 'Spørgsmål til byrådet',
  },
  grounds: {
    heading: 'Det kan vi ikke tage med',
    lead: 'En medarbejder læser alle spørgsmål. De fleste kommer med. Et spørgsmål kan blive afvist, hvis det falder under et af disse punkter:',
    none: 'Kommunen har ingen faste grunde til at afvise et spørgsmål.',
    afterHeading: 'Hvis dit spørgsmål bliver afvist',
    told: 'Du får grunden på skrift, og vi skriver, hvad du kan gøre.',
    resubmit: 'Du må rette spørgsmålet og sende det igen.',
    secondLook: 'Du kan bede om, at en anden ser på afgørelsen. Det gør du på Min side.',
    noAppeal:
      'Du kan ikke klage over vurderingen til en anden myndighed. Ankestyrelsen ser kun på, om kommunen følger loven.',
    adviser: 'Kommunens borgerrådgiver kan hjælpe dig.',
    adviserLink: 'Gå til borgerrådgiveren',
    hidden: 'Andre kan ikke se et afvist spørgsmål, medmindre du selv vil vise det med grunden.',
  },
  staff: {
    title: 'Regler for spørgetid',
    lead: 'Her ser I reglerne for spørgsmål til byrådet og kan lave en ny udgave. Gamle udgaver bliver aldrig rettet: Et spørgsmål beholder de regler, det er vurderet efter.',
    description: 'Reglerne for spørgetid og deres tidligere udgaver.',
    versions: 'Udgaver',
    byDefault: 'De regler, alle kommuner begynder med i Medspil',
    toPublic: 'Se siden, borgerne læser',
    edit: 'Lav en ny udgave',
    editLead:
      'Felterne er udfyldt med den nyeste udgave. Ret det, der skal være anderledes, se, hvordan borgerne læser det, og gem.',
    preview: 'Vis, hvordan borgerne læser det',
    save: 'Gem den nye udgave',
    previewHeading: 'Sådan læser borgerne det',
    previewLead: 'Det er ikke gemt endnu. Knappen „Gem den nye udgave“ står nederst på siden.',
    fields: {
      fromDay: 'Gælder fra',
      fromDayHint:
        'I dag eller en dag, der kommer. I dag betyder fra nu af. Møder, hvor fristen ikke er udløbet, følger de nye regler, når de gælder.',
      deadlineCount: 'Dage før mødet',
      deadlineCountHint: 'Et tal fra 0 til 60. Mødedagen tæller ikke med.',
      deadlineUnit: 'Hvilke dage tæller?',
      deadlineUnits: { calendar_days: 'Alle dage', working_days: 'Kun arbejdsdage' },
      deadlineTime: 'Klokkeslæt',
      deadlineTimeHint: 'For eksempel 12.00. Tomt betyder til dagen er slut.',
      rollsBack: 'Hvis fristen falder på en dag, hvor kommunen har lukket',
      rollsBackOptions: { no: 'Så er fristen den dag', yes: 'Så er fristen arbejdsdagen før' },
      closedDays: 'Dage, hvor rådhuset har lukket hvert år',
      closedDaysHint:
        'Ud over weekender og helligdage. Skriv dag og måned med komma imellem: 5/6, 24/12.',
      who: 'Hvem må spørge?',
      whoOptions: { residents: 'De, der bor i kommunen', everyone: 'Alle' },
      quota: 'Spørgsmål fra en person til et møde',
      quotaHint: 'Et tal fra 1 til 20. Tomt betyder, at der ikke er en grænse.',
      repeatAfterMonths: 'Måneder, før der kan spørges til samme emne igen',
      repeatAfterMonthsHint: 'Et tal fra 1 til 60. Tomt betyder med det samme.',
      oralToo: 'Kan man spørge på mødet uden at have skrevet før?',
      yesOrNo: { yes: 'Ja', no: 'Nej' },
      agendaItems: 'Spørgsmål til sager på det samme mødes dagsorden',
      agendaItemsOptions: {
        allowed: 'De er tilladt',
        excluded: 'De kan ikke stilles',
        under_the_item: 'De besvares under sagen',
      },
      factual: 'Hvem svarer på spørgsmål om fakta?',
      factualOptions: { administration: 'Forvaltningen', council: 'Byrådet' },
      consent: 'Skal borgeren sige ja til, at alle må læse spørgsmålet?',
      consentOptions: {
        asked: 'Borgeren vælger selv',
        needed: 'Ja, ellers kommer det ikke med',
      },
      help: 'Hvor kan man få hjælp til at skrive?',
      helpOptions: {
        secretariat: 'Byrådets sekretariat',
        library: 'Biblioteket',
        citizen_service: 'Borgerservice',
      },
      adviserUrl: 'Borgerrådgiverens side',
      adviserUrlHint:
        'En adresse, der begynder med https://. Lad feltet stå tomt, hvis I ikke har en borgerrådgiver.',
      kle: 'KLE-nummer til journalen',
      kleHint: 'Står i sagspakken. Lad feltet stå tomt, hvis I bruger 00.22.02.',
      totalMinutes: 'Minutter til spørgetid på et møde',
      totalMinutesHint: 'Et tal fra 1 til 480.',
      minutesAsk: 'Minutter til at spørge',
      minutesAnswer: 'Minutter til at svare',
      minutesHint: 'Et tal fra 1 til 60. Tomt betyder, at der ikke er en grænse.',
      minutesReply: 'Minutter til borgerens kommentar (replik)',
      minutesRejoinder: 'Minutter til at slutte af (duplik)',
      replyHint: 'Et tal fra 0 til 60. 0 betyder, at der ikke er nogen.',
      presence: 'Skal borgeren være med på mødet?',
      presenceOptions: {
        not_needed: 'Nej',
        needed: 'Ja',
        needed_or_lapses: 'Ja, ellers falder spørgsmålet væk',
      },
      answers: 'Hvem svarer på mødet?',
      answersOptions: {
        mayor: 'Borgmesteren',
        mayor_decides: 'Den, borgmesteren bestemmer',
        member_may_be_named: 'Borgeren må ønske et medlem',
      },
      electionFrom: 'Ingen spørgetid i år med kommunalvalg: fra og med',
      electionTo: 'Til og med',
      noMonth: 'Ingen måned',
      lastOfTerm: 'De sidste møder i en valgperiode uden spørgetid',
      lastOfTermHint: 'Et tal fra 0 til 8.',
      budget: 'Falder spørgetiden ud på møderne om budgettet?',
      overflow: 'Hvad sker der med det, der ikke er tid til?',
      overflowOptions: {
        roll_on: 'Det kommer med på det næste møde',
        in_writing: 'Det bliver besvaret på skrift',
      },
      assumed: (rule: string) => `Vi har ikke besluttet det endnu: „${rule}“`,
    },
    months: months.map((name) => capitalised(name, 'da')),
  },
};
