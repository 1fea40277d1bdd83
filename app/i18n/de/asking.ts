import type { asking as danish } from '../da/asking';

export const asking = {
  receipt: {
    received: (moment) => `Wir haben sie am ${moment} erhalten.`,
    late: (day, closed) =>
      `Die Frist für die Sitzung am ${day} war ${closed}. Deshalb kommt Ihre Frage in die nächste Sitzung.`,
    meeting: (meeting, closes) =>
      `Sie kommt in die Ratssitzung am ${meeting}. Die Frist für Fragen zu dieser Sitzung ist ${closes}.`,
    noMeeting:
      'Es ist noch keine neue Sitzung angesetzt. Ihre Frage kommt in die nächste, und Sie bekommen eine Mail, sobald der Termin feststeht.',
    next: 'Jetzt liest jemand aus der Verwaltung die Frage und prüft, ob sie den Regeln entspricht. Sie können sie ändern, bis das begonnen hat oder die Frist abgelaufen ist.',
  },
  front: {
    links: {
      meetings: 'Alle Sitzungen mit Fragestunde',
      rules: 'Regeln lesen',
      figures: 'Sehen, wie viele fragen und wie schnell sie Antwort bekommen',
    },
    title: 'Fragen an den Rat',
    lead: 'Möchten Sie etwas über die Kommune wissen? Fragen Sie die Politikerinnen und Politiker. Sie antworten in einer Sitzung, der alle folgen können, und die Antwort bleibt hier stehen.',
    description:
      'Stellen Sie dem Rat eine Frage, und lesen Sie Antworten, die andere bekommen haben.',
    ask: 'Eine Frage stellen',
    howHeading: 'So läuft es ab',
    steps: [
      {
        title: 'Sie schreiben',
        text: 'Schreiben Sie eine Frage zu einem Thema. Unterwegs können Sie eine Pause machen.',
      },
      {
        title: 'Die Kommune liest',
        text: 'Jemand aus der Verwaltung sieht, ob die Frage den Regeln folgt, und Sie bekommen eine Mail.',
      },
      {
        title: 'Der Rat antwortet',
        text: 'Die Frage wird in der Fragestunde einer Sitzung gestellt und beantwortet.',
      },
      {
        title: 'Alle können mitlesen',
        text: 'Die Antwort bleibt hier stehen, mit dem, was versprochen und was daraus wurde.',
      },
    ],
  },
  next: { heading: 'Nächste Sitzung' },
  spent: {
    meeting: (count, day) =>
      `Sie haben schon ${count === 1 ? 'eine Frage' : `${count} Fragen`} für die Sitzung am ${day}, und nach den Regeln ist kein Platz für weitere von Ihnen.`,
    noMeeting: (count) =>
      `Sie haben schon ${count === 1 ? 'eine Frage' : `${count} Fragen`} für die nächste Sitzung, und nach den Regeln ist kein Platz für weitere von Ihnen.`,
    untitled: 'Ihre Frage',
    later:
      'Eine neue können Sie trotzdem jetzt schreiben. Sie wird gespeichert, und Sie können sie senden, sobald die Frist für diese Sitzung abgelaufen ist.',
  },
  rules: {
    heading: 'Die Regeln in Kürze',
    all: 'Alle Regeln lesen',
    residents: 'Sie müssen in der Kommune wohnen, um eine Frage zu stellen.',
    everyone: 'Alle können eine Frage stellen.',
    quota: (count) =>
      count === 1
        ? 'Sie können in jeder Sitzung eine Frage stellen.'
        : `Sie können in jeder Sitzung ${count} Fragen stellen.`,
    presence: {
      not_needed: 'Sie brauchen in der Sitzung nicht selbst dabei zu sein.',
      needed: 'Sie müssen in der Sitzung selbst dabei sein und die Frage stellen.',
      needed_or_lapses:
        'Sie müssen in der Sitzung selbst dabei sein. Kommen Sie nicht, wird die Frage nicht beantwortet.',
    },
    consent: {
      asked: 'Sie entscheiden selbst, ob andere Ihre Frage hier lesen dürfen.',
      needed: 'Alle können die Fragen hier lesen. Dem müssen Sie zustimmen.',
    },
    topics:
      'Fragen Sie nach etwas, wofür die Kommune zuständig ist. Der Rat antwortet nicht auf persönliche Fälle, Beschwerden über die Bearbeitung eines Falls oder Fragen zu einzelnen Personen.',
  },
  form: {
    title: 'Dem Rat eine Frage stellen',
    description: 'Schreiben Sie Schritt für Schritt eine Frage an den Rat.',
    stages: {
      regler: 'So läuft es ab',
      tekst: 'Ihre Frage',
      besvaret: 'Ist sie schon beantwortet?',
      emne: 'Worum geht es?',
      hvem: 'Wer fragt?',
      send: 'Durchlesen und senden',
    },
    progress: 'Schritte Ihrer Frage',
    stageOf: (at, of) => `Schritt ${at} von ${of}`,
    next: 'Speichern und weiter',
    save: 'Änderung speichern',
    back: (stage) => `Zurück zu „${stage}“`,
    backToSend: 'Zurück ohne Änderung',
    begin: 'Anfangen zu schreiben',
    goOn: 'Weiterschreiben',
    kept: (day) =>
      `Was Sie schreiben, wird gespeichert. Wir löschen es am ${day}, wenn Sie es vorher weder ändern noch senden.`,
    keptHere:
      'Der Entwurf gehört zu diesem Browser, bis Sie sich anmelden. Benutzen auch andere diesen Computer, dann löschen Sie den Entwurf, wenn Sie gehen.',
    keptHereYet:
      'Der Entwurf liegt in diesem Browser. Speichern Sie einen Schritt, oder senden Sie, gehört er zu Ihrem Konto.',
    sentBefore:
      'Diese Frage haben Sie schon gesendet. Was Sie jetzt geschrieben haben, ist als neue gespeichert.',
    toSent: 'Gesendete Frage ansehen',
    gone: 'Wir finden diesen Entwurf nicht. Vielleicht ist er gesendet, gelöscht oder älter als 30 Tage – oder er gehört zu einem anderen Konto.',
    throwAway: 'Entwurf löschen',
    drafts: {
      heading: 'Sie haben eine Frage, die Sie nicht gesendet haben',
      ofBrowser:
        'In diesem Browser geschrieben, bevor sich jemand angemeldet hat. Schreiben Sie weiter, gehört sie zu Ihrem Konto.',
      untitled: 'Ohne Thema',
      changed: (day) => `Zuletzt geändert am ${day}`,
    },
    text: {
      lead: 'Schreiben Sie so, dass jemand, der die Sache nicht kennt, es verstehen kann.',
      hints: [
        'Fragen Sie nach einer Sache auf einmal.',
        'Sagen Sie kurz, warum Sie fragen.',
        'Schließen Sie mit dem, worauf Sie eine Antwort möchten.',
        'Schreiben Sie nicht über einzelne Personen und niemals CPR-Nummern.',
      ],
      hintsHeading: 'Eine gute Frage',
      topic: 'Thema',
      topicHint: 'Wenige Wörter, die sagen, worum es geht. Höchstens 120 Zeichen.',
      question: 'Ihre Frage',
      questionHint:
        'Höchstens 4.000 Zeichen. 1.500 Zeichen vorzulesen dauert ein bis zwei Minuten.',
      sendAnyway: 'Trotzdem senden',
      sendAnywayHint: 'Ich weiß, dass alle es lesen können.',
    },
    similar: {
      lead: 'Wir haben nach Fragen und Plänen gesucht, die Ihrer ähneln. Vielleicht steht die Antwort schon da.',
      questions: 'Ähnliche Fragen',
      answered: 'Beantwortet',
      notAnswered: 'Noch nicht beantwortet',
      meeting: (day) => `Sitzung am ${day}`,
      nodes: 'In den Plänen der Kommune',
      none: 'Wir haben nichts Ähnliches gefunden. Gehen Sie einfach weiter.',
      goOn: 'Nein, weiter fragen',
      thatWasIt: 'War das die Antwort?',
      thatWasItLead: 'Dann brauchen Sie nichts zu senden.',
      keep: 'Ja – Entwurf behalten',
      throwAway: 'Ja – Entwurf löschen',
    },
    about: {
      lead: 'Sie müssen es nicht wissen. Es hilft anderen, Ihre Frage und die Antwort zu finden.',
      committee: 'Ausschuss',
      committeeHint: 'Der Ausschuss, zu dem es Ihrer Meinung nach gehört.',
      unknown: 'Weiß nicht, oder der ganze Rat',
      place: 'Ort',
      placeHint: 'Zum Beispiel eine Stadt, eine Straße oder eine Schule. Höchstens 120 Zeichen.',
      search: 'In den Plänen der Kommune suchen',
      searchHint: 'Ein, zwei Wörter auf Dänisch. Kreuzen Sie an, was passt. Höchstens 10.',
      searchButton: 'Suchen',
      nodes: 'Ziele und Maßnahmen in den Plänen',
      noHits: (words) =>
        `In den Plänen steht nichts über „${words}“. Versuchen Sie ein anderes Wort, oder gehen Sie weiter.`,
      sdgs: 'UN-Ziele',
      sdgsChosen: (count) => (count === 0 ? 'keins gewählt' : `${count} gewählt`),
    },
    who: {
      lead: 'Die Kommune muss wissen, wer fragt. Sie entscheiden selbst, ob andere Ihren Namen sehen.',
      asking: 'Wer fragt?',
      askings: {
        alone: 'Ich frage allein',
        together: 'Wir fragen zu mehreren',
        association: 'Ich frage für einen Verein',
      },
      askedWith: 'Namen der anderen oder des Vereins',
      askedWithHint:
        'Nur nötig, wenn Sie nicht allein fragen. Nur die Kommune und die Sitzung sehen es.',
      withName: 'Meinen Namen zeigen',
      withNameHint: (name) => `Andere werden den Namen „${name}“ sehen.`,
      withNameUnknown: 'Sind Sie unter 18, zeigen wir nur Ihren Vornamen.',
      noName: 'Ihr Name wird nicht gezeigt.',
      publish: 'Dürfen andere Ihre Frage hier lesen?',
      publishHint:
        'Jemand aus der Verwaltung liest sie zuerst. Sagen Sie Ja, können Sie auf Meiner Seite jederzeit wieder Nein sagen, auch wenn sie beantwortet ist.',
      publishNeeded: 'Andere können Ihre Frage hier lesen',
      publishNeededHint:
        'Das ist eine Bedingung dafür, den Rat zu fragen. Jemand aus der Verwaltung liest sie zuerst. Sobald sie gestellt wurde, können Sie auf Meiner Seite Nein sagen.',
      publishYes: 'Ja, alle dürfen sie lesen',
      publishNo:
        'Nein, zeigen Sie sie nicht auf der Website. In der öffentlichen Sitzung wird sie trotzdem gestellt',
      publishYesNeeded: 'Ja, das ist in Ordnung',
      needs: 'Brauchen Sie Hilfe in der Sitzung?',
      needsHint:
        'Zum Beispiel Dolmetschen, eine Höranlage, Platz für einen Rollstuhl oder jemanden, der die Frage für Sie vorliest. Nur die Verwaltung sieht es, und wir löschen es nach der Sitzung.',
    },
    send: {
      lead: 'Lesen Sie alles noch einmal. Sie können alles ändern, bevor Sie es senden.',
      mend: 'Ändern',
      mendLabel: (part) => `Ändern: ${part}`,
      nothing: 'Nicht ausgefüllt',
      meetingHeading: 'In diese Sitzung kommt sie',
      changedHeading: 'Seit Sie angefangen haben, hat sich etwas geändert',
      rulesChanged: 'Die Regeln für Fragen wurden geändert. Es gelten die neuen.',
      meetingChanged: (day) =>
        `Die nächste Sitzung ist jetzt am ${day}. Als Sie anfingen, war es eine andere.`,
      meetingGone:
        'Die Sitzung, die die nächste war, als Sie anfingen, nimmt keine Fragen mehr an, und eine neue steht noch nicht fest.',
      readRules: 'Die Regeln noch einmal lesen',
      unfinished: 'Bevor Sie senden können, fehlt noch etwas:',
      signInFirst:
        'Zum Senden müssen Sie sich anmelden. Was Sie geschrieben haben, ist gespeichert, und Sie kommen hierher zurück.',
      signIn: 'Anmelden und senden',
      send: 'Frage senden',
      residentsOnly:
        'Bevor Sie senden können, müssen Sie angegeben haben, dass Sie in der Kommune wohnen.',
      toResidence: 'Adresse angeben',
      public: 'Dürfen alle lesen',
      withName: 'Der Name wird gezeigt',
      yes: 'Ja',
      no: 'Nein',
      who: 'Wer fragt',
    },
  },
} satisfies typeof danish;
