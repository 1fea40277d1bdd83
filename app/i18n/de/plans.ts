import type { NodeKind } from '~/domains/plans/vocabulary';
import type { plans as da } from '../da/plans';
import { formatNumber } from '../format';

const kinds: Record<NodeKind, { one: string; many: string }> = {
  plan: { one: 'Plan', many: 'Pläne' },
  track: { one: 'Handlungsfeld', many: 'Handlungsfelder' },
  theme: { one: 'Thema', many: 'Themen' },
  category: { one: 'Kategorie', many: 'Kategorien' },
  focus_point: { one: 'Schwerpunkt', many: 'Schwerpunkte' },
  objective: { one: 'Zielsetzung', many: 'Zielsetzungen' },
  action: { one: 'Maßnahme', many: 'Maßnahmen' },
  trial_action: { one: 'Versuchsmaßnahme', many: 'Versuchsmaßnahmen' },
  initiative: { one: 'Initiative', many: 'Initiativen' },
  sub_initiative: { one: 'Teilinitiative', many: 'Teilinitiativen' },
  sub_project: { one: 'Teilprojekt', many: 'Teilprojekte' },
};

export const plans = {
  kinds,
  planKinds: {
    action_plan: 'Maßnahmenplan',
    growth_plan: 'Wachstumsplan',
    action_catalogue: 'Maßnahmenkatalog',
    status_report: 'Sachstandsbericht',
    strategy: 'Strategie',
  },
  listTitle: 'Pläne',
  listLead: 'Die Pläne der Kommune mit den Maßnahmen und Zielen, aus denen sie bestehen.',
  /** What a search engine shows of a plan that has no summary. */
  pointByPoint: (title: string) =>
    `${title}, Punkt für Punkt: Maßnahmen, Ziele, Ausschüsse und UN-Nachhaltigkeitsziele.`,
  listEmpty: 'Die Kommune hat hier noch keine Pläne veröffentlicht.',
  period: (from: number | null, to: number | null) =>
    from !== null && to !== null
      ? from === to
        ? `${from}`
        : `${from}–${to}`
      : to !== null
        ? `bis einschließlich ${to}`
        : from !== null
          ? `ab ${from}`
          : 'Der Plan nennt keinen Zeitraum',
  states: {
    unknown: 'Ohne festen Zeitraum',
    upcoming: 'Beginnt später',
    running: 'Gilt derzeit',
    ended: 'Der Zeitraum ist abgelaufen',
  },
  endedNote:
    'Der Zeitraum des Plans ist abgelaufen. Der Plan bleibt hier stehen, damit weiterhin nachvollziehbar ist, was beschlossen wurde.',
  adopted: 'Beschlossen',
  adoptedUnknown: 'Aus dem Dokument geht nicht hervor, wann der Plan beschlossen wurde',
  periodLabel: 'Zeitraum',
  aboutPlan: 'Mehr zum Plan',
  fromDocument: 'Außerdem im Dokument',
  subtitles: 'Untertitel',
  showThread: 'Den roten Faden ansehen',
  showMatrix: 'Ansehen, für wen der Plan ist',
  treeHeading: 'Der Plan, Ebene für Ebene',
  filter: {
    heading: 'Nur einen Teil des Plans anzeigen',
    committee: 'Ausschuss',
    owner: 'Verantwortlich',
    sdg: 'UN-Nachhaltigkeitsziel',
    targetGroup: 'Zielgruppe',
    category: 'Kategorie',
    status: 'Stand',
    year: 'Genanntes Jahr',
    any: 'Alle',
    apply: 'Anzeigen',
    change: 'Auswahl ändern',
    reset: 'Den ganzen Plan anzeigen',
    told: 'Im Plan angegeben',
    untold: 'Nicht im Plan angegeben',
    result: (matches: number, total: number) =>
      matches === 0
        ? 'Nichts im Plan entspricht Ihrer Auswahl. Wählen Sie weniger Kriterien aus.'
        : `${formatNumber(matches, 'de')} von ${formatNumber(total, 'de')} Punkten im Plan ${matches === 1 ? 'entspricht' : 'entsprechen'} Ihrer Auswahl`,
    sdgsOfAll:
      'Der Plan nennt auch UN-Nachhaltigkeitsziele für den Plan als Ganzes. Sie gelten für alles darin.',
    context: 'Wird angezeigt, weil ein untergeordneter Punkt der Auswahl entspricht',
  },
  phases: {
    planned: 'Geplant',
    underway: 'In Umsetzung',
    completed: 'Abgeschlossen',
    not_realised: 'Wird in der jetzigen Form nicht umgesetzt',
  },
  below: (count: number, kind: string) => `${formatNumber(count, 'de')} ${kind}`,
  elements: { one: 'Punkt', many: 'Punkte' },
  hangsUnder: 'Gehört zu',
  hangsBelow: 'Darunter',
  purpose: 'Zweck',
  goals: 'Ziele',
  learning: 'Was wir daraus lernen wollen',
  status: 'Stand',
  statusAsOf: (when: string) => `Stand: ${when}`,
  attainment: 'Zielerreichung',
  politicalProcess: 'Politischer Prozess',
  administrativeProcess: 'Prozess in der Verwaltung',
  milestones: 'Schritte auf dem Weg',
  results: 'Ergebnisse in Zahlen',
  figures: 'Im Plan genannte Zahlen',
  items: 'Bestandteile',
  options: 'Zur Auswahl stehen',
  time: 'Zeitrahmen',
  facts: 'Fakten',
  committees: 'Ausschüsse',
  committeeRoles: {
    responsible: 'Verantwortlicher Ausschuss',
    owner: 'Federführend',
    steering_group: 'Lenkungsgruppe',
    involved: 'Beteiligt',
  },
  partyRoles: {
    owner: 'Verantwortlich',
    overall_responsible: 'Gesamtverantwortung',
    administrative_anchor: 'Zuständig in der Verwaltung',
    partner: 'Partner',
    stakeholder: 'Interessengruppen',
    involved: 'Beteiligt',
  },
  targetGroups: 'Zielgruppen',
  categories: 'Kategorien',
  sdgs: 'UN-Nachhaltigkeitsziele',
  sdgsNone: 'Der Plan gibt an, dass hiermit keine UN-Ziele verbunden sind.',
  sdgsUnknown: 'Der Plan gibt nicht an, welche UN-Nachhaltigkeitsziele hiermit unterstützt werden.',
  sdgEditorial: 'von Medspil ergänzt',
  inherited: 'gilt für den ganzen Plan',
  inheritedFrom: (title: string) => `übernommen von „${title}“`,
  specialFinancing: 'Finanzierung',
  specialFinancingNeeded: 'Erfordert möglicherweise eine gesonderte Finanzierung',
  references: 'Hängt zusammen mit',
  history: 'So hat es sich entwickelt',
  historyFirst: 'In Medspil aufgenommen',
  historyChanged: 'Geändert',
  fieldTitle: 'Titel',
  fieldSummary: 'Kurzbeschreibung',
  fieldOther: 'Weitere Angaben',
  revision: (number: number) => `Fassung ${formatNumber(number, 'de')}`,
  dropped: 'Entfallen',
  droppedNote: (revision: number) =>
    `Dieser Punkt gehört nicht mehr zum Plan. Er ist mit Fassung ${formatNumber(revision, 'de')} entfallen.`,
  continuedBy: 'Wird fortgeführt durch',
  continues: 'Führt fort',
  noSummary: 'Hier gibt es noch keine Kurzbeschreibung.',
  interimTarget: 'Zwischenziel',
  baseline: 'Ausgangswert',
  latest: 'Letzte Messung',
  noMeasurement: 'Noch keine Messung',
  progress: (percent: number) =>
    `${formatNumber(percent, 'de')}\u00a0% des Weges vom Ausgangswert zum Ziel`,
  reached: 'Das Ziel ist erreicht',
  comparators: {
    at_least: 'mindestens',
    at_most: 'höchstens',
    below: 'unter',
    above: 'über',
    about: 'ca.',
  },
  recurrence: { month: 'jeden Monat', year: 'jedes Jahr', school_year: 'jedes Schuljahr' },
  matrix: {
    title: 'Für wen ist der Plan?',
    lead: 'Suchen Sie die Gruppe, zu der Sie gehören, und sehen Sie, was der Plan vorsieht.',
    computed:
      'Die Übersicht ist aus den Zielgruppen und Kategorien errechnet, die bei den einzelnen Maßnahmen genannt sind. Sie ist nicht Teil des ursprünglichen Dokuments.',
    none: 'Der Plan nennt keine Zielgruppen, daher gibt es hier nichts anzuzeigen.',
    withoutCategory: 'Ohne Kategorie',
    targetGroup: 'Zielgruppe',
  },
  thread: {
    title: 'Der rote Faden',
    lead: 'So hängt der Plan zusammen – vom UN-Nachhaltigkeitsziel bis zur konkreten Umsetzung.',
    leadWithoutSdgs:
      'So hängt der Plan zusammen – von den großen Linien bis zur konkreten Umsetzung.',
    drawing: 'Zeichnung des roten Fadens. Der gesamte Inhalt steht auch in der Tabelle darunter.',
    table: 'Der rote Faden als Tabelle',
    inheritedNote:
      'Gestrichelt: Das UN-Nachhaltigkeitsziel gilt für den ganzen Plan und ist nicht dem einzelnen Punkt zugeordnet.',
    unknownNote:
      'Der Plan nennt keine UN-Nachhaltigkeitsziele. Der Faden beginnt deshalb bei den Überschriften des Plans.',
    sdg: 'UN-Nachhaltigkeitsziel',
    wholePlan: 'Der ganze Plan',
    wholePlanGoals: 'Gilt für den ganzen Plan',
    depthNote:
      'Hier sehen Sie die obersten Ebenen des Plans. Den ganzen Plan finden Sie auf der Seite des Plans.',
  },
  sdgsPage: {
    title: 'UN-Nachhaltigkeitsziele',
    lead: 'Die Vereinten Nationen haben 17 Ziele für eine nachhaltige Entwicklung bis 2030 beschlossen (auf Dänisch: verdensmål). Hier sehen Sie, welche davon in den Plänen der Kommune genannt werden.',
    used: (count: number) =>
      count === 1 ? 'An einer Stelle genannt' : `An ${formatNumber(count, 'de')} Stellen genannt`,
    whole: (count: number) =>
      count === 1
        ? 'gilt für einen ganzen Plan'
        : `gilt für ${formatNumber(count, 'de')} ganze Pläne`,
    unused: 'In den Plänen nicht genannt',
    noneUsed:
      'Die Vereinten Nationen haben 17 Ziele für eine nachhaltige Entwicklung bis 2030 beschlossen (auf Dänisch: verdensmål). Die Pläne der Kommune nennen keines davon.',
    onePage: (goal: number, name: string) => `UN-Nachhaltigkeitsziel ${goal}: ${name}`,
    oneLead: 'Hier nennen die Pläne der Kommune dieses UN-Nachhaltigkeitsziel.',
    wholePlan:
      'Das UN-Nachhaltigkeitsziel gilt für den ganzen Plan und damit für alles, was er enthält:',
    named: 'Der Plan ordnet das UN-Nachhaltigkeitsziel folgenden Punkten zu:',
    empty:
      'Keiner der Pläne der Kommune nennt dieses UN-Nachhaltigkeitsziel. Das bedeutet nicht, dass nicht daran gearbeitet wird.',
    all: 'Alle UN-Nachhaltigkeitsziele',
  },
  goalsPage: {
    title: 'Messbare Ziele',
    lead: 'Hier finden Sie alle Ziele aus den Plänen der Kommune, für die eine Zahl oder ein eindeutiger Zielzustand festgelegt ist. Wenn es eine Messung gibt, zeigen wir sie an. Wenn nicht, weisen wir darauf hin.',
    empty: 'Die Pläne enthalten keine messbaren Ziele.',
    count: (goals: number, measured: number) =>
      `${formatNumber(goals, 'de')} ${goals === 1 ? 'Ziel' : 'Ziele'}. ${
        measured === 0
          ? 'Dazu liegen Medspil noch keine Messungen vor.'
          : `Zu ${formatNumber(measured, 'de')} liegen Medspil Messungen vor.`
      }`,
  },
} satisfies typeof da;
