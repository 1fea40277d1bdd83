import type { dialogueSetUp as da } from '../da/dialogue-setup';

export const dialogueSetUp = {
  refusals: {
    ends_first: 'Es endet, bevor es beginnt. Berichtigen Sie eine der Uhrzeiten.',
    committee_over:
      'An diesem Tag gibt es den Ausschuss nicht. Wählen Sie einen Tag in seiner Amtszeit.',
    format_not_in_use:
      'Diese Form nutzt der Ausschuss nach seinen Regeln nicht. Wählen Sie eine andere, oder ändern Sie zuerst die Regeln.',
    no_slots:
      'Die Zeit reicht für keine einzige Anhörung. Verlängern Sie sie, oder kürzen Sie die Anhörungen.',
    overlaps:
      'Der Ausschuss hat schon eine Zeit, die sich damit überschneidet. Wählen Sie eine andere.',
    no_such_meeting:
      'Die Sitzung des Ausschusses wurde inzwischen verlegt oder abgesagt. Suchen Sie die Tage neu.',
    nowhere: 'Geben Sie einen Ort oder einen Link an, damit alle wissen, wohin sie kommen sollen.',
    session_changed:
      'Jemand hat es geändert, seit Sie die Seite geöffnet haben. Nichts ist gespeichert. Sehen Sie, wie es jetzt ist, berichtigen Sie die Felder, und senden Sie noch einmal.',
    session_cancelled: 'Es ist abgesagt und kann nicht geändert werden.',
    begun: 'Es hat begonnen oder ist vorbei und kann nicht geändert werden.',
    people_came:
      'Es ist schon vermerkt, wer gekommen ist. Nehmen Sie das zuerst zurück, wenn das Treffen verlegt oder abgesagt werden soll.',
    topic_taken:
      'Jemand hat das Thema gewählt, das Sie entfernt haben. Ändern Sie die Worte, statt es zu entfernen.',
    outside_session: 'Diese Zeit liegt nicht innerhalb des Treffens.',
    no_minutes_left:
      'Nach den Regeln des Ausschusses gibt es keine weiteren Minuten für Anhörungen. Entfernen Sie zuerst eine freie Zeit.',
    slot_taken: 'Jemand hat diese Zeit oder bucht sie gerade.',
    last_slot: 'Es ist die einzige Zeit. Sagen Sie stattdessen alles ab.',
  },
  rhythms: {
    every_meeting: 'Bei jeder Sitzung',
    month: 'Das erste Mal in jedem Monat',
    quarter: 'Das erste Mal in jedem Vierteljahr',
    half_year: 'Das erste Mal in jedem Halbjahr',
  },
  crumb: 'Dialog',
  setUp: {
    title: 'Zeiten anlegen',
    lead: 'Wählen Sie einen Ausschuss und die Tage. Sie sehen sie, bevor etwas angelegt wird.',
    description: 'Zeiten anlegen, zu denen man einen Ausschuss treffen kann.',
    nobody: 'Es gibt keinen Ausschuss, für den Sie Zeiten anlegen können.',
    when: 'Wann?',
    committee: 'Ausschuss',
    format: 'Wie?',
    how: 'Tage',
    hows: {
      moeder: 'Wie die Sitzungen des Ausschusses',
      ugedag: 'Ein fester Wochentag',
      dato: 'Ein bestimmter Tag',
    },
    howHint: 'Felder, die nicht zu Ihrer Wahl gehören, werden nicht benutzt.',
    rhythm: 'Wie oft?',
    which: 'Der wievielte im Monat? (fester Wochentag)',
    weekday: 'Wochentag (fester Wochentag)',
    from: 'Von',
    until: 'Bis',
    date: 'Tag (ein bestimmter Tag)',
    startTime: 'Beginnt um',
    endTime: 'Endet um',
    slotMinutes: 'Minuten für jede Anhörung',
    slotMinutesHint: (minutes: number) =>
      `Leer heißt ${minutes}, wie der Ausschuss entschieden hat.`,
    search: 'Teile von Plänen finden, um die es geht',
    searchHint: 'Ein oder mehrere Wörter. Sie wählen weiter unten.',
    show: 'Tage zeigen',
    dates: 'Die Tage',
    none: 'In dieser Zeit gibt es keine Tage. Wählen Sie einen anderen Zeitraum oder eine andere Art, sie zu finden.',
    noMeetings:
      'Der Ausschuss hat in dieser Zeit keine Sitzungen im Kalender. Wählen Sie einen festen Wochentag oder einen bestimmten Tag.',
    datesLead:
      'Es ist noch nichts angelegt. Entfernen Sie das Häkchen bei den Tagen, die Sie nicht wollen.',
    byModel: (version: number) =>
      `Die Fristen folgen der Fassung ${version} der Regeln des Ausschusses.`,
    toModel: 'Regeln ansehen',
    slots: (count: number, minutes: number) =>
      count === 1 ? `1 Zeit von ${minutes} Minuten` : `${count} Zeiten von ${minutes} Minuten`,
    places: (count: number) => `${count} Plätze`,
    closes: (moment: string) => `Kann bis ${moment} gebucht werden.`,
    closed: (moment: string) => `Die Frist war ${moment}, also kann niemand buchen.`,
    atMeeting: (title: string) => `Am selben Tag wie „${title}“.`,
    there: 'Sie ist schon angelegt und wird nicht noch einmal angelegt.',
    details: 'Was für alle gilt',
    button: 'Zeiten anlegen',
    demo: 'Dies ist eine Demo: Die Zeiten des Ausschusses sind erfunden, und niemand bekommt eine E-Mail.',
  },
  fields: {
    title: 'Worum geht es beim Dialogtreffen?',
    titleHint: 'Nur für Dialogtreffen. Leer lassen, wenn die Themen frei sind.',
    place: 'Ort',
    placeHint: 'Haus, Raum und Adresse.',
    remoteUrl: 'Link zur Teilnahme aus der Ferne',
    remoteUrlHint: 'Eine Adresse, die mit https:// beginnt. Nur wer kommt, sieht sie.',
    access: 'Was gibt es vor Ort?',
    accessNote: 'Weiteres zum Weg oder zum Ort',
    area: 'Gebiet',
    noArea: 'Die ganze Kommune',
    capacity: 'Plätze beim Dialogtreffen',
    capacityHint: (count: number) => `Nur für Dialogtreffen. Leer heißt ${count}.`,
    topics: 'Themen des Dialogtreffens',
    topicsHint: 'Ein Thema für jeden Tisch. Zeilen, die Sie nicht brauchen, bleiben leer.',
    topic: (number: number) => `Thema ${number}`,
    topicTitle: 'Thema',
    tableName: 'Tisch',
    host: 'Gastgeber aus dem Ausschuss',
    nodes: 'Teile von Plänen',
    noNodes: 'Es wurden keine Teile von Plänen gefunden.',
    sdgs: 'UN-Ziele',
  },
  change: {
    title: (day: string) => `Dialog ändern: ${day}`,
    description: 'Ort, Themen und Zeiten ändern, verlegen oder absagen.',
    toSession: 'Die Seite für alle ansehen',
    isCancelled: 'Es ist abgesagt.',
    isOver: 'Es hat begonnen oder ist vorbei und kann nicht geändert werden.',
    details: 'Ort und Inhalt',
    detailsLead: (count: number) =>
      count === 0
        ? 'Noch niemand hat gebucht, also bekommt niemand Bescheid.'
        : count === 1
          ? 'Ändern Sie Ort oder Link, bekommt die Person Bescheid, die gebucht hat.'
          : `Ändern Sie Ort oder Link, bekommen die ${count} Bescheid, die gebucht haben oder warten.`,
    find: 'Teile von Plänen finden',
    findButton: 'Suchen',
    save: 'Speichern',
    slots: 'Die Zeiten',
    slotsLead:
      'Sie können eine freie Zeit entfernen oder eine hinzufügen. Gibt es eine Warteliste, wird die neue Zeit der ersten Person angeboten.',
    slot: (from: string, to: string) => `${from}–${to} Uhr`,
    free: 'Frei',
    taken: 'Vergeben',
    remove: 'Zeit entfernen',
    removeLabel: (time: string) => `Zeit ${time} entfernen`,
    addTime: 'Neue Zeit beginnt um',
    addMinutes: 'Minuten',
    add: 'Zeit hinzufügen',
    move: 'Auf eine andere Zeit verlegen',
    moveLead: (count: number) =>
      count === 0
        ? 'Niemand hat gebucht, also bekommt niemand Bescheid.'
        : count === 1
          ? 'Wer gebucht hat, kommt mit und bekommt Bescheid.'
          : `Die ${count}, die gebucht haben oder warten, kommen mit und bekommen Bescheid.`,
    moveKeeps:
      'Es dauert so lange wie jetzt. Die Frist wird neu berechnet, wenn sie nicht abgelaufen ist.',
    date: 'Tag',
    startTime: 'Beginnt um',
    moveButton: 'Verlegen und Bescheid geben',
    cancel: 'Absagen',
    cancelLead: (count: number) =>
      count === 0
        ? 'Niemand hat gebucht, also bekommt niemand Bescheid.'
        : count === 1
          ? 'Wer gebucht hat, bekommt Bescheid und kommt auf die Warteliste für die nächste Zeit des Ausschusses.'
          : `Die ${count}, die gebucht haben oder warten, bekommen Bescheid und kommen in ihrer Reihenfolge auf die Warteliste für die nächste Zeit des Ausschusses.`,
    cancelFinal:
      'Eine Absage kann nicht zurückgenommen werden. Soll es an einem anderen Tag sein, verlegen Sie es.',
    cancelButton: 'Ja, absagen',
  },
} satisfies typeof da;
