import type { RuleName, RuleSet } from '~/domains/questions/rule-set';
import { formatList } from '../format';
import type { questionRules as danish } from '../da/question-rules';

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const month = (number: number) => months[number - 1] ?? '';
const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`);
const clock = (time: string) => `${time === '24:00' ? '23:59' : time} Uhr`;
const yearlyDay = (day: string) => `${Number(day.slice(3))}. ${month(Number(day.slice(0, 2)))}`;

function deadline({ count, unit, time, rollsBack }: RuleSet['deadline']): string {
  const isWorking = unit === 'working_days';
  const day =
    count === 0
      ? 'am Tag der Sitzung'
      : count === 1
        ? isWorking
          ? 'am Arbeitstag vor der Sitzung'
          : 'am Tag vor der Sitzung'
        : `${count} ${isWorking ? 'Arbeitstage' : 'Tage'} vor der Sitzung`;
  return [
    `Senden Sie Ihre Frage spätestens ${day} bis ${clock(time)}.`,
    count > 1 && 'Der Tag der Sitzung selbst zählt nicht mit.',
    rollsBack && 'Ist die Kommune an diesem Tag geschlossen, gilt der Arbeitstag davor.',
    'Kommt sie später, wird sie nicht abgelehnt. Sie kommt dann in die nächste Sitzung.',
  ]
    .filter(Boolean)
    .join(' ');
}

function speaking({ ask, answer, reply, rejoinder }: RuleSet['minutes']): string {
  return [
    ask === null
      ? 'Wie lange Sie beim Fragen sprechen dürfen, ist nicht fest begrenzt.'
      : `Sie haben ${minutes(ask)}, um Ihre Frage zu stellen.`,
    answer !== null && `Die Antwort darf ${minutes(answer)} dauern.`,
    reply > 0 && `Danach haben Sie ${minutes(reply)} für eine Bemerkung.`,
    rejoinder > 0 && `Wer antwortet, hat ${minutes(rejoinder)} für ein Schlusswort.`,
    reply === 0 && rejoinder === 0 && 'Mit der Antwort ist die Frage abgeschlossen.',
  ]
    .filter(Boolean)
    .join(' ');
}

function pauses({ electionMonths, lastOfTerm, budget }: RuleSet['pauses']): string {
  const none = [
    electionMonths &&
      `von ${month(electionMonths.from)} bis ${month(electionMonths.to)} in Jahren mit Kommunalwahl`,
    lastOfTerm > 0 &&
      (lastOfTerm === 1
        ? 'in der letzten Sitzung einer Wahlperiode'
        : `in den letzten ${lastOfTerm} Sitzungen einer Wahlperiode`),
    budget && 'in den Sitzungen zum Haushalt',
  ].filter((one) => typeof one === 'string');
  if (none.length === 0) return 'In jeder Ratssitzung gibt es eine Fragestunde.';
  return `Keine Fragestunde gibt es ${formatList(none, 'de')}.`;
}

const either = (names: string[]) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' oder ');

const helpers: Record<RuleSet['help'][number], string> = {
  secretariat: 'im Ratssekretariat',
  library: 'in der Bibliothek',
  citizen_service: 'im Bürgerservice',
};

const say: { [Name in RuleName]: (rules: RuleSet) => string } = {
  deadline: (rules) => deadline(rules.deadline),
  closedDays: ({ closedDays, deadline: { unit, rollsBack } }) =>
    unit !== 'working_days' && !rollsBack
      ? ''
      : closedDays.length === 0
        ? 'Samstage, Sonntage und Feiertage sind keine Arbeitstage.'
        : `Samstage, Sonntage und Feiertage sind keine Arbeitstage. Auch diese Tage nicht: ${formatList(closedDays.map(yearlyDay), 'de')}.`,
  who: ({ who }) =>
    who === 'residents'
      ? 'Sie müssen in der Kommune wohnen.'
      : 'Alle dürfen fragen. Sie müssen nicht in der Kommune wohnen.',
  quota: ({ quota }) =>
    quota === null
      ? 'Sie dürfen so viele Fragen stellen, wie Sie möchten.'
      : quota === 1
        ? 'Sie dürfen zu jeder Sitzung eine Frage zu einem Thema stellen.'
        : `Sie dürfen zu jeder Sitzung höchstens ${quota} Fragen stellen.`,
  repeatAfterMonths: ({ repeatAfterMonths: wait }) =>
    wait === null
      ? 'Sie dürfen nach einem Thema fragen, nach dem schon einmal gefragt wurde.'
      : wait === 1
        ? 'Nach einer Frage zu einem Thema muss ein Monat vergehen, bevor wieder danach gefragt werden kann.'
        : `Nach einer Frage zu einem Thema müssen ${wait} Monate vergehen, bevor wieder danach gefragt werden kann.`,
  oralToo: ({ oralToo }) =>
    oralToo
      ? 'Senden Sie Ihre Frage am besten vorher. Sie können sie auch in der Sitzung stellen, ohne sie gesendet zu haben.'
      : 'Senden Sie Ihre Frage vor der Sitzung schriftlich. Was nicht vorher gesendet wurde, kann in der Sitzung nicht gefragt werden.',
  agendaItems: ({ agendaItems }) =>
    ({
      allowed: 'Sie dürfen nach einem Punkt auf der Tagesordnung derselben Sitzung fragen.',
      excluded: 'Nach einem Punkt auf der Tagesordnung derselben Sitzung können Sie nicht fragen.',
      under_the_item:
        'Fragen Sie nach einem Punkt auf der Tagesordnung derselben Sitzung, bekommen Sie die Antwort, wenn der Rat zu diesem Punkt kommt.',
    })[agendaItems],
  factual: ({ factual }) =>
    factual === 'administration'
      ? 'Möchten Sie eine Tatsache wissen, kann die Verwaltung Ihnen direkt antworten. Dann müssen Sie nicht auf die Sitzung warten.'
      : 'Der Rat antwortet auch, wenn Sie eine Tatsache wissen möchten.',
  consent: ({ consent }) =>
    consent === 'asked'
      ? 'Sie entscheiden selbst, ob alle Ihre Frage hier lesen dürfen.'
      : 'Sie müssen zustimmen, dass alle Ihre Frage lesen dürfen. Sonst kann sie nicht angenommen werden.',
  help: ({ help }) =>
    help.length === 0
      ? ''
      : `Sie können Hilfe beim Schreiben Ihrer Frage bekommen: ${either(help.map((one) => helpers[one]))}.`,
  totalMinutes: ({ totalMinutes }) =>
    `Für alle Fragen einer Sitzung gibt es ${minutes(totalMinutes)}.`,
  minutes: (rules) => speaking(rules.minutes),
  presence: ({ presence }) =>
    ({
      not_needed: 'Sie müssen nicht in der Sitzung sein.',
      needed: 'Sie müssen selbst in der Sitzung sein, wenn die Frage gestellt wird.',
      needed_or_lapses:
        'Sie müssen selbst in der Sitzung sein. Kommen Sie nicht, verfällt die Frage.',
    })[presence],
  answers: ({ answers }) =>
    ({
      mayor: 'Die Bürgermeisterin oder der Bürgermeister antwortet.',
      mayor_decides: 'Die Bürgermeisterin oder der Bürgermeister entscheidet, wer antwortet.',
      member_may_be_named: 'Sie dürfen schreiben, welches Ratsmitglied Ihnen antworten soll.',
    })[answers],
  pauses: (rules) => pauses(rules.pauses),
  overflow: ({ overflow }) =>
    overflow === 'roll_on'
      ? 'Reicht die Zeit nicht für alle Fragen, kommen die zuletzt eingegangenen in die nächste Sitzung.'
      : 'Reicht die Zeit nicht für alle Fragen, werden die zuletzt eingegangenen schriftlich beantwortet.',
};

export const questionRules = {
  headings: {
    deadline: 'Bis wann muss sie gesendet sein?',
    closedDays: 'Tage, die nicht zählen',
    who: 'Wer darf fragen?',
    quota: 'Wie viele Fragen?',
    repeatAfterMonths: 'Noch einmal dasselbe Thema',
    oralToo: 'Schriftlich oder in der Sitzung',
    agendaItems: 'Punkte auf der Tagesordnung',
    factual: 'Fragen nach Tatsachen',
    consent: 'Dürfen andere Ihre Frage lesen?',
    help: 'Hilfe beim Fragen',
    totalMinutes: 'Wie viel Zeit gibt es?',
    minutes: 'Wie lange dürfen Sie sprechen?',
    presence: 'Müssen Sie da sein?',
    answers: 'Wer antwortet?',
    pauses: 'Sitzungen ohne Fragestunde',
    overflow: 'Wenn die Zeit nicht reicht',
  },
  say,
  parts: { deadline: 'Die Frist', asking: 'Ihre Frage', meeting: 'In der Sitzung' },
  assumed: 'Darüber hat die Kommune noch nicht entschieden. Bis dahin gehen wir davon aus.',
  page: {
    title: 'Regeln für Fragen an den Rat',
    lead: 'Wie Sie fragen, wann die Frist endet und was in der Sitzung geschieht.',
    description:
      'Frist, Redezeit und die anderen Regeln für Fragen an den Rat, in einfachen Worten.',
    since: (version, day) => `Fassung ${version} der Regeln. Sie gelten ab dem ${day}.`,
    first: (version) =>
      `Fassung ${version} der Regeln. Sie gelten, seit es die Fragen an den Rat in Medspil gibt.`,
    coming: (day) => `Ab dem ${day} gelten neue Regeln`,
    comingLead: (version) =>
      `Das ist Fassung ${version}. Fragen, die vorher gesendet wurden, behalten die Frist, die sie bekommen haben.`,
    ask: 'Eine Frage stellen',
    all: 'Fragen an den Rat',
  },
  grounds: {
    heading: 'Was wir nicht annehmen können',
    lead: 'Eine Mitarbeiterin oder ein Mitarbeiter liest alle Fragen. Die meisten werden angenommen. Abgelehnt werden kann eine Frage aus einem dieser Gründe:',
    none: 'Die Kommune hat keine festen Gründe, eine Frage abzulehnen.',
    afterHeading: 'Wenn Ihre Frage abgelehnt wird',
    told: 'Sie bekommen den Grund schriftlich, und wir schreiben, was Sie tun können.',
    resubmit: 'Sie dürfen die Frage verbessern und noch einmal senden.',
    secondLook:
      'Sie können darum bitten, dass jemand anderes die Entscheidung prüft. Das tun Sie auf Ihrer Seite.',
    noAppeal:
      'Gegen die Einschätzung können Sie sich bei keiner anderen Behörde beschweren. Ankestyrelsen (die dänische Beschwerdebehörde) prüft nur, ob die Kommune das Gesetz einhält.',
    adviser: 'Die Bürgerberatung der Kommune kann Ihnen helfen.',
    adviserLink: 'Zur Bürgerberatung',
    hidden:
      'Andere können eine abgelehnte Frage nicht sehen, außer Sie möchten sie zusammen mit dem Grund zeigen.',
  },
  staff: {
    title: 'Regeln der Fragestunde',
    lead: 'Hier sehen Sie die Regeln für Fragen an den Rat und können eine neue Fassung machen. Alte Fassungen werden nie geändert: Eine Frage behält die Regeln, nach denen sie beurteilt wurde.',
    description: 'Die Regeln der Fragestunde und ihre früheren Fassungen.',
    versions: 'Fassungen',
    byDefault: 'Die Regeln, mit denen jede Kommune in Medspil beginnt',
    toPublic: 'Zur Seite, die alle lesen',
    edit: 'Neue Fassung machen',
    editLead:
      'In den Feldern steht die neueste Fassung. Ändern Sie, was anders sein soll, sehen Sie nach, wie es alle lesen, und speichern Sie.',
    preview: 'Zeigen, wie es alle lesen',
    save: 'Neue Fassung speichern',
    previewHeading: 'So lesen es alle',
    previewLead:
      'Es ist noch nicht gespeichert. Der Knopf „Neue Fassung speichern“ steht unten auf der Seite.',
    fields: {
      fromDay: 'Gilt ab',
      fromDayHint:
        'Heute oder ein kommender Tag. Heute heißt von jetzt an. Sitzungen, deren Frist noch läuft, folgen den neuen Regeln, sobald sie gelten.',
      deadlineCount: 'Tage vor der Sitzung',
      deadlineCountHint: 'Eine Zahl von 0 bis 60. Der Tag der Sitzung zählt nicht mit.',
      deadlineUnit: 'Welche Tage zählen?',
      deadlineUnits: { calendar_days: 'Alle Tage', working_days: 'Nur Arbeitstage' },
      deadlineTime: 'Uhrzeit',
      deadlineTimeHint: 'Zum Beispiel 12:00. Leer bedeutet, bis der Tag zu Ende ist.',
      rollsBack: 'Wenn die Kommune am Tag der Frist geschlossen ist',
      rollsBackOptions: {
        no: 'Die Frist ist an diesem Tag',
        yes: 'Die Frist ist am Arbeitstag davor',
      },
      closedDays: 'Tage, an denen das Rathaus jedes Jahr geschlossen ist',
      closedDaysHint:
        'Außer Wochenenden und Feiertagen. Schreiben Sie Tag und Monat mit Komma dazwischen: 5/6, 24/12.',
      who: 'Wer darf fragen?',
      whoOptions: { residents: 'Wer in der Kommune wohnt', everyone: 'Alle' },
      quota: 'Fragen einer Person zu einer Sitzung',
      quotaHint: 'Eine Zahl von 1 bis 20. Leer bedeutet, dass es keine Grenze gibt.',
      repeatAfterMonths: 'Monate, bis wieder nach demselben Thema gefragt werden kann',
      repeatAfterMonthsHint: 'Eine Zahl von 1 bis 60. Leer bedeutet sofort.',
      oralToo: 'Kann man in der Sitzung fragen, ohne vorher geschrieben zu haben?',
      yesOrNo: { yes: 'Ja', no: 'Nein' },
      agendaItems: 'Fragen zu Punkten auf der Tagesordnung derselben Sitzung',
      agendaItemsOptions: {
        allowed: 'Sie sind erlaubt',
        excluded: 'Sie können nicht gestellt werden',
        under_the_item: 'Sie werden unter dem Punkt beantwortet',
      },
      factual: 'Wer beantwortet Fragen nach Tatsachen?',
      factualOptions: { administration: 'Die Verwaltung', council: 'Der Rat' },
      consent: 'Müssen Fragende zustimmen, dass alle die Frage lesen dürfen?',
      consentOptions: {
        asked: 'Sie wählen selbst',
        needed: 'Ja, sonst wird sie nicht angenommen',
      },
      help: 'Wo bekommt man Hilfe beim Schreiben?',
      helpOptions: {
        secretariat: 'Im Ratssekretariat',
        library: 'In der Bibliothek',
        citizen_service: 'Im Bürgerservice',
      },
      adviserUrl: 'Seite der Bürgerberatung',
      adviserUrlHint:
        'Eine Adresse, die mit https:// beginnt. Lassen Sie das Feld leer, wenn Sie keine Bürgerberatung haben.',
      kle: 'KLE-Nummer für die Akten',
      kleHint: 'Es steht im Aktenpaket. Lassen Sie das Feld leer, wenn Sie 00.22.02 verwenden.',
      totalMinutes: 'Minuten Fragestunde in einer Sitzung',
      totalMinutesHint: 'Eine Zahl von 1 bis 480.',
      minutesAsk: 'Minuten zum Fragen',
      minutesAnswer: 'Minuten zum Antworten',
      minutesHint: 'Eine Zahl von 1 bis 60. Leer bedeutet, dass es keine Grenze gibt.',
      minutesReply: 'Minuten für eine Bemerkung der Fragenden',
      minutesRejoinder: 'Minuten für ein Schlusswort',
      replyHint: 'Eine Zahl von 0 bis 60. 0 bedeutet, dass es das nicht gibt.',
      presence: 'Müssen Fragende in der Sitzung sein?',
      presenceOptions: {
        not_needed: 'Nein',
        needed: 'Ja',
        needed_or_lapses: 'Ja, sonst verfällt die Frage',
      },
      answers: 'Wer antwortet in der Sitzung?',
      answersOptions: {
        mayor: 'Die Bürgermeisterin oder der Bürgermeister',
        mayor_decides: 'Wen sie oder er bestimmt',
        member_may_be_named: 'Fragende dürfen ein Mitglied nennen',
      },
      electionFrom: 'Keine Fragestunde in Jahren mit Kommunalwahl: von',
      electionTo: 'Bis Ende',
      noMonth: 'Kein Monat',
      lastOfTerm: 'Letzte Sitzungen einer Wahlperiode ohne Fragestunde',
      lastOfTermHint: 'Eine Zahl von 0 bis 8.',
      budget: 'Entfällt die Fragestunde in den Sitzungen zum Haushalt?',
      overflow: 'Was geschieht mit dem, wofür die Zeit nicht reicht?',
      overflowOptions: {
        roll_on: 'Es kommt in die nächste Sitzung',
        in_writing: 'Es wird schriftlich beantwortet',
      },
      assumed: (rule) => `Wir haben noch nicht darüber entschieden: „${rule}“`,
    },
    months,
  },
} satisfies typeof danish;
