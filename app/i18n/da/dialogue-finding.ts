import type { Format } from '~/domains/dialogue/vocabulary';
import type { Standing } from '~/domains/dialogue/rules/standing';

/** Hvordan det står til med et møde, kort sagt. */
const standings: Record<Standing, string> = {
  open: 'Ledige pladser',
  waiting_list: 'Venteliste',
  closed: 'Fristen er udløbet',
  begun: 'I gang nu',
  over: 'Holdt',
  cancelled: 'Aflyst',
};

const places = (count: number) => (count === 1 ? '1 ledig plads' : `${count} ledige pladser`);
const times = (count: number) => (count === 1 ? '1 ledig tid' : `${count} ledige tider`);
const waiting = (count: number) =>
  count === 1 ? '1 står på venteliste' : `${count} står på venteliste`;

export const dialogueFinding = {
  title: 'Mød udvalgene',
  description: 'Find en dag, hvor et politisk udvalg tager imod borgere, og tilmeld dig.',
  lead: 'Du kan møde politikerne og tale med dem om det, der ligger dig på sinde. Find en dag, der passer dig, og tilmeld dig.',
  formatsHeading: 'Tre måder at mødes på',
  formatsLead: 'Hvert udvalg vælger selv, hvordan det vil møde borgerne.',
  standings,
  free: { slots: times, persons: places },
  waiting,
  views: { label: 'Vis som', liste: 'Liste', kalender: 'Kalender' },
  filter: {
    heading: 'Søg og vælg',
    words: 'Søg i emner, udvalg og steder',
    committee: 'Udvalg',
    area: 'Område',
    format: 'Mødeform',
    sdg: 'Verdensmål',
    onlyFree: 'Kun møder med ledige pladser',
    more: 'Flere valg',
    any: 'Alle',
    apply: 'Vis møder',
    reset: 'Vis alle møder',
  },
  result: (count: number, isFiltered: boolean) => {
    const found =
      count === 1 ? '1 kommende møde' : `${count.toLocaleString('da-DK')} kommende møder`;
    return isFiltered ? `${found} passer` : found;
  },
  empty: {
    all: 'Der er ingen møder at tilmelde sig lige nu.',
    filtered: 'Ingen kommende møder passer. Prøv et andet ord, eller fjern et filter.',
    beyond: 'Så mange sider er der ikke.',
    first: 'Gå til den første side',
    what: 'Det kan du gøre imens:',
    follow: 'Se, hvordan dit udvalg møder borgere',
    ask: 'Stil byrådet et spørgsmål, hvis du hellere vil have svar på skrift',
  },
  demo: 'Møderne er opdigtede: Det her er en demonstration.',
  /** Et abonnement i ens egen kalender. */
  calendar: {
    heading: 'Få møderne i din egen kalender',
    what: 'Abonnér på møderne (webcal), så står de i kalenderen på din telefon eller computer, og nye og flyttede møder kommer med af sig selv.',
    subscribe: 'Abonnér på møderne',
    address:
      'Sker der ikke noget, så kopiér adressen, og tilføj den i din kalender som abonnement:',
  },
  month: {
    caption: (month: string) => `Udvalgenes møder med borgere i ${month}`,
    weekdays: ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'],
    before: 'Måneden før',
    after: 'Måneden efter',
    label: 'Skift måned',
    now: 'Denne måned',
    today: 'i dag',
    none: (month: string) => `Der er ingen møder i ${month}.`,
    next: (day: string) => `Det næste møde er ${day}.`,
  },
  row: {
    allAreas: 'Hele kommunen',
    closes: (moment: string) => `Tilmelding senest ${moment}`,
    closed: (moment: string) => `Fristen var ${moment}`,
  },
  page: {
    /** Overskriften på et møde uden titel. */
    titles: {
      deputation: (committee: string, day: string) => `Foretræde for ${committee} den ${day}`,
      chair_deputation: (committee: string, day: string) =>
        `Foretræde for formandskabet i ${committee} den ${day}`,
      dialogue_meeting: (committee: string, day: string) =>
        `Dialogmøde med ${committee} den ${day}`,
    } satisfies Record<Format, (committee: string, day: string) => string>,
    now: {
      open: (moment: string) => `Tilmelding senest ${moment}.`,
      full: (moment: string) =>
        `Alle pladser er optaget. Skriv dig på ventelisten senest ${moment}.`,
      othersWait: (moment: string) =>
        `De ledige pladser er til dem, der allerede venter. Skriv dig på ventelisten senest ${moment}.`,
      closed: (moment: string) => `Fristen var ${moment}, så du kan ikke tilmelde dig mere.`,
      begun: 'Mødet er i gang.',
      over: 'Mødet er holdt. Nedenfor kan du se, hvad der kom ud af det.',
      overUnsaid: 'Mødet er slut. Udvalget har endnu ikke skrevet, hvad der kom ud af det.',
      cancelled: (day: string) =>
        `Mødet blev aflyst ${day}. Er du tilmeldt, får du besked om, hvad der sker med din plads.`,
    },
    cancelledBecause: 'Udvalget skriver hvorfor:',
    book: 'Book en tid',
    signUp: 'Tilmeld dig',
    join: 'Skriv dig på ventelisten',
    others: 'Se udvalgets andre møder',
    next: (day: string) => `Udvalgets næste møde med plads: ${day}`,
    answer: 'Var du med? Sig, hvad du synes',
    facts: 'Om mødet',
    when: 'Hvornår',
    closesAt: 'Tilmelding senest',
    materialsBy: 'Materiale senest',
    onHoliday: '(helligdag)',
    where: 'Hvor',
    remote: 'Online',
    remoteOnRequest: 'Du kan være med online. Du får linket, når din tid er aftalt.',
    remoteLink: 'Vær med online',
    access: 'Adgang',
    area: 'Område',
    committee: 'Udvalg',
    successor: (name: string) => `Udvalget er afløst af ${name}.`,
    how: 'Sådan møder du udvalget',
    slots: {
      heading: 'Tiderne',
      caption: 'Tiderne på mødet, og om de er ledige',
      time: 'Tid',
      state: 'Ledig?',
      free: 'Ledig',
      taken: 'Optaget',
      forQueue: 'Tilbudt dem, der venter',
      closedNote: 'Kun udvalget ved, hvem der kommer. Mødet er lukket for andre.',
    },
    topics: {
      heading: 'Det taler vi om',
      host: 'Vært',
    },
    about: 'Det handler om',
    sdgFromPlan: 'fra planen',
    sdgsFromPlan: (count: number) =>
      count === 1 ? 'Planens verdensmål' : `Planens ${count} verdensmål`,
    after: {
      heading: 'Det kom der ud af det',
      deputations: (count: number) =>
        count === 0
          ? 'Ingen fik foretræde.'
          : count === 1
            ? '1 fik foretræde.'
            : `${count} fik foretræde.`,
      unknown: 'Udvalget har endnu ikke skrevet, hvem der kom.',
      persons: (count: number) => (count === 1 ? '1 deltog.' : `${count} deltog.`),
      closedByLaw:
        'Udvalgets møder er lukkede. Derfor kan du se, hvad udvalget gør ved sagen, men ikke, hvad der blev sagt.',
      outcome: 'Det gør udvalget',
      followUps: 'Det følger udvalget op på',
      due: (unit: string, day: string) => `${unit}, senest ${day}`,
      notes: 'Noter fra bordene',
      notesHint: 'De, der var med, kunne sige, om noterne er rigtige, før de blev lagt her.',
      publishedOn: (day: string) => `Lagt her ${day}.`,
      /** Hvad dem, der var med, sagde om en note. */
      checked: (right: number, wrong: number, came: number) => {
        if (right + wrong === 0) return 'Ingen af de tilmeldte, der kom, svarede inden fristen.';
        const answered = `${right + wrong} af ${came} tilmeldte, der kom, har svaret`;
        if (wrong === 0) return `${answered}: Den er rigtig.`;
        return `${answered}: ${right} siger, at den er rigtig, ${wrong}, at noget er forkert.`;
      },
    },
  },
  here: {
    heading: 'Mød udvalget',
    node: 'Her kan du møde politikerne og tale med dem om det her.',
    sdg: 'Her kan du møde politikerne og tale med dem om noget, der har med verdensmålet at gøre.',
    all: 'Se alle møder med udvalgene',
    outcomes: 'Det er der kommet ud af møder med borgere',
  },
  nextOfCommittee: (day: string) => `Mød udvalget: næste gang ${day}`,
  ahead: {
    open: (committee: string, day: string, closes: string) =>
      `Du kan møde ${committee} ${day}. Tilmelding senest ${closes}.`,
    link: 'Mød udvalgene',
  },
};
