import type { questionMeetings as danish } from '../da/question-meetings';

export const questionMeetings = {
  pauses: {
    election: 'Es ist Kommunalwahl, und bis dahin hat der Rat keine Fragestunde.',
    end_of_term: 'Es ist eine der letzten Sitzungen der Wahlperiode.',
    budget: 'In der Sitzung geht es um den Haushalt.',
    decided: 'Das hat der Rat so beschlossen.',
  },
  told: {
    why: {
      meeting_cancelled: (day) => `Die Sitzung des Rates am ${day} ist abgesagt.`,
      paused: (day) => `In der Sitzung des Rates am ${day} gibt es doch keine Fragestunde.`,
      meeting_set: () => 'Eine neue Sitzung ist angesetzt.',
      no_time: (day) => `In der Sitzung des Rates am ${day} war nicht für alle Fragen Platz.`,
      undecided: (day) =>
        `Über Ihre Frage war bis zur Sitzung des Rates am ${day} noch nicht entschieden.`,
      late: (day) => `Ihre Frage kam nach der Frist für die Sitzung des Rates am ${day}.`,
      staff: (day) => `Ihre Frage steht nicht auf der Tagesordnung der Sitzung am ${day}.`,
    },
    moved: (before, now) => `Die Sitzung des Rates am ${before} ist verlegt: auf ${now}.`,
    samePlaceOnly: (now) => `Die Sitzung des Rates am ${now} findet an einem anderen Ort statt.`,
    comesTo: (moment) => `Ihre Frage kommt jetzt in die Sitzung am ${moment}.`,
    waits:
      'Es gibt noch keine andere Sitzung, in die sie kommen kann. Ihre Frage wartet, und Sie erhalten eine E-Mail, sobald das Datum feststeht.',
    place: (place) => `Ort: ${place}.`,
    keepsItsPlace:
      'Sie müssen nichts tun. Ihre Frage behält ihren Platz in der Reihe: Es zählt, wann wir sie erhalten haben.',
    staysOnIt: 'Ihre Frage bleibt in dieser Sitzung. Sie müssen nichts tun.',
  },
  next: {
    open: (closes, day) =>
      `Senden Sie Ihre Frage bis ${closes}, damit sie in der Sitzung am ${day} beantwortet wird.`,
    closed: (day, closed) =>
      `Die Frist für die Sitzung am ${day} war ${closed}. Für diese Sitzung ist es also zu spät.`,
    paused: (day) => `In der Sitzung am ${day} gibt es keine Fragestunde.`,
    then: (closes, day) =>
      `Senden Sie Ihre Frage jetzt, dann kommt sie in die Sitzung am ${day}. Die Frist ist ${closes}.`,
    thenUnknown:
      'Die nächste Sitzung mit Fragestunde ist noch nicht angesetzt. Sie können Ihre Frage trotzdem senden: Sie kommt in diese Sitzung, und Sie erhalten eine E-Mail, sobald das Datum feststeht.',
    none: 'Es ist noch keine Sitzung angesetzt. Sie können Ihre Frage trotzdem senden: Sie kommt in die nächste Sitzung, und Sie erhalten eine E-Mail, sobald das Datum feststeht.',
  },
  ahead: {
    open: (day: string, closes: string) =>
      `Der Rat beantwortet Fragen der Bürgerinnen und Bürger in der Sitzung am ${day}. Senden Sie Ihre bis ${closes}.`,
    closed: (day: string, closed: string) =>
      `Der Rat beantwortet Fragen der Bürgerinnen und Bürger in der Sitzung am ${day}. Die Frist war ${closed}.`,
  },
  list: {
    title: 'Sitzungen mit Fragestunde',
    lead: 'Sehen Sie, wann der Rat Fragen beantwortet und bis wann Sie Ihre senden können.',
    description:
      'Die Ratssitzungen mit Fragestunde: Fristen, Tagesordnungen, Protokolle und Aufzeichnungen.',
    archive: 'Fragen an den Rat',
    coming: 'Kommende Sitzungen',
    noneComing: 'Es sind noch keine Sitzungen angesetzt.',
    past: 'Frühere Sitzungen',
    nonePast: 'Hier stehen die Sitzungen, sobald sie stattgefunden haben.',
    latest: (count) => `Die letzten ${count} Sitzungen.`,
    demo: 'Die Sitzungen sind für die Demo erfunden.',
    cancelled: 'Abgesagt',
    closes: (moment) => `Senden Sie Ihre Frage bis ${moment}.`,
    closed: (moment) => `Die Frist war ${moment}.`,
    noQuestionTime: 'Keine Fragestunde',
    minutes: (count) => `${count} Minuten Fragestunde`,
    answered: (count) =>
      count === 0
        ? 'Keine beantworteten Fragen'
        : count === 1
          ? '1 beantwortete Frage'
          : `${count} beantwortete Fragen`,
    questions: 'Fragen der Sitzung ansehen',
    agenda: 'Tagesordnung',
    stream: 'Sitzung im Internet ansehen',
    recording: 'Aufzeichnung ansehen',
    minutesOfMeeting: 'Protokoll',
    of: (link, day) => `${link}: Sitzung am ${day}`,
    calendar: 'Die Sitzungen in den eigenen Kalender holen',
  },
  calendar: {
    deadline: (day: string) => `Frist für Fragen an die Ratssitzung am ${day}`,
  },
  staff: {
    title: 'Ratssitzungen',
    lead: 'Sitzungen mit Fragestunde: Fristen, Pausen und Fragen, die warten.',
    description: 'Die Ratssitzungen mit Fragestunde.',
    setUp: 'Sitzungen ansetzen',
    none: 'Es gibt noch keine Sitzungen. Setzen Sie die eines ganzen Jahres auf einmal an.',
    noComing:
      'Es gibt keine kommenden Sitzungen. Fragen, die jetzt eingehen, warten auf die nächste.',
    waiting: (count) =>
      count === 1
        ? '1 Frage wartet darauf, dass eine Sitzung angesetzt wird.'
        : `${count} Fragen warten darauf, dass eine Sitzung angesetzt wird.`,
    toDecide: (count) => `${count} zu entscheiden`,
    accepted: (count) => `${count} zugelassen`,
    minutesUsed: (used, total) => `${used} von ${total} Minuten verplant`,
    closes: (moment) => `Frist ${moment}`,
    closed: (moment) => `Die Frist war ${moment}`,
    agenda: 'Tagesordnung',
    change: 'Sitzung ändern',
    changeLabel: (day) => `Sitzung am ${day} ändern`,
    agendaLabel: (day) => `Tagesordnung der Sitzung am ${day}`,
    todo: {
      decide: 'Nächster Schritt: Über die wartenden Fragen entscheiden.',
      wait: 'Nächster Schritt: Warten, bis die Frist abläuft.',
      order: 'Nächster Schritt: Die Fragen ordnen und die Tagesordnung einfrieren.',
      publish: 'Nächster Schritt: Die Tagesordnung veröffentlichen.',
      hold: 'Nächster Schritt: Die Fragestunde abhalten.',
      minutes: 'Nächster Schritt: Den Link zum Protokoll eintragen.',
      nothing: 'Es ist nichts mehr zu tun.',
    },
  },
  setUp: {
    title: 'Sitzungen ansetzen',
    lead: 'Setzen Sie die Sitzungen eines ganzen Jahres auf einmal an. Die Frist für Fragen wird nach Ihren Regeln berechnet.',
    rule: 'Vorschlag holen',
    ruleLead:
      'Wählen Sie, wann der Rat üblicherweise tagt. Wir tragen die Tage ein, und Sie können sie ändern.',
    year: 'Jahr',
    which: 'Welcher im Monat',
    whichOnes: {
      1: 'Der erste',
      2: 'Der zweite',
      3: 'Der dritte',
      4: 'Der vierte',
      last: 'Der letzte',
    },
    weekday: 'Wochentag',
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    months: 'Monate mit Sitzung',
    from: 'Beginn',
    to: 'Ende',
    propose: 'Tage eintragen',
    dates: 'Die Sitzungen',
    datesLead:
      'Lassen Sie Zeilen, die Sie nicht brauchen, leer. Gibt es an einem Tag schon eine Sitzung, bekommt sie ihre Fragestunde – es werden nicht zwei.',
    meeting: (number) => `Sitzung ${number}`,
    date: 'Datum',
    budget: 'Haushaltssitzung',
    titleField: 'Wie heißt die Sitzung?',
    place: 'Ort',
    stream: 'Link, unter dem die Sitzung gezeigt wird',
    button: 'Sitzungen ansetzen',
    waits:
      'Fragen, die auf eine Sitzung warten, kommen in die erste, die sie erreichen. Wir schreiben denen, die sie gestellt haben.',
  },
  change: {
    title: (day) => `Sitzung am ${day} ändern`,
    description: 'Eine Sitzung verlegen oder absagen und ihre Fragestunde ändern.',
    move: 'Sitzung verlegen',
    moveLead: (count) =>
      count === 0
        ? 'Zu der Sitzung gibt es keine Fragen, also wird niemand benachrichtigt.'
        : count === 1
          ? 'Wer die Frage zu der Sitzung gestellt hat, erhält eine E-Mail oder ohne Adresse von Ihnen Bescheid. Die Frage bleibt in der Sitzung.'
          : `Wer die ${count} Fragen zu der Sitzung gestellt hat, erhält eine E-Mail. Ohne Adresse sagen Sie es selbst. Die Fragen bleiben in der Sitzung.`,
    deadlineOpen: (moment) =>
      `Die Frist ist jetzt ${moment}. Verlegen Sie die Sitzung, wird sie neu berechnet.`,
    deadlineClosed: (moment) =>
      `Die Frist war ${moment}. Sie öffnet sich nicht wieder, auch wenn die Sitzung verlegt wird.`,
    date: 'Datum',
    from: 'Beginn',
    to: 'Ende',
    place: 'Ort',
    stream: 'Link, unter dem die Sitzung gezeigt wird',
    asItIsNow: 'So ist die Sitzung jetzt',
    nothing: 'Nicht ausgefüllt',
    moveButton: 'Speichern und benachrichtigen',
    time: 'Die Fragestunde',
    totalMinutes: 'Minuten für die Fragestunde',
    marked: 'Gibt es in der Sitzung eine Fragestunde?',
    markedAs: {
      none: 'Ja, nach den Regeln',
      decided: 'Nein, das hat der Rat beschlossen',
      budget: 'Es ist eine Haushaltssitzung',
    },
    markedHint:
      'Gibt es keine Fragestunde, kommen die Fragen in die nächste Sitzung, und wir schreiben denen, die sie gestellt haben.',
    budgetHint: 'Nach Ihren Regeln gibt es in Haushaltssitzungen keine Fragestunde.',
    byRules:
      'Nach Ihren Regeln gibt es in dieser Sitzung keine Fragestunde. Das ändern Sie in den Regeln.',
    agenda: 'Link zur Tagesordnung',
    minutes: 'Link zum Protokoll',
    timeButton: 'Speichern',
    cancel: 'Sitzung absagen',
    cancelHeading: 'Sitzung absagen',
    cancelNobody: 'Zu der Sitzung gibt es keine Fragen, also wird niemand benachrichtigt.',
    cancelTold: (count) =>
      count === 1
        ? 'Wer die Frage zu der Sitzung gestellt hat, erhält eine E-Mail oder ohne Adresse von Ihnen Bescheid.'
        : `Wer die ${count} Fragen zu der Sitzung gestellt hat, erhält eine E-Mail. Ohne Adresse sagen Sie es selbst.`,
    goesTo: (count, day) =>
      count === 1
        ? `1 Frage kommt in die Sitzung am ${day}.`
        : `${count} Fragen kommen in die Sitzung am ${day}.`,
    goesNowhere: (count) =>
      count === 1
        ? '1 Frage muss warten, denn es gibt keine Sitzung, in die sie kommen kann.'
        : `${count} Fragen müssen warten, denn es gibt keine Sitzung, in die sie kommen können.`,
    cancelFinal:
      'Eine Absage lässt sich nicht zurücknehmen. Findet die Sitzung an einem anderen Tag statt, verlegen Sie sie stattdessen.',
    cancelButton: 'Ja, Sitzung absagen',
    isCancelled: 'Die Sitzung ist abgesagt.',
    isOver: 'Die Sitzung hat begonnen oder ist vorbei und kann nicht mehr verlegt werden.',
  },
} satisfies typeof danish;
