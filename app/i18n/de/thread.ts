import type { EventCause } from '~/domains/thread/vocabulary';
import type { thread as danish } from '../da/thread';
import { formatDay } from '../format';
import { dialogueEvents } from './dialogue-events';
import { kommune } from './kommune';

/** Was andere nicht mehr sehen sollen, so will es, wer gefragt hat. Was es war, stand anfangs nicht dabei. */
const consents = {
  name: 'Der Name wird nicht mehr gezeigt',
  question: 'Die Frage wird hier nicht mehr gezeigt',
  some: 'Nicht alles wird mehr gezeigt',
};

/** Warum eine Frage in eine andere Sitzung gekommen ist. */
const moveCauses: Record<EventCause, string> = {
  meeting_moved: 'Die Sitzung bekam ein neues Datum.',
  meeting_cancelled: 'Die Sitzung wurde abgesagt.',
  paused: 'In der Sitzung gibt es doch keine Fragestunde.',
  meeting_set: 'Eine neue Sitzung ist angesetzt.',
  no_time: 'In der Sitzung war dafür kein Platz.',
  absent: 'Wer gefragt hat, war nicht anwesend.',
  undecided: 'Über die Frage war zur Sitzung noch nicht entschieden.',
  late: 'Die Frage kam nach Ablauf der Frist.',
  staff: 'Die Kommune wählte eine andere Sitzung.',
};

export const thread = {
  events: {
    submitted: () => 'Eingereicht.',
    clarification_asked: ({ by }) => `${by ?? 'Die Kommune'} bat um nähere Angaben.`,
    clarified: () => 'Nähere Angaben kamen.',
    published: () => 'Veröffentlicht.',
    published_redacted: () => 'Veröffentlicht, nachdem etwas herausgenommen war.',
    refused: ({ reason }) =>
      reason ? `Nicht veröffentlicht: ${reason}.` : 'Nicht veröffentlicht.',
    refusal_shown: ({ reason }) =>
      reason
        ? `Abgelehnt (${reason}). Wer den Text schrieb, lässt andere ihn lesen.`
        : 'Abgelehnt. Wer den Text schrieb, lässt andere ihn lesen.',
    answered: ({ by }) => `${by ?? 'Die Kommune'} antwortete.`,
    hidden: ({ reason }) => (reason ? `Ausgeblendet: ${reason}.` : 'Ausgeblendet.'),
    restored: () => 'Wieder gezeigt.',
    reconsideration_asked: () => 'Es wurde gebeten, dass jemand anderes die Entscheidung prüft.',
    upheld: () => 'Jemand anderes hat die Entscheidung geprüft. Sie bleibt bestehen.',
    withdrawn: () => 'Zurückgezogen.',
    consent_withdrawn: ({ of }) =>
      of === 'outcome'
        ? 'Thema und Ergebnis werden nicht mehr allen gezeigt, wie es gewünscht wurde.'
        : `${consents[of ?? 'some']}, so hat es gewünscht, wer gefragt hat.`,
    changed: () => 'Geändert.',
    resubmitted: () => 'Geändert und erneut eingereicht.',
    accepted: ({ day }) =>
      day
        ? `Die Frage kommt in die Sitzung am ${formatDay(day, 'de')}.`
        : 'Die Frage kommt in die nächste Sitzung, die angesetzt wird.',
    moved: ({ day, why }) =>
      `${moveCauses[why ?? 'staff']} ${
        day
          ? why === 'meeting_set'
            ? `Die Frage kommt in die Sitzung am ${formatDay(day, 'de')}.`
            : `Die Frage ist in die Sitzung am ${formatDay(day, 'de')} verschoben.`
          : 'Die Frage wartet, bis eine neue Sitzung angesetzt ist.'
      }`,
    handed_over: ({ by, why }) =>
      why
        ? `${moveCauses[why]} ${by ?? 'Die Verwaltung'} antwortet stattdessen schriftlich.`
        : `${by ?? 'Die Verwaltung'} beantwortet die Frage, denn es ist eine Sachfrage.`,
    handed_back: () => 'Die Frage wird doch in einer Sitzung beantwortet.',
    forwarded: ({ by }) => `An ${by ?? 'die zuständige Behörde'} weitergeleitet.`,
    on_agenda: ({ day }) =>
      day
        ? `Die Frage steht auf der Tagesordnung der Sitzung am ${formatDay(day, 'de')}.`
        : 'Die Frage steht auf der Tagesordnung.',
    asked: ({ day }) =>
      day
        ? `Die Frage wurde in der Sitzung am ${formatDay(day, 'de')} gestellt.`
        : 'Die Frage wurde in der Sitzung gestellt.',
    lapsed: () => 'Die Frage entfiel, weil die fragende Person nicht anwesend war.',
    answer_corrected: ({ by }) => `${by ?? 'Die Kommune'} berichtigte die Antwort.`,
    promised: ({ by, day }) =>
      `${by ?? 'Die Kommune'} versprach, ${day ? `bis zum ${formatDay(day, 'de')} ` : ''}darauf zurückzukommen.`,
    promise_kept: ({ by }) => `${by ?? 'Die Kommune'} ist wie versprochen darauf zurückgekommen.`,
    promise_corrected: ({ by }) => `Die Zusage von ${by ?? 'der Kommune'} wurde berichtigt.`,
    ...dialogueEvents,
  },
  whatHappened: 'Was geschah',
  nothingYet: 'Es ist noch nichts geschehen.',
  cadences: {
    at_once: { name: 'Sofort', hint: 'Eine Mail, jedes Mal wenn etwas geschieht.' },
    daily: { name: 'Jeden Tag', hint: 'Eine Mail am Morgen, wenn etwas geschehen ist.' },
    weekly: { name: 'Jede Woche', hint: 'Eine Mail am Montagmorgen, wenn etwas geschehen ist.' },
  },
  follow: {
    button: 'Folgen',
    label: (title) => `Folgen: ${title}`,
    title: 'Auf dem Laufenden bleiben',
    lead: 'Sie bekommen eine Mail, wenn etwas geschieht.',
    description: 'Wählen Sie, wie oft Sie benachrichtigt werden.',
    subject: 'Es geht um',
    how: 'Wie oft möchten Sie benachrichtigt werden?',
    submit: 'Folgen',
    change: 'Speichern',
    following: 'Sie folgen dem schon. Hier können Sie ändern, wie oft Sie benachrichtigt werden.',
    noEmail: 'Um zu folgen, brauchen Sie eine bestätigte E-Mail-Adresse.',
    addEmail: 'E-Mail-Adresse hinzufügen',
    back: 'Zurück zur Seite',
    all: 'Alles ansehen, dem Sie folgen',
  },
  follows: {
    title: 'Sie folgen',
    lead: 'Sie bekommen eine Mail, wenn etwas geschieht. Hier können Sie ändern, wie oft – und aufhören.',
    description:
      'Welchen Plänen, Zielen und Ausschüssen Sie folgen, und wie oft Sie benachrichtigt werden.',
    none: 'Sie folgen noch keinem Plan, keinem Ziel und keinem Ausschuss. Wählen Sie „Folgen“ auf einer ihrer Seiten.',
    gone: 'Zurzeit nicht zu sehen',
    since: (day) => `Seit ${day}`,
    how: 'Wie oft',
    howLabel: (title) => `Wie oft möchten Sie zu ${title} benachrichtigt werden?`,
    save: 'Speichern',
    saveLabel: (title) => `Speichern, wie oft Sie zu ${title} benachrichtigt werden`,
    stop: 'Aufhören',
    stopLabel: (title) => `${title} nicht mehr folgen`,
  },
  unsubscribe: {
    title: 'Mails abbestellen',
    description: 'Mails zu dem abbestellen, dem Sie folgen.',
    follow: (title) => `Möchten Sie keine Mails mehr zu „${title}“?`,
    followUntitled: 'Möchten Sie hierzu keine Mails mehr?',
    digests: (count) =>
      count === 1
        ? 'Möchten Sie keine gesammelten Mails mehr? Dann folgen Sie dem einen, worum es darin geht, nicht mehr.'
        : `Möchten Sie keine gesammelten Mails mehr? Dann folgen Sie den ${count} Dingen, um die es darin geht, nicht mehr.`,
    button: 'Ja, Mails abbestellen',
    done: 'Sie bekommen dazu keine Mails mehr.',
    over: 'Sie bekommen dazu keine Mails. Es gibt nichts mehr abzubestellen.',
    broken: {
      title: 'Der Link funktioniert nicht',
      lead: 'Vielleicht ist er nicht vollständig. Öffnen Sie die Mail noch einmal und benutzen Sie den Link darin, oder kopieren Sie ihn ganz.',
      otherwise:
        'Sie können Mails auch ohne den Link abbestellen: Melden Sie sich an und gehen Sie auf Meine Seite zu „Sie folgen“.',
      link: 'Anmelden und ansehen, dem Sie folgen',
    },
    others: 'Wenn Sie angemeldet sind, können Sie alles ansehen und ändern, dem Sie folgen.',
  },
  feeds: {
    link: 'Als Feed (Atom)',
    municipality: (name) => `Was bei ${kommune('der', name)} geschieht`,
    plan: (title) => `Was in ${title} geschieht`,
  },
  resources: {
    heading: 'Zeit und Geld',
    lead: 'Einmal drücken genügt.',
    minutes: (count) =>
      count % 60 === 0 ? (count === 60 ? '1 Stunde' : `${count / 60} Stunden`) : `${count} Minuten`,
    note: 'Notiz',
    kroner: 'Kronen',
    saveKroner: 'Betrag eintragen',
    total: (time, money) => `Insgesamt: ${time} und ${money}`,
    time: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
    money: (amount) => `${amount} Kronen`,
  },
} satisfies typeof danish;
