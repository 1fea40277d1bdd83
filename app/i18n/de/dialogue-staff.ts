import type { dialogueStaff as da } from '../da/dialogue-staff';

const decisions = {
  approve: 'Zugesagt',
  refuse: 'Abgelehnt',
  offer_other: 'Einen anderen Termin angeboten',
  queue: 'Auf die Warteliste gesetzt',
  uphold: 'Neu geprüft: Es bleibt bei der Ablehnung',
  reinstate: 'Neu geprüft: Die Ablehnung ist aufgehoben',
};

export const dialogueStaff = {
  title: 'Treffen mit Bürgern',
  lead: 'Wer die Ausschüsse treffen möchte, was auf Antwort wartet, und die kommenden Treffen.',
  leadToSee: 'Die kommenden Treffen und das, was die Ausschüsse versprochen haben.',
  description: 'Treffen der Ausschüsse mit Bürgern: was wartet, und die kommenden Treffen.',
  decide: {
    heading: (count) =>
      count === 0
        ? 'Wartet auf Antwort'
        : count === 1
          ? '1 wartet auf Antwort'
          : `${count} warten auf Antwort`,
    lead: 'Wer am längsten wartet, steht zuerst.',
    none: 'Niemand wartet gerade auf eine Antwort von Ihnen.',
    untitled: 'Ohne Thema',
    received: (day) => `Eingegangen am ${day}`,
    before: (moment) => `Zu entscheiden, bevor das Treffen beginnt: ${moment}.`,
  },
  secondLooks: {
    heading: 'Neue Prüfung',
    lead: 'Sie wurden abgelehnt und bitten um eine neue Prüfung, die jemand anderes macht.',
    asked: (day) => `Gebeten am ${day}`,
    own: 'Sie haben selbst abgelehnt. Jemand anderes muss es prüfen.',
  },
  sessions: {
    heading: 'Kommende Treffen',
    next: (committee, moment) => `Nächstes Treffen: ${committee}, ${moment}`,
    open: 'Ansehen, wer kommt',
    none: 'Es sind keine Treffen angesetzt.',
    evaluate: 'Sagen, was Sie von den Treffen halten',
    evaluateLead: 'Drei kurze Fragen zu jedem Treffen. Niemand sieht, wer was geantwortet hat.',
    past: 'Treffen, bei denen etwas fehlt',
    pastLead: 'Tragen Sie ein, wer kam und was der Ausschuss daraus macht.',
    booked: (booked, free, format) =>
      format === 'dialogue_meeting'
        ? `${booked} angemeldet, ${free === 1 ? '1 Platz frei' : `${free} Plätze frei`}`
        : `${booked === 1 ? '1 Termin vergeben' : `${booked} Termine vergeben`}, ${free} frei`,
    pending: (count) => (count === 1 ? '1 wartet auf Antwort' : `${count} warten auf Antwort`),
    offered: (count) =>
      count === 1
        ? '1 soll auf ein Angebot antworten'
        : `${count} sollen auf ein Angebot antworten`,
    waiting: (count) => `${count} auf der Warteliste`,
    cancelled: 'Abgesagt',
    attendance: 'Es fehlt: wer kam',
    outcome: (count) =>
      count === 1
        ? 'Es fehlt: was aus 1 Anhörung wurde'
        : `Es fehlt: was aus ${count} Anhörungen wurde`,
  },
  links: {
    heading: 'Mehr zu Treffen mit Bürgern',
    setUp: 'Treffen ansetzen',
    model: (committee) => `${committee}: wie der Ausschuss Bürger trifft`,
    evaluation: 'Wie es läuft: Zahlen und Antworten',
    past: 'Frühere Treffen und was daraus wurde',
    calendar: 'Die Treffen in Ihrem Kalender',
  },
  past: {
    title: 'Frühere Treffen',
    lead: 'Treffen, die stattfanden oder abgesagt wurden, mit Ergebnissen, Notizen und dem, was noch zu tun ist.',
    year: 'Jahr',
    show: 'Anzeigen',
    none: (year) => `${year} gibt es keine früheren Treffen.`,
    cancelled: 'Abgesagt',
    unknown: 'Es ist nicht vermerkt, wer kam',
    deputations: (count) => (count === 0 ? 'Niemand wurde angehört' : `${count} angehört`),
    persons: (count) => (count === 0 ? 'Niemand kam' : `${count} nahmen teil`),
    outcomes: (written, all) =>
      written === all ? 'Ergebnisse vermerkt' : `Ergebnisse für ${written} von ${all} vermerkt`,
    notesPublished: (count) =>
      count === 1 ? '1 Notiz ist öffentlich' : `${count} Notizen sind öffentlich`,
    notesUnderway: (count) =>
      count === 1
        ? '1 Notiz ist noch nicht öffentlich'
        : `${count} Notizen sind noch nicht öffentlich`,
    kept: (count) => (count === 1 ? '1 Versprechen gehalten' : `${count} Versprechen gehalten`),
    open: (count) =>
      count === 1 ? '1 Versprechen ist offen.' : `${count} Versprechen sind offen.`,
    overdue: (count) =>
      count === 1 ? '1 sollte schon erledigt sein.' : `${count} sollten schon erledigt sein.`,
  },
  untold: {
    heading: (count) => `Sagen Sie es selbst (${count})`,
    lead: 'Wir haben keine bestätigte E-Mail von ihnen. Rufen Sie an oder schreiben Sie, und vermerken Sie es hier.',
    since: (day) => `Wartet seit ${day}`,
    before: (moment) => `Soll an das Treffen erinnert werden, vor ${moment}`,
    noHome: 'Wir haben keine Adresse dieser Person.',
    email: (email) => `Hat ${email} angegeben, die Adresse aber nicht bestätigt.`,
    find: 'Zur Person',
    what: 'Das ist zu sagen',
    protected: 'Name und Adresse sind geschützt. Der Bürgerservice findet die Person.',
    submit: 'Es ist gesagt',
  },
  followUps: {
    heading: 'Das haben Sie versprochen',
    lead: 'Schreiben Sie, was daraus wurde. Wer beim Treffen war, erfährt es.',
    due: (day) => `Bis ${day}`,
    overdue: (day) => `Sollte bis ${day} erledigt sein`,
    promised: (committee, day) => `Versprochen von ${committee} beim Treffen am ${day}`,
    isPublic: 'Alle können es lesen',
    isPrivate: 'Nur wer dabei war, kann es lesen',
    close: 'Schreiben, was daraus wurde',
    state: 'Wie ging es aus?',
    kept: 'Es ist erledigt',
    notKept: 'Es wurde nichts daraus',
    result: 'Was wurde daraus?',
    resultHint: 'Kurz und konkret. Schreiben Sie keine Namen von Bürgern.',
    submit: 'Speichern und Bescheid geben',
  },
  booking: {
    description:
      'Eine Anmeldung zu einem Treffen mit einem Ausschuss, und was Sie damit tun können.',
    kicker: (committee) => `Anmeldung bei ${committee}`,
    offered: (until) => `Kann bis ${until} antworten`,
    meetingAt: (moment) => `das Treffen ${moment}`,
    changed: (moment) =>
      `Die Person hat die Anmeldung ${moment} geändert. Hier steht sie, wie sie jetzt ist.`,
    noSession: 'Wartet auf das nächste Treffen des Ausschusses',
    session: 'Zum Treffen',
    what: {
      heading: 'Worum es geht',
      viewpoint: 'Das möchten sie sagen',
      agendaItem: 'Punkt der Tagesordnung oder Fall',
      table: 'Möchte sprechen über',
      place: 'Ort',
      nodes: 'Ziele in den Plänen der Kommune',
      sdgs: 'UN-Ziele',
      materials: 'Unterlagen',
      noMaterials: 'Es wurde nichts mitgeschickt.',
    },
    who: {
      heading: 'Wer kommt',
      name: 'Name',
      protected: 'Der Name ist geschützt',
      nameless: 'Kein Name',
      party: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
      partyName: 'Wie viele',
      companions: 'Kommt zusammen mit',
      needs: 'Braucht',
      remote: 'Nimmt online teil',
      email: 'E-Mail',
      helped: 'Jemand von der Kommune hat es für sie aufgeschrieben',
      language: 'Sprache',
      languages: { da: 'Dänisch', en: 'Englisch', de: 'Deutsch' },
      publishable: 'Darf danach veröffentlicht werden',
      yes: 'Ja, das Thema und was daraus wurde',
      no: 'Nein',
      received: 'Eingegangen',
    },
    decide: {
      heading: 'Sollen sie angehört werden?',
      still: 'Das können Sie noch tun',
      onBehalf: {
        chair: 'Der Vorsitz entscheidet. Sie schreiben auf, was er entschieden hat.',
        mayor: 'Der Bürgermeister entscheidet. Sie schreiben auf, was er entschieden hat.',
      },
      approve: 'Zusagen',
      approveLead: 'Sie erfahren Zeit und Ort, mit einer Einladung für ihren Kalender.',
      refuse: 'Ablehnen',
      reason: 'Begründung',
      chooseReason: 'Begründung wählen',
      words: 'Ihre eigenen Worte',
      wordsHint: 'Was gilt genau in dieser Sache? Die Person liest es zusammen mit der Begründung.',
      reads: 'Das liest die Person',
      readsLead:
        'Die Person bekommt die gewählte Begründung in ihrer Sprache, und dann Ihre eigenen Worte.',
      readsNext: 'Am Ende steht, dass sie um eine neue Prüfung bitten kann, und bis wann.',
      offer: 'Einen anderen Termin anbieten',
      time: 'Freier Termin',
      chooseTime: 'Termin wählen',
      noTimes: 'Der Ausschuss hat bei den angesetzten Treffen keine freien Termine.',
      offerLead: 'Der alte Termin wird frei. Die Person muss zum neuen selbst ja sagen.',
      offerSubmit: 'Termin anbieten',
      queue: 'Auf die Warteliste setzen',
      queueLead:
        'Der Termin geht an die Nächsten auf der Warteliste. Die Person behält ihren Platz in der Reihe.',
      queueSubmit: 'Auf die Warteliste setzen',
      own: 'Es ist Ihre eigene Anmeldung, oder Sie haben sie für jemanden aufgeschrieben. Jemand anderes muss entscheiden.',
    },
    second: {
      heading: 'Neue Prüfung der Ablehnung',
      asks: 'Die Person schreibt',
      another:
        'Sie haben selbst abgelehnt, oder es ist Ihr eigenes Anliegen. Jemand anderes muss es prüfen.',
      choice: 'Was soll geschehen?',
      reinstate: 'Die Ablehnung aufheben',
      reinstateHint: 'Die Anmeldung ist wieder in der Reihe, an ihrem alten Platz.',
      uphold: 'Die Ablehnung bestehen lassen',
      words: 'Warum?',
      wordsHint:
        'Die Person liest es. Es muss geschrieben werden, wenn es bei der Ablehnung bleibt.',
      submit: 'Antworten',
    },
    cancel: {
      heading: 'Für die Person abmelden',
      lead: 'Wenn die Person angerufen und abgesagt hat. Das lässt sich nicht rückgängig machen.',
      submit: 'Abmelden',
    },
    refused: { words: 'Eigene Worte', secondWords: 'Die Antwort auf die neue Prüfung' },
    decisions: {
      heading: 'Entscheidungen',
      by: (decision, name, reason) =>
        reason === null ? `${decision}. ${name}` : `${decision}: ${reason}. ${name}`,
      names: decisions,
      nameless: 'Gelöschtes Konto',
    },
  },
} satisfies typeof da;
