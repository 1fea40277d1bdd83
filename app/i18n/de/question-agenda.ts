import type { AgendaOutcome } from '~/domains/questions/agenda/outcomes';
import type { LiveRefusal } from '~/domains/questions/agenda/speaking';
import type { Turn } from '~/domains/questions/vocabulary';
import type { questionAgenda as danish } from '../da/question-agenda';

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`);
const questions = (count: number) => (count === 1 ? '1 Frage' : `${count} Fragen`);

const turns: Record<Turn, { name: string; begin: string; now: string }> = {
  ask: { name: 'Frage', begin: 'Frage beginnen', now: 'Die Frage wird gestellt' },
  answer: { name: 'Antwort', begin: 'Antwort beginnen', now: 'Die Frage wird beantwortet' },
  reply: { name: 'Replik', begin: 'Replik beginnen', now: 'Wer gefragt hat, erwidert' },
  rejoinder: { name: 'Duplik', begin: 'Duplik beginnen', now: 'Die Replik wird beantwortet' },
};

/** Was in der Sitzung aus einer Frage wurde. */
const outcomes: Record<AgendaOutcome, (day: string) => string> = {
  asked: () => 'Gestellt',
  answered: () => 'Beantwortet',
  absent: () => 'Nicht anwesend',
  moved: (day) => `Auf die Sitzung am ${day} verschoben`,
  waits: () => 'Wartet auf eine Sitzung',
  in_writing: () => 'Wird schriftlich beantwortet',
  withdrawn: () => 'Zurückgezogen',
};

const whyNotLive: Record<LiveRefusal, string> = {
  no_question_time: 'In dieser Sitzung gibt es keine Fragestunde.',
  agenda_not_published: 'Veröffentlichen Sie die Tagesordnung, bevor die Fragestunde beginnt.',
  meeting_not_begun: 'Die Uhr lässt sich ab einer halben Stunde vor der Sitzung starten.',
  question_time_ended: 'Die Fragestunde ist beendet.',
};

export const questionAgenda = {
  minutes,
  questions,
  turns,
  outcomes,
  unshown: {
    byWish: 'Eine Frage, die hier auf Wunsch nicht gezeigt wird',
    hidden: 'Eine Frage, die hier nicht gezeigt wird',
    withdrawn: 'Eine Frage, die zurückgezogen wurde',
  },
  list: {
    meetings: 'Sitzungen',
    question: 'Frage',
    askedBy: (name) => `Gestellt von ${name}`,
    nameless: 'Gestellt aus der Bürgerschaft',
    answeredBy: (who) => `Es antwortet: ${who}`,
    answeredByNobodyYet: 'Wer antwortet, ist noch nicht entschieden.',
  },
  staff: {
    title: 'Tagesordnung der Fragestunde',
    description: 'Die Fragen der Sitzung in ihrer Reihenfolge, mit Zeit und Antwort.',
    lead: (meeting, when, place) => `${meeting}, ${when}${place === null ? '' : `, ${place}`}.`,
    status: {
      none: 'In dieser Sitzung gibt es keine Fragestunde.',
      open: (closes) => `Fragen können bis ${closes} geschickt werden.`,
      closed: (closed) =>
        `Die Frist war ${closed}. Ordnen Sie die Fragen, und schließen Sie die Tagesordnung ab.`,
      frozen: 'Die Tagesordnung ist fertig. Sie ist noch nicht öffentlich.',
      published: (at) => `Die Tagesordnung wurde am ${at} veröffentlicht.`,
      ended: (at) => `Die Fragestunde endete am ${at}.`,
    },
    order: 'Die Fragen',
    empty: 'Für die Sitzung ist noch keine Frage angenommen. Angenommene Fragen erscheinen hier.',
    sum: (planned, available) =>
      `${minutes(planned)} insgesamt. Vorgesehen: ${minutes(available)}.`,
    over: (count) => `Das ist zu lang: ${minutes(count)}.`,
    left: (count) => `Noch frei: ${minutes(count)}.`,
    full: 'Es geht genau auf.',
    timeUp: (total) => `${minutes(total)} sind um`,
    drawing: 'Die Fragen als Blöcke nach ihrer Dauer. Die Liste sagt dasselbe.',
    noRoom: 'Dafür reicht die Zeit nicht',
    noRoomHint: {
      roll_on: 'Sie geht in die nächste Sitzung, wenn die Tagesordnung abgeschlossen wird.',
      in_writing: 'Sie wird schriftlich beantwortet, wenn die Tagesordnung abgeschlossen wird.',
    },
    latestFirst: 'Reicht die Zeit nicht, warten die zuletzt eingegangenen.',
    received: (at) => `Eingegangen am ${at}`,
    fromTo: (from, to) => `Minute ${from}–${to}`,
    asker: (name) => `Fragt: ${name}`,
    askerIsProtected: 'Der Name ist geschützt. Rufen Sie die Nummer auf.',
    together: (others) => `Gemeinsam mit: ${others}`,
    association: (name) => `Im Namen von: ${name}`,
    needs: (needs) => `Bedarf in der Sitzung: ${needs}`,
    notForAll: 'Nicht für alle sichtbar',
    up: 'Hoch',
    upLabel: (topic) => `„${topic}“ nach oben`,
    down: 'Runter',
    downLabel: (topic) => `„${topic}“ nach unten`,
    drag: 'Zum Verschieben ziehen',
    dragHint: 'Sie können die Fragen auch an ihren Platz ziehen.',
    movedTo: (topic, number, total) => `„${topic}“ ist jetzt Nummer ${number} von ${total}.`,
    slot: 'Zeit und Antwort ändern',
    slotMinutes: 'Minuten',
    slotMinutesHint: (usual) => `Leer: ${minutes(usual)} nach den Regeln.`,
    slotAnsweredBy: 'Wer antwortet?',
    slotAnsweredByHint: 'Ein Amt oder ein Name, den alle lesen dürfen.',
    save: 'Speichern',
    seeQuestion: 'Frage ansehen',
    changed: {
      heading: 'Inzwischen wurde die Tagesordnung geändert',
      text: 'Ihre Änderung ist nicht gespeichert. Dies ist anders, seit Sie die Seite geöffnet haben. Sehen Sie es durch, und versuchen Sie es noch einmal.',
      moved: (topic, was, now) =>
        `„${topic}“ ist jetzt Nummer ${now}. Vorher war es Nummer ${was}.`,
      minutes: (topic, was, now) =>
        `„${topic}“ hat jetzt ${minutes(now)}. Vorher waren es ${minutes(was)}.`,
      added: (topic, now) => `„${topic}“ ist als Nummer ${now} dazugekommen.`,
      gone: (count) =>
        count === 1 ? '1 Frage steht nicht mehr hier.' : `${count} Fragen stehen nicht mehr hier.`,
      other: 'Reihenfolge und Zeit sind wie vorher. Etwas anderes an der Tagesordnung ist neu.',
    },
    undecided: {
      heading: 'Noch nicht entschieden',
      text: (count) =>
        count === 1
          ? '1 Frage zur Sitzung ist weder angenommen noch abgelehnt. Sie kommt erst auf die Tagesordnung, wenn sie angenommen ist.'
          : `${count} Fragen zur Sitzung sind weder angenommen noch abgelehnt. Sie kommen erst auf die Tagesordnung, wenn sie angenommen sind.`,
      states: { received: 'zu lesen', clarifying: 'wartet auf eine Antwort' },
    },
    finish: {
      heading: 'Tagesordnung abschließen',
      publishHeading: 'Tagesordnung veröffentlichen',
      notYet: (closes) =>
        `Das geht nach Ablauf der Frist am ${closes}. Bis dahin können weitere Fragen kommen.`,
      text: 'Reihenfolge und Zeit stehen dann fest. Öffentlich wird die Tagesordnung erst, wenn Sie es sagen.',
      over: {
        roll_on: (count) =>
          `Für ${questions(count)} reicht die Zeit nicht. Es geht damit in der nächsten Sitzung weiter, und wer fragt, bekommt Bescheid.`,
        in_writing: (count) =>
          `Für ${questions(count)} reicht die Zeit nicht. Die Antwort kommt schriftlich, und wer fragt, bekommt Bescheid.`,
      },
      confirm: (count) =>
        count === 1
          ? 'Ich habe gesehen, dass 1 Frage nicht entschieden ist'
          : `Ich habe gesehen, dass ${count} Fragen nicht entschieden sind`,
      button: 'Tagesordnung abschließen',
      reopen: 'Wieder öffnen',
      reopenHint:
        'Dann lässt sich wieder umstellen. Fragen, die weitergegangen sind, bleiben dort.',
      publish: 'Tagesordnung veröffentlichen',
      publishHint: (count) =>
        `Alle können sie auf der Seite der Sitzung lesen, und ${count === 1 ? 'wer fragt, bekommt' : 'alle, die fragen, bekommen'} eine Mail über Zeit, Ort und Reihenfolge.`,
      publishLate: 'Tagesordnung ohne Mails veröffentlichen',
      publishLateHint:
        'Die Sitzung hat begonnen. Alle können die Tagesordnung auf der Seite der Sitzung lesen, aber niemand bekommt eine Mail darüber.',
      publicPage: 'Öffentliche Seite der Sitzung ansehen',
    },
    annex: {
      heading: 'Anlage zur Tagesordnung',
      draft: 'Sie ist ein Entwurf, bis die Tagesordnung öffentlich ist, und das steht darin.',
      text: 'Die Anlage für den Rat enthält auch die Fragen, die nicht alle sehen.',
      docx: 'Word-Datei',
      json: 'Daten (JSON)',
      print: 'Zum Drucken',
    },
    live: 'Fragestunde leiten',
    readOnly: 'Sie können die Tagesordnung sehen, aber nicht ändern.',
  },
  paper: {
    title: 'Anlage zur Tagesordnung',
    description: 'Die Fragen der Sitzung, fertig zum Drucken.',
    lead: 'Drucken Sie die Seite mit dem Browser. Gedruckt wird nur das Blatt.',
    back: 'Zurück zur Tagesordnung',
  },
  desk: {
    title: 'Fragestunde jetzt',
    description: 'Fragestunde leiten: wer das Wort hat, und was gestellt ist.',
    why: whyNotLive,
    now: 'Jetzt',
    nobody: 'Niemand hat das Wort',
    nextUp: 'Nächste Frage',
    allDone: 'Alle Fragen sind behandelt.',
    number: (number, total) => `Nummer ${number} von ${total}`,
    beginQuestion: (number) => `Nummer ${number} beginnen`,
    markAsked: 'Fertig: Sie ist gestellt',
    markAbsent: 'Nicht anwesend',
    absentHint: {
      not_needed: '',
      needed: 'Ist niemand gekommen, um sie zu stellen, wird die Frage schriftlich beantwortet.',
      needed_or_lapses: 'Ist niemand gekommen, um sie zu stellen, verfällt die Frage.',
    },
    otherwise: 'Etwas anderes: anderer Redebeitrag, Uhr neu starten',
    again: 'Uhr neu starten',
    undo: 'Rückgängig',
    undoLabel: (topic) => `Rückgängig für „${topic}“`,
    done: 'Behandelt',
    left: 'Noch offen',
    end: {
      heading: 'Fragestunde beenden',
      text: 'Danach lässt sich hier nichts mehr ändern, und alle Betroffenen bekommen Bescheid.',
      left: {
        roll_on: (count) =>
          count === 1
            ? '1 Frage ist noch offen. Beenden Sie jetzt, geht sie in die nächste Sitzung.'
            : `${count} Fragen sind noch offen. Beenden Sie jetzt, gehen sie in die nächste Sitzung.`,
        in_writing: (count) =>
          count === 1
            ? '1 Frage ist noch offen. Beenden Sie jetzt, wird sie schriftlich beantwortet.'
            : `${count} Fragen sind noch offen. Beenden Sie jetzt, werden sie schriftlich beantwortet.`,
      },
      confirm: 'Ich habe gesehen, dass nicht alle Fragen drankamen',
      button: 'Fragestunde beenden',
    },
    ended: 'Die Fragestunde ist beendet. Jetzt sind die Antworten aufzuschreiben.',
  },
  clock: {
    left: 'übrig',
    over: 'über der Zeit',
    isOver: 'Die Zeit ist um',
    unbounded: 'Die Zeit ist nicht begrenzt',
    since: (clock) => `Begonnen um ${clock}`,
    until: (clock) => `Die Zeit ist um ${clock} vorbei`,
    next: (turn) => `Danach: ${turn}`,
  },
  public: {
    description: (meeting, day) => `Fragen aus der Bürgerschaft: ${meeting} am ${day}.`,
    when: 'Zeit',
    place: 'Ort',
    stream: 'Sitzung im Netz ansehen',
    agenda: 'Die ganze Tagesordnung',
    minutesOfMeeting: 'Protokoll',
    cancelled: 'Die Sitzung ist abgesagt. Die Fragen dazu gehen in die nächste.',
    paused: 'In dieser Sitzung gibt es keine Fragestunde.',
    heading: 'Fragen aus der Bürgerschaft',
    expected: (count) =>
      count === 0
        ? 'Für die Sitzung gibt es noch keine Fragen.'
        : `Für die Sitzung ${count === 1 ? 'ist 1 Frage' : `sind ${count} Fragen`} eingegangen.`,
    listComes: (closes) =>
      `Die Frist ist ${closes}. Danach wird die Liste fertiggestellt und erscheint hier.`,
    listWaits: 'Die Frist ist abgelaufen. Die Liste wird fertiggestellt und erscheint hier.',
    ask: 'Frage stellen',
    noQuestions: 'Auf der Tagesordnung stehen keine Fragen.',
    total: (count, sum, available) =>
      `${questions(count)}, ${minutes(sum)} insgesamt. Für die Fragestunde vorgesehen: ${minutes(available)}.`,
    isLive: 'Die Fragestunde läuft.',
    follow: 'Fragestunde jetzt verfolgen',
    followLater: 'Fragestunde verfolgen, sobald sie beginnt',
    ended: 'Die Fragestunde ist beendet.',
    readAnswer: 'Antwort lesen',
    waitsForAnswer: 'Die Antwort wird aufgeschrieben und erscheint hier.',
    rolledOn: {
      heading: 'In eine spätere Sitzung gekommen',
      to: (day: string) => `Jetzt für die Sitzung am ${day}`,
      waits: 'Wartet darauf, dass eine Sitzung angesetzt wird',
    },
    docx: 'Als Word-Datei herunterladen',
    json: 'Als Daten herunterladen (JSON)',
  },
  live: {
    title: 'Fragestunde jetzt',
    description: 'Wer das Wort hat, und was danach kommt.',
    nobody: 'Gerade hat niemand das Wort.',
    notBegun: (when) => `Die Fragestunde hat nicht begonnen. Die Sitzung beginnt am ${when}.`,
    notPublished: 'Die Fragen zur Sitzung sind noch nicht öffentlich.',
    ended: 'Die Fragestunde ist beendet. Die Antworten erscheinen auf der Seite der Sitzung.',
    coming: 'Das kommt danach',
    last: 'Das war die letzte Frage.',
    meeting: 'Seite der Sitzung',
    refreshes: 'Die Seite holt Neues von selbst.',
    stop: 'Seite anhalten',
    start: 'Seite wieder mitlaufen lassen',
    stopped: 'Die Seite steht still und holt Neues nicht von selbst.',
    lost: 'Gerade gibt es keine Verbindung. Die Seite versucht es weiter.',
  },
  mail: {
    when: (when, place) =>
      `Ihre Frage steht auf der Tagesordnung der Ratssitzung am ${when}${place === null ? '' : `, ${place}`}.`,
    order: (number, total, count) =>
      total === 1
        ? `Es ist die einzige Frage. Dafür vorgesehen: ${minutes(count)}.`
        : `Es ist Nummer ${number} von ${total} Fragen. Dafür vorgesehen: ${minutes(count)}.`,
    presence: {
      not_needed: 'Sie müssen nicht anwesend sein. Die Frage wird dann für Sie vorgelesen.',
      needed:
        'Sie müssen anwesend sein und die Frage selbst stellen. Kommen Sie nicht, wird sie stattdessen schriftlich beantwortet.',
      needed_or_lapses:
        'Sie müssen anwesend sein und die Frage selbst stellen. Kommen Sie nicht, verfällt die Frage.',
    },
    stream: (url) => `Die Sitzung ist zu sehen unter ${url}`,
    inWriting: {
      no_time: (when) =>
        `Für Ihre Frage war in der Ratssitzung am ${when} kein Platz. Sie wird stattdessen schriftlich beantwortet.`,
      absent: (when) =>
        `Sie waren in der Ratssitzung am ${when} nicht anwesend, als Ihre Frage gestellt werden sollte. Sie wird stattdessen schriftlich beantwortet.`,
    },
    inWritingNext:
      'Die Verwaltung antwortet, und Sie bekommen eine Mail, sobald die Antwort da ist.',
    lapsed: (when) =>
      `Sie waren in der Ratssitzung am ${when} nicht anwesend, als Ihre Frage gestellt werden sollte. Nach den Regeln verfällt sie.`,
    lapsedNext: 'Sie können sie gern in einer anderen Sitzung noch einmal stellen.',
  },
} satisfies typeof danish;
