import type { questionHandling as danish } from '../da/question-handling';

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`);

export const questionHandling = {
  titleOf: (topic) => `Frage an den Rat: „${topic}“`,
  searchContext: 'Frage an den Rat',
  states: {
    received: 'wartet auf eine Entscheidung',
    clarifying: 'wartet auf die fragende Person',
    accepted: 'kommt auf eine Sitzung',
    with_administration: 'bei der Verwaltung',
    asked: 'auf der Sitzung gestellt',
    answered: 'beantwortet',
    refused: 'abgelehnt',
    forwarded: 'weitergeleitet',
    lapsed: 'entfallen',
    withdrawn: 'zurückgezogen',
  },
  acceptRefusals: {
    asker_not_resident:
      'Die fragende Person hat nicht angegeben, dass sie in der Kommune wohnt, und nach den Regeln dürfen nur Einwohner fragen. Fragen Sie nach, oder lehnen Sie die Frage ab.',
    asker_quota_spent:
      'Die fragende Person hat auf dieser Sitzung schon so viele Fragen, wie die Regeln erlauben. Fragen Sie nach, welche dorthin soll, oder lehnen Sie diese ab.',
    asker_consent_needed:
      'Die fragende Person hat nicht zugestimmt, dass alle die Frage lesen dürfen, und das verlangen die Regeln. Fragen Sie nach, oder lehnen Sie die Frage ab.',
    not_for_everyone:
      'Die fragende Person hat nicht zugestimmt, dass alle die Frage lesen dürfen. Darum gibt es nichts, was für andere herauszunehmen wäre. Nehmen Sie sie an, wie sie ist, oder fragen Sie nach.',
  },
  accepted: {
    reinstated: 'Wir haben die Entscheidung noch einmal geprüft und geändert.',
    reads: {
      everyone: 'Ihre Frage an den Rat ist angenommen, und alle können sie auf Medspil lesen.',
      what_is_left:
        'Ihre Frage an den Rat ist angenommen. Alle können sie auf Medspil lesen, aber wir haben einen Teil des Textes herausgenommen. Was wir herausgenommen haben, kann sonst niemand lesen.',
      nobody:
        'Ihre Frage an den Rat ist angenommen. Wie Sie es gewünscht haben, steht sie nicht auf Medspil.',
    },
    moved: 'Sie konnte nicht mehr auf die Sitzung kommen, für die Sie sie geschickt hatten.',
    meeting: (moment, place) =>
      place === null
        ? `Sie kommt auf die Sitzung des Rates am ${moment}.`
        : `Sie kommt auf die Sitzung des Rates am ${moment}. Ort: ${place}.`,
    noMeeting:
      'Sie kommt auf die nächste Sitzung des Rates. Der Termin steht noch nicht fest. Sie erfahren ihn, sobald er feststeht.',
    presence: {
      not_needed:
        'Sie müssen nicht dabei sein. Sie können gern von den Zuhörerplätzen aus zuhören.',
      needed: 'Sie müssen selbst auf der Sitzung sein und die Frage stellen.',
      needed_or_lapses:
        'Sie müssen selbst auf der Sitzung sein und die Frage stellen. Sind Sie nicht da, entfällt sie.',
    },
    minutes: (ask, reply) =>
      reply === 0
        ? `Sie haben ${minutes(ask)}, um die Frage zu stellen.`
        : `Sie haben ${minutes(ask)}, um die Frage zu stellen, und nach der Antwort ${minutes(reply)} für eine Bemerkung.`,
    needs: (needs) => `Sie haben geschrieben, dass Sie dies brauchen, um teilzunehmen: ${needs}`,
  },
  outcome: {
    refuse:
      'Wir nehmen Ihre Frage nicht auf eine Sitzung des Rates, und wir veröffentlichen sie nicht.',
    clarify:
      'Wir haben eine Frage an Sie, bevor wir Ihre auf eine Sitzung des Rates nehmen können.',
    forwarded: (to) =>
      `Wonach Sie fragen, ist nicht Aufgabe der Kommune. Wir haben Ihre Frage weitergeleitet an: ${to}. Darum kommt sie nicht auf eine Sitzung des Rates. Dort erfahren Sie, wann Sie eine Antwort bekommen.`,
  },
  told: {
    handedOver: (unit) =>
      `In Ihrer Frage geht es um Tatsachen. Darum antwortet ${unit}, und Sie müssen nicht auf eine Sitzung des Rates warten. Sie bekommen eine Mail, wenn die Antwort fertig ist.`,
    handedBack: 'Ihre Frage soll doch auf einer Sitzung des Rates beantwortet werden.',
    moved: 'Wir haben Ihre Frage auf eine andere Sitzung gelegt.',
  },
  draftWanted: {
    forMeeting: (moment) =>
      `Die Frage soll auf der Sitzung des Rates am ${moment} beantwortet werden. Schreiben Sie rechtzeitig einen Entwurf, damit das Büro des Bürgermeisters ihn freigeben kann.`,
    inWriting: 'Die Frage soll schriftlich beantwortet werden, ohne auf eine Sitzung zu kommen.',
    moved: (moment) =>
      moment === null
        ? 'Die Sitzung hat sich geändert: Der Rat soll die Frage weiterhin beantworten, aber der Termin steht noch nicht fest.'
        : `Die Sitzung hat sich geändert: Die Frage soll nun auf der Sitzung des Rates am ${moment} beantwortet werden. Das gilt auch für den Entwurf.`,
  },
  decisions: {
    publish: {
      label: 'Annehmen',
      hint: 'Sie kommt auf eine Sitzung. Alle können sie lesen, wenn die fragende Person zugestimmt hat.',
    },
    publish_redacted: {
      label: 'Ohne einen Teil annehmen',
      hint: 'Ändern Sie den Text unten. Die erste Zeile ist das Thema. Braucht eine Begründung.',
    },
    clarify: {
      label: 'Nachfragen',
      hint: 'Schreiben Sie Ihre Frage unten. Die Frist ruht, bis eine Antwort kommt.',
    },
    refuse: {
      label: 'Ablehnen',
      hint: 'Sie kommt auf keine Sitzung und wird nicht veröffentlicht. Braucht eine Begründung.',
    },
    restore: {
      label: 'Entscheidung ändern',
      hint: 'Eine abgelehnte Frage kommt auf die nächste Sitzung. Eine verborgene ist wieder zu lesen.',
    },
  },
  decided: {
    publish: 'Angenommen',
    publish_redacted: 'Ohne einen Teil angenommen',
    clarify: 'Es wurde nachgefragt',
  },
  atEntry: {
    heading: 'Zur Frage',
    meeting: 'Sitzung',
    noMeeting: 'wartet, bis eine Sitzung feststeht',
    reads: 'Öffentlich',
    readsYes: 'die fragende Person hat zugestimmt, dass alle sie lesen dürfen',
    readsNo: 'nein, dem hat die fragende Person nicht zugestimmt',
    needs:
      'Die fragende Person hat geschrieben, was sie braucht, um teilzunehmen. Es steht auf der Seite der Frage.',
    work: 'Seite der Frage öffnen',
    alerts: {
      same_account: 'Die fragende Person hat mehrere Fragen für dieselbe Sitzung:',
      same_person:
        'Ein anderes Konto mit demselben Namen und derselben Adresse hat Fragen für dieselbe Sitzung. Es kann dieselbe Person sein:',
      similar: (months) =>
        months === null
          ? 'Sie ähnelt Fragen, die schon veröffentlicht sind:'
          : `Nach den Regeln darf dasselbe Thema erst nach ${months} Monaten wieder aufgenommen werden. Ist es dasselbe wie hier, können Sie sie als schon beantwortet ablehnen:`,
    },
  },
  list: {
    title: 'Fragen an den Rat',
    lead: 'Alle Fragen, und was mit jeder geschehen soll.',
    description: 'Fragen an den Rat und die Arbeit daran.',
    byDue: 'Das Dringendste steht zuerst.',
    byReceipt: 'Das Neueste steht zuerst.',
    total: (count) => (count === 1 ? 'Eine Frage.' : `${count} Fragen.`),
    none: 'Es gibt keine Fragen, mit denen etwas zu tun ist. Gut gemacht.',
    noneFound: 'Keine Frage passt zu Ihrer Auswahl. Lassen Sie sich alle zeigen.',
    filter: {
      heading: 'Andere Fragen zeigen',
      change: 'Ändern, was Sie sehen',
      state: 'Wie weit ist sie?',
      underway: 'Womit etwas zu tun ist',
      all: 'Alle',
      meeting: 'Sitzung',
      committee: 'Ausschuss',
      year: 'Jahr',
      any: 'Alle',
      words: 'Wörter in Thema oder Text',
      show: 'Zeigen',
      reset: 'Zurücksetzen',
    },
    received: (day) => `eingegangen am ${day}`,
    meeting: (day) => `Sitzung am ${day}`,
    unit: (name) => `Entwurf von ${name}`,
    next: {
      decide: 'Entscheidung treffen',
      await_asker: 'Auf die Antwort der fragenden Person warten',
      set_meeting: 'Sitzung festlegen',
      ask_unit: 'Wählen, wer die Antwort entwirft',
      draft: 'Der Antwortentwurf ist zu schreiben',
      approve: 'Das Büro des Bürgermeisters soll die Antwort freigeben',
      approve_correction: 'Das Büro des Bürgermeisters soll die Berichtigung freigeben',
      await_meeting: 'Bereit für die Sitzung',
      mark: 'Notieren, was auf der Sitzung geschah',
      publish: 'Antwort veröffentlichen',
    },
    untold: {
      heading: (count) => `Sagen Sie es ihnen selbst (${count})`,
      lead: 'Diese Menschen haben keine E-Mail-Adresse, wir können ihnen also nicht schreiben. Rufen Sie an, oder schicken Sie einen Brief, und klicken Sie dann.',
      since: (day) => `seit ${day}`,
      what: 'Das sollen sie erfahren',
      submit: 'Ich habe es gesagt',
    },
    help: {
      heading: 'Für jemanden eine Frage stellen',
      can: 'Ruft jemand an oder steht am Schalter, können Sie die Frage aufschreiben. Suchen Sie die Person, beginnen Sie zu helfen, und gehen Sie zu „Frage stellen“.',
      begin: 'Person suchen',
      cannot:
        'Mitarbeitende des Bürgerservice können die Frage am Telefon oder am Schalter aufschreiben.',
    },
  },
  spent: {
    heading: 'Aufgewandte Zeit und Mittel',
    lead: 'Was Sie bei den Fragen notiert haben.',
    none: 'Es sind noch keine Fragen gestellt.',
    caption: (year) => `Aufgewandt für Fragen im Jahr ${year}`,
    year: 'Jahr',
    show: 'Jahr zeigen',
    columns: { meeting: 'Sitzung', questions: 'Fragen', hours: 'Stunden', kroner: 'Kronen' },
    noMeeting: 'Ohne Sitzung',
    total: 'Das ganze Jahr',
    csv: 'Als CSV herunterladen',
  },
  page: {
    description: 'Eine Frage an den Rat und die Arbeit daran.',
    next: (step) => `Nächster Schritt: ${step}.`,
    done: 'Es ist nichts mehr zu tun.',
    openEntry: 'Fall im Eingang öffnen',
    facts: 'Angaben',
    state: 'Jetzt',
    hidden: 'für andere verborgen',
    received: 'Eingegangen',
    deadline: 'Frist, die gilt',
    noDeadline: 'es stand keine Sitzung fest',
    rules: 'Beurteilt nach den Regeln',
    rulesVersion: (version) => `Fassung ${version}`,
    meeting: 'Sitzung',
    noMeeting: 'keine',
    cancelled: 'abgesagt',
    frozen: 'die Tagesordnung ist geschlossen',
    agenda: 'Tagesordnung',
    readAgenda: 'Tagesordnung ansehen',
    workOnAgenda: 'Tagesordnung bearbeiten',
    case: 'Fall für die Akten herunterladen (ZIP)',
    unit: 'Antwortentwurf',
    noUnit: 'noch niemand gefragt',
    reads: 'Öffentlich',
    readsNo: 'nein, dem hat die fragende Person nicht zugestimmt',
    readsNotYet: 'noch nicht',
    readsYes: 'ja',
    readPublic: 'Auf der Website ansehen',
    forwardedTo: 'Weitergeleitet an',
    place: 'Ort',
    committee: 'Ausschuss',
    about: 'Handelt von',
    sdgs: 'UN-Ziele',
    asker: {
      heading: 'Wer fragt',
      name: 'Name',
      protected: 'Name und Adresse sind geschützt. Der Bürgerservice hilft, Kontakt aufzunehmen',
      unknown: 'nicht angegeben',
      shown: 'Gezeigt als',
      shownNot: 'ohne Namen',
      asking: 'Fragt',
      kinds: { alone: 'allein', together: 'mit anderen zusammen', association: 'für einen Verein' },
      contact: 'Kontakt',
      byMail: 'wird per Mail benachrichtigt',
      noMail:
        'hat keine E-Mail-Adresse. Entscheidungen gehen als Brief, anderes müssen Sie selbst mitteilen',
      helped: 'Eine Mitarbeiterin oder ein Mitarbeiter hat die Frage aufgeschrieben',
      needs: 'Braucht',
      noNeeds: 'nichts Besonderes',
    },
    text: {
      heading: 'Die Frage',
      sent: 'Wie sie geschrieben wurde',
      published: 'Wie alle sie lesen',
      former: (moment) => `So stand es da bis ${moment}`,
      erased:
        'Der Text ist gelöscht: Entweder hat die fragende Person ihr Konto gelöscht, oder die Zeit ist um, in der wir ihn aufbewahren.',
    },
    entries: {
      heading: 'Fälle im Eingang',
      open: 'wartet',
      closed: (day) => `entschieden am ${day}`,
    },
    answer: {
      heading: 'Die Antwort',
      states: {
        none: 'Es ist noch kein Entwurf geschrieben.',
        draft: 'Es gibt einen Entwurf.',
        for_approval: 'Die Antwort wartet auf Freigabe durch das Büro des Bürgermeisters.',
        approved: 'Die Antwort ist freigegeben und kann veröffentlicht werden.',
        published: 'Die Antwort ist veröffentlicht.',
      },
      letter: {
        waits: 'Der Brief mit der Antwort ist noch nicht verschickt.',
        sent: (day: string) => `Der Brief mit der Antwort wurde am ${day} verschickt.`,
      },
      work: 'An der Antwort arbeiten',
    },
    acts: {
      heading: 'Was soll geschehen?',
      none: 'Es gibt nichts zu wählen, so wie die Frage jetzt ist.',
      held: 'Die Frage steht auf einer geschlossenen Tagesordnung. Öffnen Sie die Tagesordnung, wenn sie verlegt oder der Verwaltung gegeben werden soll.',
      unit: 'Einheit',
      chooseUnit: 'Einheit wählen',
      askUnit: {
        heading: 'Eine Einheit um einen Entwurf bitten',
        effect:
          'Wer dort zuständig ist, bekommt eine Mail, schreibt den Entwurf, und das Büro des Bürgermeisters gibt ihn frei. Die fragende Person wird nicht benachrichtigt.',
        submit: 'Um einen Entwurf bitten',
      },
      move: {
        heading: 'Auf eine andere Sitzung legen',
        effect:
          'Die fragende Person erfährt die neue Sitzung. Die Frage behält ihren Platz nach dem Tag, an dem sie kam, und alle können sehen, dass sie verlegt wurde.',
        meeting: 'Sitzung',
        choose: 'Sitzung wählen',
        submit: 'Frage verlegen',
      },
      handOver: {
        heading: 'Die Verwaltung antworten lassen',
        effect:
          'Für Fragen nach Tatsachen. Sie kommt von der Sitzung, die Einheit wird per Mail um die Antwort gebeten, und die fragende Person erfährt es.',
        submit: 'Der Verwaltung geben',
      },
      handBack: {
        heading: 'Doch den Rat antworten lassen',
        effect:
          'Sie kommt auf die nächste Sitzung mit offener Tagesordnung, und die fragende Person erfährt es.',
        submit: 'Dem Rat zurückgeben',
      },
      forward: {
        heading: 'An eine andere Behörde weiterleiten',
        effect:
          'Medspil sendet der Behörde nichts: Das tun Sie selbst, bevor Sie drücken. Hier wird der Fall als abgelehnt geschlossen, mit dem Grund, den Sie wählen. Die fragende Person bekommt die Entscheidung mit dem Namen der Behörde und kann darum bitten, dass jemand anderes sie prüft.',
        to: 'Behörde',
        reason: 'Grund',
        chooseReason: 'Grund wählen',
        toHint:
          'Der Name, wie ihn die fragende Person lesen soll, zum Beispiel „Region Syddanmark“.',
        submit: 'Fall als weitergeleitet schließen',
      },
    },
    clarifications: 'Fragen an die fragende Person',
    decisions: 'Entscheidungen',
    showStatement: 'Das wurde mitgeteilt',
  },
} satisfies typeof danish;
