import type { NodeKind } from '~/domains/plans/vocabulary';

const kinds: Record<NodeKind, { one: string; many: string }> = {
  plan: { one: 'plan', many: 'planer' },
  track: { one: 'spor', many: 'spor' },
  theme: { one: 'tema', many: 'temaer' },
  category: { one: 'kategori', many: 'kategorier' },
  focus_point: { one: 'fokuspunkt', many: 'fokuspunkter' },
  objective: { one: 'målsætning', many: 'målsætninger' },
  action: { one: 'handling', many: 'handlinger' },
  trial_action: { one: 'prøvehandling', many: 'prøvehandlinger' },
  initiative: { one: 'indsats', many: 'indsatser' },
  sub_initiative: { one: 'delindsats', many: 'delindsatser' },
  sub_project: { one: 'delprojekt', many: 'delprojekter' },
};

export const plans = {
  kinds,
  planKinds: {
    action_plan: 'Handleplan',
    growth_plan: 'Vækstplan',
    action_catalogue: 'Handlingskatalog',
    status_report: 'Statusredegørelse',
    strategy: 'Strategi',
  },
  listTitle: 'Planer',
  listLead: 'Kommunens planer med de handlinger og mål, de består af.',
  /** What a search engine shows of a plan that has no summary. */
  pointByPoint: (title: string) =>
    `${title}, punkt for punkt: handlinger, mål, udvalg og verdensmål.`,
  listEmpty: 'Kommunen har ikke lagt nogen planer her endnu.',
  period: (from: number | null, to: number | null) =>
    from !== null && to !== null
      ? from === to
        ? `${from}`
        : `${from}–${to}`
      : to !== null
        ? `til og med ${to}`
        : from !== null
          ? `fra ${from}`
          : 'Planen angiver ingen periode',
  states: {
    unknown: 'Uden fast periode',
    upcoming: 'Begynder senere',
    running: 'Gælder nu',
    ended: 'Perioden er slut',
  },
  endedNote:
    'Planens periode er slut. Den ligger her, så man fortsat kan se, hvad der var besluttet.',
  adopted: 'Vedtaget',
  adoptedUnknown: 'Dokumentet siger ikke, hvornår planen blev vedtaget',
  periodLabel: 'Periode',
  aboutPlan: 'Mere om planen',
  fromDocument: 'Det står der også i dokumentet',
  subtitles: 'Undertitel',
  showThread: 'Se den røde tråd',
  showMatrix: 'Se, hvem planen er for',
  treeHeading: 'Planen, niveau for niveau',
  filter: {
    heading: 'Vis kun en del af planen',
    committee: 'Udvalg',
    owner: 'Ansvarlig',
    sdg: 'Verdensmål',
    targetGroup: 'Målgruppe',
    category: 'Kategori',
    status: 'Status',
    year: 'Årstal nævnt',
    any: 'Alle',
    apply: 'Vis',
    change: 'Ret dit valg',
    reset: 'Vis hele planen',
    told: 'Oplyst i planen',
    untold: 'Ikke oplyst i planen',
    result: (matches: number, total: number) =>
      matches === 0
        ? 'Intet i planen passer til dit valg. Prøv med færre valg.'
        : `${matches} af ${total} punkter i planen passer til dit valg`,
    sdgsOfAll:
      'Verdensmål, der gælder hele planen, kan du ikke vælge her, for de passer på alt i den.',
    context: 'Vises, fordi noget længere nede passer til dit valg',
  },
  phases: {
    planned: 'Planlagt',
    underway: 'I gang',
    completed: 'Afsluttet',
    not_realised: 'Realiseres ikke i nuværende form',
  },
  below: (count: number, kind: string) => `${count} ${kind}`,
  elements: { one: 'element', many: 'elementer' },
  hangsUnder: 'Hører under',
  hangsBelow: 'Herunder',
  purpose: 'Formål',
  goals: 'Mål',
  learning: 'Det skal vi lære',
  status: 'Status',
  statusAsOf: (when: string) => `Status pr. ${when}`,
  attainment: 'Målopfyldelse',
  politicalProcess: 'Politisk proces',
  administrativeProcess: 'Proces i forvaltningen',
  milestones: 'Trin undervejs',
  results: 'Resultater i tal',
  figures: 'Tal, planen nævner',
  items: 'Det består af',
  options: 'Mulighederne er',
  time: 'Tid',
  facts: 'Fakta',
  committees: 'Udvalg',
  committeeRoles: {
    responsible: 'Ansvarligt udvalg',
    owner: 'Ansvarlig',
    steering_group: 'Styregruppe',
    involved: 'Inddraget',
  },
  partyRoles: {
    owner: 'Ansvarlig',
    overall_responsible: 'Overordnet ansvarlig',
    administrative_anchor: 'Administrativ forankring',
    partner: 'Samarbejdspartnere',
    stakeholder: 'Interessenter',
    involved: 'Inddraget',
  },
  targetGroups: 'Målgrupper',
  categories: 'Kategorier',
  sdgs: 'Verdensmål',
  sdgsNone: 'Planen siger, at der ikke er knyttet verdensmål til dette.',
  sdgsUnknown: 'Planen oplyser ikke, hvilke verdensmål der støttes her.',
  sdgEditorial: 'tilføjet af Medspil',
  inherited: 'gælder hele planen',
  inheritedFrom: (title: string) => `fra „${title}“`,
  specialFinancing: 'Finansiering',
  specialFinancingNeeded: 'Kan kræve særskilt finansiering',
  references: 'Hænger sammen med',
  history: 'Sådan har det udviklet sig',
  historyFirst: 'Lagt ind i Medspil',
  historyChanged: 'Ændret',
  fieldTitle: 'Titel',
  fieldSummary: 'Kort beskrivelse',
  fieldOther: 'Andre oplysninger',
  revision: (number: number) => `udgave ${number}`,
  dropped: 'Udgået',
  droppedNote: (revision: number) =>
    `Punktet er ikke længere med i planen. Det udgik med udgave ${revision}.`,
  continuedBy: 'Føres videre af',
  continues: 'Fortsætter',
  noSummary: 'Der er endnu ingen kort beskrivelse her.',
  interimTarget: 'delmål',
  baseline: 'Udgangspunkt',
  latest: 'Seneste måling',
  noMeasurement: 'Ingen måling endnu',
  progress: (percent: number) => `${percent} pct. af vejen fra udgangspunkt til mål`,
  reached: 'Målet er nået',
  comparators: {
    at_least: 'mindst',
    at_most: 'højst',
    below: 'under',
    above: 'over',
    about: 'ca.',
  },
  recurrence: { month: 'hver måned', year: 'hvert år', school_year: 'hvert skoleår' },
  matrix: {
    title: 'Hvem er planen for?',
    lead: 'Find den gruppe, du hører til, og se, hvad planen vil gøre.',
    computed:
      'Oversigten er beregnet ud fra de målgrupper og kategorier, som hver handling nævner. Den er ikke en del af det oprindelige dokument.',
    none: 'Planen nævner ikke målgrupper, så der er intet at vise her.',
    withoutCategory: 'Uden kategori',
    targetGroup: 'Målgruppe',
  },
  thread: {
    title: 'Den røde tråd',
    lead: 'Sådan hænger planen sammen – fra verdensmål til det, der konkret sker.',
    leadWithoutSdgs: 'Sådan hænger planen sammen – fra de store linjer til det, der konkret sker.',
    drawing: 'Tegning af den røde tråd. Hele indholdet står også i tabellen nedenfor.',
    table: 'Den røde tråd som tabel',
    inheritedNote:
      'Stiplet: verdensmålet gælder hele planen og er ikke knyttet til det enkelte punkt.',
    unknownNote:
      'Planen nævner ingen verdensmål, så tråden begynder ved planens egne overskrifter.',
    sdg: 'Verdensmål',
    wholePlan: 'Hele planen',
    wholePlanGoals: 'Gælder hele planen',
    depthNote: 'Her ses planens øverste niveauer. Hele planen står på plansiden.',
  },
  sdgsPage: {
    title: 'Verdensmål',
    lead: 'FN har 17 verdensmål for en bæredygtig udvikling frem mod 2030. Her kan du se, hvilke af dem kommunens planer nævner.',
    used: (count: number) => (count === 1 ? 'Nævnt ét sted' : `Nævnt ${count} steder`),
    whole: (count: number) => (count === 1 ? 'gælder en hel plan' : `gælder ${count} hele planer`),
    unused: 'Ikke nævnt i planerne',
    noneUsed:
      'FN har 17 verdensmål for en bæredygtig udvikling frem mod 2030. Kommunens planer nævner ingen af dem.',
    onePage: (goal: number, name: string) => `Verdensmål ${goal}: ${name}`,
    oneLead: 'Her nævner kommunens planer verdensmålet.',
    wholePlan: 'Verdensmålet gælder hele planen og derfor alt i den:',
    named: 'Planen knytter verdensmålet til:',
    empty:
      'Ingen af kommunens planer nævner dette verdensmål. Der kan godt blive arbejdet med det alligevel.',
    all: 'Alle verdensmål',
  },
  goalsPage: {
    title: 'Mål, der kan måles',
    lead: 'Her er alle de mål i kommunens planer, som har et tal eller en tilstand, man kan kontrollere. Vi viser målingen, når der er en – og siger det, når der ikke er.',
    empty: 'Planerne har ingen mål, der kan måles.',
    count: (goals: number, measured: number) =>
      `${goals} mål. ${measured === 0 ? 'Medspil har endnu ingen målinger af dem.' : `Medspil har målinger af ${measured}.`}`,
  },
};
