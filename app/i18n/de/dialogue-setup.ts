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
      'Der Ausschuss hat schon ein Treffen mit Bürgern, das sich damit überschneidet. Wählen Sie eine andere Zeit.',
    no_such_meeting:
      'Die Sitzung des Ausschusses wurde inzwischen verlegt oder abgesagt. Suchen Sie die Tage neu.',
    nowhere: 'Geben Sie einen Ort oder einen Link an, damit alle wissen, wohin sie kommen sollen.',
    session_changed:
      'Jemand hat es geändert, seit Sie die Seite geöffnet haben. Nichts ist gespeichert. Sehen Sie, wie es jetzt ist, berichtigen Sie die Felder, und senden Sie noch einmal.',
    session_cancelled: 'Das Treffen ist abgesagt und kann nicht geändert werden.',
    begun: 'Das Treffen hat begonnen oder ist vorbei und kann nicht geändert werden.',
    people_came:
      'Es ist schon vermerkt, wer gekommen ist. Nehmen Sie das zuerst zurück, wenn das Treffen verlegt oder abgesagt werden soll.',
    topic_taken:
      'Jemand hat das Thema gewählt, das Sie entfernt haben. Ändern Sie die Worte, statt es zu entfernen.',
    outside_session: 'Dieser Termin liegt nicht innerhalb des Treffens.',
    no_minutes_left:
      'Nach den Regeln des Ausschusses gibt es keine weiteren Minuten für Anhörungen. Entfernen Sie zuerst einen freien Termin.',
    slot_taken: 'Jemand hat diesen Termin oder bucht ihn gerade.',
    last_slot: 'Es ist der einzige Termin des Treffens. Sagen Sie stattdessen das Treffen ab.',
  },
  rhythms: {
    every_meeting: 'Bei jeder Sitzung',
    month: 'Das erste Mal in jedem Monat',
    quarter: 'Das erste Mal in jedem Vierteljahr',
    half_year: 'Das erste Mal in jedem Halbjahr',
  },
  setUp: {
    title: 'Treffen ansetzen',
    lead: 'Wählen Sie einen Ausschuss und die Tage. Sie sehen sie, bevor etwas angesetzt wird.',
    description: 'Treffen ansetzen, bei denen man einen Ausschuss treffen kann.',
    nobody: 'Es gibt keinen Ausschuss, für den Sie Treffen ansetzen können.',
    when: 'Wann?',
    committee: 'Ausschuss',
    format: 'Wie?',
    how: 'Wie wollen Sie Tage wählen?',
    hows: {
      moeder: 'An Tagen, an denen der Ausschuss ohnehin tagt',
      ugedag: 'An einem festen Wochentag',
      dato: 'An einem bestimmten Datum',
    },
    howHint: 'Wählen Sie zuerst. Dann sehen Sie die Felder, die dazugehören.',
    rhythm: 'Wie oft?',
    which: 'Welcher im Monat?',
    weekday: 'Wochentag',
    from: 'Von',
    until: 'Bis',
    date: 'Datum',
    startTime: 'Beginnt um',
    endTime: 'Endet um',
    slotMinutes: 'Minuten für jede Anhörung',
    slotMinutesHint: (minutes: number) =>
      `Leer heißt ${minutes}, wie der Ausschuss entschieden hat.`,
    show: 'Tage zeigen',
    dates: 'Die Tage',
    none: 'In dieser Zeit gibt es keine Tage. Wählen Sie einen anderen Zeitraum oder eine andere Art, sie zu finden.',
    noMeetings:
      'Der Ausschuss hat in dieser Zeit keine Sitzungen im Kalender. Wählen Sie einen festen Wochentag oder einen bestimmten Tag.',
    datesLead:
      'Es ist noch nichts angesetzt. Entfernen Sie das Häkchen bei den Tagen, die Sie nicht wollen.',
    byModel: (version: number) =>
      `Die Fristen folgen der Fassung ${version} der Regeln des Ausschusses.`,
    toModel: 'Regeln ansehen',
    slots: (count: number, minutes: number) =>
      count === 1 ? `1 Termin von ${minutes} Minuten` : `${count} Termine von ${minutes} Minuten`,
    places: (count: number) => (count === 1 ? '1 Platz' : `${count} Plätze`),
    closes: (moment: string) => `Kann bis ${moment} gebucht werden.`,
    daysOff: {
      holiday:
        'Das ist ein Feiertag. Kreuzen Sie ihn an, wenn das Treffen trotzdem stattfinden soll.',
      town_hall: 'An diesem Tag ist das Rathaus geschlossen.',
      weekend: 'Das ist an einem Wochenende.',
    },
    closesOn: {
      holiday: 'Die Frist fällt auf einen Feiertag.',
      town_hall: 'Die Frist fällt auf einen Tag, an dem das Rathaus geschlossen ist.',
      weekend: 'Die Frist fällt auf ein Wochenende.',
    },
    closed: (moment: string) => `Die Frist war ${moment}, also kann niemand buchen.`,
    atMeeting: (title: string) => `Am selben Tag wie „${title}“.`,
    there: 'Das Treffen ist schon angesetzt und wird nicht noch einmal angesetzt.',
    asLatest: (moment: string) =>
      `Ausgefüllt wie beim letzten Treffen des Ausschusses mit Bürgerinnen und Bürgern, ${moment}. Ändern Sie, was anders sein soll.`,
    details: 'Was für alle gilt',
    button: 'Treffen ansetzen',
    demo: 'Dies ist eine Demo: Die Treffen des Ausschusses sind erfunden, und niemand bekommt eine E-Mail.',
  },
  fields: {
    title: 'Worum geht es beim Dialogtreffen?',
    titleHint: 'Nur für Dialogtreffen. Leer lassen, wenn die Themen frei sind.',
    place: 'Ort',
    placeHint: 'Haus, Raum und Adresse.',
    remoteUrl: 'Link zur Online-Teilnahme',
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
    sdgs: 'UN-Ziele',
  },
  change: {
    title: (day: string) => `Treffen ändern: ${day}`,
    description: 'Ort, Themen und Termine ändern, verlegen oder absagen.',
    toSession: 'Die Seite für alle ansehen',
    isCancelled: 'Das Treffen ist abgesagt.',
    isOver: 'Das Treffen hat begonnen oder ist vorbei und kann nicht geändert werden.',
    details: 'Ort und Inhalt',
    detailsLead: (count: number) =>
      count === 0
        ? 'Noch niemand hat gebucht, also bekommt niemand Bescheid.'
        : count === 1
          ? 'Ändern Sie Ort oder Link, bekommt die Person Bescheid, die gebucht hat.'
          : `Ändern Sie Ort oder Link, bekommen die ${count} Bescheid, die gebucht haben oder warten.`,
    save: 'Speichern',
    slots: 'Die Termine',
    slotsLead:
      'Sie können einen freien Termin entfernen oder einen hinzufügen. Gibt es eine Warteliste, wird der neue Termin der ersten Person angeboten.',
    slot: (from: string, to: string) => `${from}–${to} Uhr`,
    free: 'Frei',
    taken: 'Vergeben',
    remove: 'Termin entfernen',
    removeLabel: (time: string) => `Termin entfernen: ${time}`,
    addTime: 'Neuer Termin beginnt um',
    addMinutes: 'Minuten',
    add: 'Termin hinzufügen',
    move: 'Treffen verlegen',
    moveLead: (count: number) =>
      count === 0
        ? 'Niemand hat gebucht, also bekommt niemand Bescheid.'
        : count === 1
          ? 'Wer gebucht hat, kommt mit und bekommt Bescheid.'
          : `Die ${count}, die gebucht haben oder warten, kommen mit und bekommen Bescheid.`,
    moveKeeps:
      'Das Treffen dauert so lange wie jetzt. Die Frist wird neu berechnet, wenn sie nicht abgelaufen ist.',
    date: 'Tag',
    startTime: 'Beginnt um',
    moveButton: 'Verlegen und Bescheid geben',
    cancel: 'Treffen absagen',
    cancelLead: (count: number) =>
      count === 0
        ? 'Niemand hat gebucht, also bekommt niemand Bescheid.'
        : count === 1
          ? 'Wer gebucht hat, bekommt Bescheid und kommt auf die Warteliste für das nächste Treffen des Ausschusses.'
          : `Die ${count}, die gebucht haben oder warten, bekommen Bescheid und kommen in ihrer Reihenfolge auf die Warteliste für das nächste Treffen des Ausschusses.`,
    cancelFinal:
      'Eine Absage kann nicht zurückgenommen werden. Soll es an einem anderen Tag sein, verlegen Sie das Treffen.',
    cancelButton: 'Ja, absagen',
  },
} satisfies typeof da;
