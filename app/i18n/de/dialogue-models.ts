import type { Deadline } from '~/platform/deadline';
import type { dialogueModels as da } from '../da/dialogue-models';
import { formatList } from '../format';

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
const yearlyDay = (day: string) =>
  `${Number(day.slice(3))}. ${months[Number(day.slice(0, 2)) - 1] ?? ''}`;
const minutes = (count: number) => `${count} Minuten`;
export const hours = (count: number) => (count === 1 ? '1 Stunde' : `${count} Stunden`);
const days = (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`);

function until({ count, unit, time }: Deadline): string {
  const isWorking = unit === 'working_days';
  const day =
    count === 0
      ? 'am Tag selbst'
      : count === 1
        ? isWorking
          ? 'am Arbeitstag vor der Sitzung'
          : 'am Tag vor der Sitzung'
        : `${count} ${isWorking ? 'Arbeitstage' : 'Tage'} vor der Sitzung`;
  return `${day} bis ${time === '24:00' ? '23:59' : time} Uhr`;
}

const rollsBack = ({ rollsBack: does }: Deadline) =>
  does ? ' Ist die Kommune an diesem Tag geschlossen, endet die Frist am Arbeitstag davor.' : '';

export const dialogueModels = {
  headings: {
    formats: 'So können Sie den Ausschuss treffen',
    cadence: 'Wie oft?',
    who: 'Wer kann kommen?',
    scope: 'Worum darf es gehen?',
    oncePerCase: 'Dieselbe Sache noch einmal',
    mostPersons: 'Mit wie vielen Personen können Sie kommen?',
    deadline: 'Bis wann müssen Sie sich anmelden?',
    materialsDeadline: 'Material',
    closedDays: 'Tage, die nicht zählen',
    decides: 'Wer sagt ja oder nein?',
    acceptHours: 'Wenn Sie auf der Warteliste stehen',
    waitMonths: 'Wenn es noch kein Treffen gibt',
    slotMinutes: 'Wie viel Zeit haben Sie?',
    totalMinutes: 'Wie viel Zeit gibt es insgesamt?',
    capacity: 'Für wie viele ist Platz?',
    publishes: 'Was können andere danach lesen?',
    noteDays: 'Notizen von einem Dialogtreffen',
  },
  say: {
    formats: (names) => `${formatList(names, 'de')}.`,
    cadence: ({ cadence }) =>
      ({
        every_meeting: 'Bei jeder Sitzung des Ausschusses.',
        month: 'Einmal im Monat.',
        quarter: 'Einmal im Vierteljahr.',
        half_year: 'Einmal im Halbjahr.',
        as_needed: 'Bei Bedarf.',
      })[cadence],
    who: ({ who }) =>
      who === 'residents'
        ? 'Sie müssen in der Kommune wohnen.'
        : 'Alle können kommen. Sie müssen nicht in der Kommune wohnen.',
    scope: ({ scope }) =>
      scope === 'agenda_items'
        ? 'Es muss um einen Punkt der Tagesordnung des Ausschusses gehen. Schreiben Sie, welcher es ist.'
        : 'Es darf um alles gehen, womit der Ausschuss arbeitet. Es muss nicht auf der Tagesordnung stehen.',
    oncePerCase: ({ oncePerCase }) =>
      oncePerCase
        ? 'Der Ausschuss hört dasselbe Anliegen einmal.'
        : 'Sie dürfen mit demselben Anliegen wiederkommen.',
    mostPersons: ({ mostPersons }) =>
      mostPersons === 1
        ? 'Sie kommen allein.'
        : `Es dürfen höchstens ${mostPersons} Personen zusammen kommen.`,
    deadline: ({ deadline }) =>
      `Melden Sie sich spätestens ${until(deadline)} an.${deadline.count > 1 ? ' Der Tag selbst zählt nicht mit.' : ''}${rollsBack(deadline)}`,
    materialsDeadline: ({ materialsDeadline: by }) =>
      by === null
        ? 'Material können Sie hinzufügen, bis das Treffen beginnt.'
        : `Fügen Sie Material spätestens ${until(by)} hinzu.${rollsBack(by)}`,
    closedDays: ({ closedDays, deadline, materialsDeadline }) =>
      ![deadline, materialsDeadline].some(
        (one) => one !== null && (one.unit === 'working_days' || one.rollsBack),
      )
        ? ''
        : closedDays.length === 0
          ? 'Samstage, Sonntage und Feiertage sind keine Arbeitstage.'
          : `Samstage, Sonntage und Feiertage sind keine Arbeitstage, ebenso wenig ${formatList(closedDays.map(yearlyDay), 'de')}.`,
    decides: ({ decides }) =>
      ({
        chair: 'Der Vorsitz des Ausschusses sagt ja oder nein zu Ihrer Anhörung.',
        mayor: 'Der Bürgermeister oder die Bürgermeisterin sagt ja oder nein zu Ihrer Anhörung.',
        nobody:
          'Niemand muss erst ja sagen. Wenn Sie sich angemeldet haben, gehört der Termin Ihnen.',
      })[decides],
    acceptHours: ({ acceptHours }) =>
      `Wird ein Platz für Sie frei, bekommen Sie eine E-Mail. Dann haben Sie ${hours(acceptHours)} Zeit, um ja zu sagen.`,
    waitMonths: ({ waitMonths }) =>
      `Dann warten Sie auf das nächste Treffen des Ausschusses. Ist nach ${waitMonths === 1 ? 'einem Monat' : `${waitMonths} Monaten`} keines angesetzt, verfällt Ihre Anmeldung, und Sie bekommen eine E-Mail.`,
    slotMinutes: ({ slotMinutes }) => `Sie bekommen ${minutes(slotMinutes)} für Ihre Anhörung.`,
    totalMinutes: ({ totalMinutes }) =>
      `An einem Tag gibt es höchstens ${minutes(totalMinutes)} für Anhörungen.`,
    capacity: ({ capacity }) =>
      `Bei einem Dialogtreffen ist Platz für ${capacity}, wenn beim Treffen nichts anderes steht.`,
    publishes: ({ publishes }) =>
      publishes === 'nothing'
        ? 'Andere können sehen, dass es eine Anhörung gab, aber nicht, wer kam oder worum es ging.'
        : 'Wenn Sie zustimmen, können andere lesen, worum es ging, was der Ausschuss getan hat und was weiter geschieht. Was gesagt wurde, wird nicht aufgeschrieben.',
    noteDays: ({ noteDays }) =>
      `Wenn Sie dabei waren, können Sie die Notizen zuerst lesen. Sie haben ${days(noteDays)} Zeit, um zu sagen, was falsch ist. Dann können alle sie lesen.`,
  },
  parts: {
    coming: 'Wer und was',
    booking: 'Wenn Sie sich anmelden',
    meeting: 'Am Tag selbst',
    after: 'Danach',
  },
  assumed: 'Darüber hat der Ausschuss noch nicht entschieden. Bis dahin gehen wir davon aus.',
  adviser: 'Die Bürgerberatung der Kommune kann Ihnen helfen.',
  adviserLink: 'Zur Bürgerberatung',
  meet: {
    title: 'So treffen Sie den Ausschuss',
    someAssumed:
      'Der Ausschuss hat noch nicht alles davon selbst entschieden. Unter „Alle Regeln“ steht, wovon wir bis dahin ausgehen.',
    allRules: 'Alle Regeln',
    sessions: 'Die nächsten Treffen',
    none: 'Es sind noch keine Treffen festgelegt. Sie können der Kommune schreiben und fragen, wann es so weit ist.',
    demo: 'Die Treffen sind für die Demo erfunden.',
    all: 'Alle Treffen des Ausschusses mit Bürgerinnen und Bürgern ansehen',
    ended: 'Diesen Ausschuss gibt es nicht mehr. Der Ausschuss, der übernommen hat:',
    endedWithout: 'Diesen Ausschuss gibt es nicht mehr.',
  },
  staff: {
    title: (committee: string) => `So treffen Bürgerinnen und Bürger: ${committee}`,
    short: 'Regeln',
    lead: 'Hier sehen Sie, wie der Ausschuss Bürgerinnen und Bürger trifft, und können eine neue Fassung machen. Alte Fassungen werden nie geändert.',
    description: 'Die Regeln eines Ausschusses für den Dialog und frühere Fassungen.',
    keeps:
      'Angesetzte Treffen behalten die Regeln, mit denen sie angesetzt wurden. Dasselbe gilt für das, was schon gebucht ist. Eine neue Fassung gilt für Treffen, die Sie danach ansetzen.',
    setUp: 'Treffen ansetzen',
    toPublic: 'Die Seite des Ausschusses, wie alle sie sehen',
    versions: 'Fassungen',
    byDefault: 'Womit alle Ausschüsse in Medspil beginnen',
    edit: 'Neue Fassung machen',
    editLead:
      'Die Felder enthalten die neueste Fassung. Ändern Sie, was anders sein soll, sehen Sie, wie es alle lesen, und speichern Sie.',
    preview: 'Zeigen, wie es gelesen wird',
    save: 'Neue Fassung speichern',
    previewHeading: 'So wird es gelesen',
    previewLead: 'Es ist noch nicht gespeichert.',
    readNow: 'So lesen es Bürgerinnen und Bürger',
    readNowLead: (version: number) => `Das ist Fassung ${version}, bevor Sie etwas ändern.`,
    groups: {
      formats: 'So trifft der Ausschuss Bürgerinnen und Bürger',
      coming: 'Wer kann kommen, und womit?',
      closing: 'Wann endet die Buchung?',
      length: 'Wie lange, und wie viele?',
      deciding: 'Wer entscheidet, und wer wartet?',
      after: 'Danach',
      from: 'Ab wann gilt die Fassung?',
    },
    decided: 'Der Ausschuss hat selbst entschieden über',
    decidedHint:
      'Kreuzen Sie die Regeln an, über die der Ausschuss selbst entschieden hat. Beim Rest steht für alle, dass wir vorläufig davon ausgehen.',
    fields: {
      fromDay: 'Gilt ab',
      fromDayHint: 'Heute oder ein kommender Tag. Heute heißt: ab jetzt.',
      formats: 'Der Ausschuss bietet an',
      words: 'Worüber möchte der Ausschuss etwas hören?',
      wordsHint:
        'In eigenen Worten, auf Dänisch. Es steht auf der Seite des Ausschusses. Kann leer bleiben.',
      cadence: 'Wie oft?',
      cadenceOptions: {
        every_meeting: 'Bei jeder Sitzung',
        month: 'Jeden Monat',
        quarter: 'Jedes Vierteljahr',
        half_year: 'Jedes Halbjahr',
        as_needed: 'Bei Bedarf',
      },
      who: 'Wer kann kommen?',
      whoOptions: { residents: 'Wer in der Kommune wohnt', everyone: 'Alle' },
      scope: 'Worum darf es bei einer Anhörung gehen?',
      scopeOptions: {
        agenda_items: 'Um Punkte der Tagesordnung',
        field: 'Um alles, womit der Ausschuss arbeitet',
      },
      oncePerCase: 'Dasselbe Anliegen',
      oncePerCaseOptions: {
        yes: 'Der Ausschuss hört es einmal',
        no: 'Man darf damit wiederkommen',
      },
      mostPersons: 'Personen, die zusammen kommen dürfen',
      mostPersonsHint:
        'Eine Zahl von 1 bis 20. Sie gilt auch für eine Anmeldung zum Dialogtreffen.',
      deadlineHeading: 'Frist zum Buchen',
      deadlineCount: 'Tage vor der Sitzung',
      countHint: 'Eine Zahl von 0 bis 60. Der Tag selbst zählt nicht mit.',
      deadlineUnit: 'Welche Tage zählen?',
      units: { calendar_days: 'Alle Tage', working_days: 'Arbeitstage' },
      deadlineTime: 'Uhrzeit',
      timeHint: 'Zum Beispiel 12.00. Leer heißt: bis zum Ende des Tages.',
      deadlineRollsBack: 'Wenn die Kommune am Tag der Frist geschlossen ist',
      rollsBackOptions: { no: 'Dann gilt dieser Tag', yes: 'Dann gilt der Arbeitstag davor' },
      materialsHeading: 'Frist für Material',
      materialsUntil: 'Bis wann muss es hinzugefügt sein?',
      materialsUntilOptions: {
        deadline: 'Bis zu einer Frist',
        beginning: 'Bis das Treffen beginnt',
      },
      materialsCount: 'Tage vor der Sitzung (Material)',
      materialsUnit: 'Welche Tage zählen? (Material)',
      materialsTime: 'Uhrzeit (Material)',
      materialsRollsBack: 'Wenn die Kommune am Tag dieser Frist geschlossen ist',
      closedDays: 'Tage, an denen das Rathaus jedes Jahr geschlossen ist',
      closedDaysHint:
        'Außer Wochenenden und Feiertagen. Tag und Monat mit Komma dazwischen: 5/6, 24/12.',
      decides: 'Wer sagt ja oder nein zu einer Anhörung?',
      decidesOptions: {
        chair: 'Der Vorsitz des Ausschusses',
        mayor: 'Der Bürgermeister oder die Bürgermeisterin',
        nobody: 'Alle, die buchen, werden gehört',
      },
      acceptHours: 'Stunden, um zu einem Platz von der Warteliste ja zu sagen',
      acceptHoursHint: 'Eine Zahl von 1 bis 336. 48 Stunden sind zwei Tage und Nächte.',
      waitMonths: 'Monate, die man auf ein Treffen warten kann',
      waitMonthsHint:
        'Eine Zahl von 1 bis 36. Ist so lange keines angesetzt, verfällt die Anmeldung.',
      slotMinutes: 'Minuten für jede Anhörung',
      slotMinutesHint: 'Eine Zahl von 5 bis 60. Die meisten nehmen 10 oder 15.',
      totalMinutes: 'Minuten für Anhörungen insgesamt an einem Tag',
      totalMinutesHint: 'Eine Zahl von 5 bis 480.',
      capacity: 'Plätze bei einem Dialogtreffen',
      capacityHint:
        'Eine Zahl von 1 bis 2000. Sie können eine andere wählen, wenn Sie das Treffen anlegen.',
      publishes: 'Was können andere über eine Anhörung lesen?',
      publishesOptions: {
        nothing: 'Dass es eine gab',
        outcome:
          'Worum es ging, was der Ausschuss getan hat und was weiter geschieht – mit Zustimmung',
      },
      noteDays: 'Tage, um Notizen eines Dialogtreffens zu berichtigen',
      noteDaysHint: 'Eine Zahl von 1 bis 60.',
      adviserUrl: 'Seite der Bürgerberatung',
      adviserUrlHint:
        'Eine Adresse, die mit https:// beginnt. Leer lassen, wenn es keine Bürgerberatung gibt.',
      kle: 'KLE-Nummer für das Archiv',
      kleHint: 'Leer lassen, wenn Sie 00.22.04 verwenden.',
    },
  },
} satisfies typeof da;
