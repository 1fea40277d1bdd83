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
    same_time: 'Das Treffen findet schon zu dieser Zeit statt. Wählen Sie eine andere.',
    topic_taken:
      'Jemand hat das Thema gewählt, das Sie entfernt haben. Ändern Sie die Worte, statt es zu entfernen.',
    outside_session:
      'Der Termin muss innerhalb des Treffens liegen oder genau an seinem Ende beginnen. Wählen Sie einen anderen.',
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
    endsFirst:
      'Das Treffen muss nach seinem Beginn enden. Berichtigen Sie die Uhrzeiten, und zeigen Sie die Tage noch einmal.',
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
    moveLead:
      'Sie sehen, wer Bescheid bekommt und was sich ändert, bevor das Treffen verlegt wird.',
    moveKeeps:
      'Das Treffen dauert so lange wie jetzt. Die Frist wird neu berechnet, wenn sie nicht abgelaufen ist.',
    date: 'Tag',
    startTime: 'Beginnt um',
    moveButton: 'Weiter zum Verlegen',
    cancel: 'Treffen absagen',
    cancelLead:
      'Sie sehen, wer Bescheid bekommt, und können den Grund nennen, bevor das Treffen abgesagt wird.',
    cancelFinal:
      'Eine Absage kann nicht zurückgenommen werden. Soll es an einem anderen Tag sein, verlegen Sie das Treffen.',
    cancelNext: 'Weiter zum Absagen',
    cancelButton: 'Ja, absagen',
  },
  ahead: {
    told: (booked: number, waiting: number) => {
      const who = [
        booked > 0 && (booked === 1 ? '1 Person mit Buchung' : `${booked} Personen mit Buchung`),
        waiting > 0 && `${waiting} auf der Warteliste`,
      ].filter(Boolean);
      return who.length === 0
        ? 'Niemand hat gebucht, und niemand wartet. Deshalb bekommt niemand Bescheid.'
        : `Bescheid ${booked + waiting === 1 ? 'bekommt' : 'bekommen'}: ${who.join(' und ')}.`;
    },
    withoutMail: (count: number) =>
      `${count} davon ${count === 1 ? 'hat' : 'haben'} keine E-Mail und ${count === 1 ? 'steht' : 'stehen'} danach auf der Liste derer, denen Sie selbst Bescheid geben.`,
    back: 'Nein, zurück',
    move: {
      title: 'Soll das Treffen verlegt werden?',
      from: 'Jetzt',
      to: 'Neue Zeit',
      closes: 'Buchen bis',
      materials: 'Unterlagen bis',
      unchanged: (moment: string) => `${moment}, wie jetzt`,
      changed: (moment: string, before: string) => `${moment}. Bisher: ${before}`,
      keeps:
        'Alle behalten ihren Platz und ihren Platz in der Reihe. Die Termine verschieben sich genauso.',
      submit: 'Ja, verlegen',
      warnings: {
        closes_at_once:
          'Das Treffen rückt so nahe, dass die Buchungsfrist vorbei ist. Niemand Neues kann buchen.',
        stays_closed:
          'Die Buchungsfrist ist abgelaufen. Sie öffnet nicht wieder, weil das Treffen verlegt wird.',
        not_a_working_day:
          'Dieser Tag ist ein Wochenende, ein Feiertag oder ein Tag, an dem die Kommune geschlossen hat.',
      },
    },
    callOff: {
      title: 'Soll das Treffen abgesagt werden?',
      when: 'Das Treffen',
      next: (moment: string) =>
        `Alle kommen in ihrer Reihenfolge auf die Warteliste für das nächste Treffen des Ausschusses am ${moment}.`,
      noNext:
        'Der Ausschuss hat kein anderes Treffen dieser Art angesetzt, zu dem man sich noch anmelden kann. Alle kommen in ihrer Reihenfolge auf die Warteliste für das nächste, das angesetzt wird.',
      reason: 'Warum wird das Treffen abgesagt?',
      reasonHint:
        'Wer gebucht hat, liest es in der Nachricht, und alle können es auf der Seite des Treffens lesen. Schreiben Sie nichts über Krankheiten oder andere private Dinge.',
    },
  },
} satisfies typeof da;
