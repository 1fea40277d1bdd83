import type { Model, ModelRule } from '~/domains/dialogue/model';
import type { Deadline } from '~/platform/deadline';
import { formatList } from '../format';

/** Hvordan et udvalg møder borgerne: reglerne i almindelige ord, for alle og for den, der retter dem. */

const headings: Record<ModelRule, string> = {
  formats: 'Sådan kan du møde udvalget',
  cadence: 'Hvor tit?',
  who: 'Hvem kan komme?',
  scope: 'Hvad må det handle om?',
  oncePerCase: 'Den samme sag igen',
  mostPersons: 'Hvor mange må I være?',
  deadline: 'Hvornår skal du have tilmeldt dig?',
  materialsDeadline: 'Materiale',
  closedDays: 'Dage, der ikke tæller med',
  decides: 'Hvem siger ja eller nej?',
  acceptHours: 'Hvis du står på venteliste',
  waitMonths: 'Hvis der ikke er et møde endnu',
  slotMinutes: 'Hvor lang tid får du?',
  totalMinutes: 'Hvor meget tid er der i alt?',
  capacity: 'Hvor mange er der plads til?',
  publishes: 'Hvad kan andre læse bagefter?',
  noteDays: 'Noter fra et dialogmøde',
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
const yearlyDay = (day: string) =>
  `${Number(day.slice(3))}. ${months[Number(day.slice(0, 2)) - 1] ?? ''}`;
const minutes = (count: number) => `${count} minutter`;
export const hours = (count: number) => (count === 1 ? '1 time' : `${count} timer`);
const days = (count: number) => (count === 1 ? '1 dag' : `${count} dage`);

/** „7 dage før mødet kl. 12.00“. */
function until({ count, unit, time }: Deadline): string {
  const isWorking = unit === 'working_days';
  const day =
    count === 0
      ? 'på selve dagen'
      : count === 1
        ? isWorking
          ? 'arbejdsdagen før mødet'
          : 'dagen før mødet'
        : `${count} ${isWorking ? 'arbejdsdage' : 'dage'} før mødet`;
  return `${day} kl. ${time === '24:00' ? '23.59' : time.replace(':', '.')}`;
}

const rollsBack = ({ rollsBack: does }: Deadline) =>
  does ? ' Falder fristen på en dag, hvor kommunen har lukket, er det arbejdsdagen før.' : '';

/** Hver regel i almindelige ord, til den, der vil møde udvalget. Tom: der er ikke noget at sige. */
const say: { [Rule in Exclude<ModelRule, 'formats'>]: (rules: Model) => string } & {
  formats: (names: string[]) => string;
} = {
  formats: (names) => `${formatList(names, 'da')}.`,
  cadence: ({ cadence }) =>
    ({
      every_meeting: 'Ved hvert af udvalgets møder.',
      month: 'En gang om måneden.',
      quarter: 'En gang i kvartalet.',
      half_year: 'En gang hvert halve år.',
      as_needed: 'Når der er brug for det.',
    })[cadence],
  who: ({ who }) =>
    who === 'residents'
      ? 'Du skal bo i kommunen.'
      : 'Alle kan komme. Du behøver ikke bo i kommunen.',
  scope: ({ scope }) =>
    scope === 'agenda_items'
      ? 'Det skal handle om en sag på udvalgets dagsorden. Skriv, hvilken sag det er.'
      : 'Det må handle om alt, som udvalget arbejder med. Sagen behøver ikke være på dagsordenen.',
  oncePerCase: ({ oncePerCase }) =>
    oncePerCase
      ? 'Udvalget hører kun om den samme sag én gang.'
      : 'Du må komme igen med den samme sag.',
  mostPersons: ({ mostPersons }) =>
    mostPersons === 1 ? 'Du kommer alene.' : `I må højst være ${mostPersons}, der kommer sammen.`,
  deadline: ({ deadline }) =>
    `Tilmeld dig senest ${until(deadline)}.${deadline.count > 1 ? ' Selve dagen tæller ikke med.' : ''}${rollsBack(deadline)}`,
  materialsDeadline: ({ materialsDeadline: by }) =>
    by === null
      ? 'Materiale, du vil vise, kan du lægge ved, lige til mødet begynder.'
      : `Materiale, du vil vise, skal du lægge ved senest ${until(by)}.${rollsBack(by)}`,
  closedDays: ({ closedDays, deadline, materialsDeadline }) =>
    ![deadline, materialsDeadline].some(
      (one) => one !== null && (one.unit === 'working_days' || one.rollsBack),
    )
      ? ''
      : closedDays.length === 0
        ? 'Lørdage, søndage og helligdage er ikke arbejdsdage.'
        : `Lørdage, søndage og helligdage er ikke arbejdsdage. Det er ${formatList(closedDays.map(yearlyDay), 'da')} heller ikke.`,
  decides: ({ decides }) =>
    ({
      chair: 'Udvalgets formand siger ja eller nej til, at du får foretræde.',
      mayor: 'Borgmesteren siger ja eller nej til, at du får foretræde.',
      nobody: 'Ingen skal sige ja først. Når du har tilmeldt dig, er tiden din.',
    })[decides],
  acceptHours: ({ acceptHours }) =>
    `Bliver der en plads til dig, får du en mail. Så har du ${hours(acceptHours)} til at sige ja.`,
  waitMonths: ({ waitMonths }) =>
    `Så venter du på udvalgets næste møde. Er der ikke sat et op efter ${waitMonths === 1 ? 'en måned' : `${waitMonths} måneder`}, falder din tilmelding bort, og du får en mail.`,
  slotMinutes: ({ slotMinutes }) => `Du får ${minutes(slotMinutes)} til dit foretræde.`,
  totalMinutes: ({ totalMinutes }) =>
    `Der er højst ${minutes(totalMinutes)} til foretræder på samme dag.`,
  capacity: ({ capacity }) =>
    `Der er plads til ${capacity} på et dialogmøde, medmindre der står andet ved mødet.`,
  publishes: ({ publishes }) =>
    publishes === 'nothing'
      ? 'Andre kan se, at der har været foretræde, men ikke hvem der kom, eller hvad det handlede om.'
      : 'Siger du ja til det, kan andre læse, hvad det handlede om, hvad udvalget gjorde ved det, og hvad der bliver fulgt op på. Hvad der blev sagt, bliver ikke skrevet ned.',
  noteDays: ({ noteDays }) =>
    `Var du med, kan du læse noterne først. Du har ${days(noteDays)} til at sige, hvis noget er forkert. Så kan alle læse dem.`,
};

export const dialogueModels = {
  headings,
  say,
  /** Overskrifter over grupper af regler. */
  parts: {
    coming: 'Hvem og hvad',
    booking: 'Når du tilmelder dig',
    meeting: 'På dagen',
    after: 'Bagefter',
  },
  assumed: 'Det har udvalget ikke taget stilling til endnu. Indtil videre går vi ud fra det.',
  adviser: 'Kommunens borgerrådgiver kan hjælpe dig.',
  adviserLink: 'Gå til borgerrådgiveren',
  /** På udvalgets side. */
  meet: {
    title: 'Sådan møder du udvalget',
    someAssumed:
      'Udvalget har ikke selv besluttet alt det her endnu. Under „Alle regler“ står der, hvad vi går ud fra indtil videre.',
    allRules: 'Alle regler',
    sessions: 'De næste møder',
    none: 'Der er ikke fastsat nogen møder endnu. Du kan skrive til kommunen og spørge hvornår.',
    demo: 'Møderne er opfundet til demoen.',
    all: 'Se alle udvalgets møder med borgere',
    ended: 'Udvalget findes ikke mere. Det her udvalg har overtaget området:',
    endedWithout: 'Udvalget findes ikke mere.',
  },
  staff: {
    title: (committee: string) => `Sådan møder borgerne ${committee}`,
    short: 'Regler',
    lead: 'Her ser I, hvordan udvalget møder borgerne, og kan lave en ny udgave. Gamle udgaver bliver aldrig rettet.',
    description: 'Et udvalgs regler for dialog med borgerne og tidligere udgaver.',
    keeps:
      'Møder, der er sat op, beholder de regler, de blev sat op med. Det samme gør det, borgerne allerede har booket. En ny udgave gælder for de møder, I sætter op bagefter.',
    setUp: 'Sæt møder op',
    toPublic: 'Se udvalgets side, som borgerne ser den',
    versions: 'Udgaver',
    byDefault: 'Det, alle udvalg begynder med i Medspil',
    edit: 'Lav en ny udgave',
    editLead:
      'Felterne er udfyldt med den nyeste udgave. Ret det, der skal være anderledes, se, hvordan borgerne læser det, og gem.',
    preview: 'Vis, hvordan det bliver læst',
    save: 'Gem den nye udgave',
    previewHeading: 'Sådan bliver det læst',
    previewLead: 'Det er ikke gemt endnu.',
    readNow: 'Sådan læser borgerne det',
    readNowLead: (version: number) => `Det er udgave ${version}, før du retter noget.`,
    groups: {
      formats: 'Sådan møder udvalget borgerne',
      coming: 'Hvem kan komme, og med hvad?',
      closing: 'Hvornår lukker det?',
      length: 'Hvor længe, og hvor mange?',
      deciding: 'Hvem bestemmer, og hvem venter?',
      after: 'Bagefter',
      from: 'Hvornår begynder udgaven at gælde?',
    },
    decided: 'Udvalget har selv besluttet',
    decidedHint:
      'Sæt kryds ved de regler, udvalget selv har besluttet. Om resten kan borgerne læse, at det er det, vi går ud fra indtil videre.',
    fields: {
      fromDay: 'Gælder fra',
      fromDayHint: 'I dag eller en dag, der kommer. I dag betyder fra nu af.',
      formats: 'Udvalget holder',
      words: 'Hvad vil udvalget gerne høre om?',
      wordsHint: 'Med jeres egne ord. Det står øverst på udvalgets side. Det kan udelades.',
      cadence: 'Hvor tit?',
      cadenceOptions: {
        every_meeting: 'Ved hvert møde',
        month: 'Hver måned',
        quarter: 'Hvert kvartal',
        half_year: 'Hvert halve år',
        as_needed: 'Når der er brug for det',
      },
      who: 'Hvem kan komme?',
      whoOptions: { residents: 'De, der bor i kommunen', everyone: 'Alle' },
      scope: 'Hvad må et foretræde handle om?',
      scopeOptions: {
        agenda_items: 'Sager på udvalgets dagsorden',
        field: 'Alt, som udvalget arbejder med',
      },
      oncePerCase: 'Den samme sag',
      oncePerCaseOptions: {
        yes: 'Udvalget hører den én gang',
        no: 'Borgerne må komme igen med den',
      },
      mostPersons: 'Personer, der må komme sammen',
      mostPersonsHint: 'Et tal fra 1 til 20. Det gælder også en tilmelding til et dialogmøde.',
      deadlineHeading: 'Frist for at booke',
      deadlineCount: 'Dage før mødet',
      countHint: 'Et tal fra 0 til 60. Selve dagen tæller ikke med.',
      deadlineUnit: 'Hvilke dage tæller?',
      units: { calendar_days: 'Alle dage', working_days: 'Arbejdsdage' },
      deadlineTime: 'Klokkeslæt',
      timeHint: 'For eksempel 12.00. Tomt betyder til dagen er slut.',
      deadlineRollsBack: 'Hvis fristen falder på en dag, hvor kommunen har lukket',
      rollsBackOptions: { no: 'Så er fristen den dag', yes: 'Så er fristen arbejdsdagen før' },
      materialsHeading: 'Frist for materiale',
      materialsUntil: 'Hvornår skal det være lagt ved?',
      materialsUntilOptions: {
        deadline: 'Senest på en frist',
        beginning: 'Lige til mødet begynder',
      },
      materialsCount: 'Dage før mødet (materiale)',
      materialsUnit: 'Hvilke dage tæller? (materiale)',
      materialsTime: 'Klokkeslæt (materiale)',
      materialsRollsBack: 'Hvis den frist falder på en dag, hvor kommunen har lukket',
      closedDays: 'Dage, hvor rådhuset har lukket hvert år',
      closedDaysHint:
        'Ud over weekender og helligdage. Skriv dag og måned med komma imellem: 5/6, 24/12.',
      decides: 'Hvem siger ja eller nej til et foretræde?',
      decidesOptions: {
        chair: 'Udvalgets formand',
        mayor: 'Borgmesteren',
        nobody: 'Alle, der booker, får foretræde',
      },
      acceptHours: 'Timer til at sige ja til en plads fra ventelisten',
      acceptHoursHint: 'Et tal fra 1 til 336. 48 timer er to døgn.',
      waitMonths: 'Måneder, man kan vente på et møde',
      waitMonthsHint:
        'Et tal fra 1 til 36. Er der ikke sat et møde op så længe, falder tilmeldingen bort.',
      slotMinutes: 'Minutter til hvert foretræde',
      slotMinutesHint: 'Et tal fra 5 til 60. De fleste bruger 10 eller 15.',
      totalMinutes: 'Minutter til foretræder i alt på en dag',
      totalMinutesHint: 'Et tal fra 5 til 480.',
      capacity: 'Pladser på et dialogmøde',
      capacityHint: 'Et tal fra 1 til 2000. I kan vælge et andet, når I sætter mødet op.',
      publishes: 'Hvad kan andre læse om et foretræde?',
      publishesOptions: {
        nothing: 'At der har været et',
        outcome: 'Emnet, hvad udvalget gjorde, og hvad der følges op på – hvis borgeren siger ja',
      },
      noteDays: 'Dage til at rette noter fra et dialogmøde',
      noteDaysHint: 'Et tal fra 1 til 60.',
      adviserUrl: 'Borgerrådgiverens side',
      adviserUrlHint:
        'En adresse, der begynder med https://. Lad feltet stå tomt, hvis I ikke har en borgerrådgiver.',
      kle: 'KLE-nummer til journalen',
      kleHint: 'Lad feltet stå tomt, hvis I bruger 00.22.04.',
    },
  },
};
