import type { bookingSaid as danishSaid, dialogueBooking as danish } from '../da/dialogue-booking';
import { hours as hoursOf } from './dialogue-models';

export const dialogueBooking = {
  faults: {
    booking_closed: 'Die Frist für Anmeldungen ist abgelaufen.',
    booking_session_cancelled: 'Das Treffen ist abgesagt, deshalb kann man sich nicht anmelden.',
    booking_not_resident: 'Der Ausschuss empfängt nur Menschen, die in der Kommune wohnen.',
    booking_agenda_item_needed:
      'Schreiben Sie, um welchen Punkt der Tagesordnung oder welchen Fall es geht.',
    booking_topic_needed: 'Schreiben Sie mit wenigen Worten, worum es geht.',
    booking_party_too_large: 'Für so viele Personen ist kein Platz. Wählen Sie eine kleinere Zahl.',
    booking_case_heard:
      'Der Ausschuss hat von diesem Fall schon gehört, und das tut er nur einmal. Ist es ein anderer Fall, schreiben Sie, was neu ist.',
    booking_already_here:
      'Sie sind hier schon angemeldet. Sie finden die Anmeldung auf Ihrer Seite.',
    booking_full: 'Es gibt keine Plätze mehr. Sie können auf die Warteliste kommen.',
    booking_others_wait:
      'Die freien Plätze sind für die, die schon warten. Sie können auf die Warteliste kommen.',
    booking_slot_taken: 'Dieser Termin wurde gerade vergeben. Wählen Sie einen anderen.',
    booking_hold_over:
      'Der Termin war nicht mehr für Sie reserviert, und jemand anders kann ihn genommen haben. Wählen Sie einen neuen Termin.',
    booking_has_room:
      'Es ist Platz geworden, Sie müssen also nicht warten. Wählen Sie einen Termin und senden Sie dann.',
    booking_no_remote: 'An diesem Treffen kann man nicht online teilnehmen.',
    booking_too_many_bookings:
      'Sie haben sich in kurzer Zeit oft angemeldet. Warten Sie eine Stunde und versuchen Sie es dann noch einmal.',
    booking_over: 'Das Angebot gilt nicht mehr. Sie können ein anderes Treffen finden.',
    booking_not_offered: 'Hier ist Ihnen kein Platz angeboten.',
    booking_over_already: 'Ihre Anmeldung ist vorbei und kann nicht mehr geändert werden.',
    booking_begun: 'Das Treffen hat begonnen. Ihre Anmeldung kann nicht mehr geändert werden.',
    booking_not_refused: 'Ihre Anmeldung ist nicht mehr abgelehnt.',
    booking_asked_already: 'Um eine neue Prüfung haben Sie schon gebeten. Das geht nur einmal.',
    booking_too_late:
      'Die Frist für eine neue Prüfung ist abgelaufen. Sie können sich stattdessen neu anmelden.',
    booking_request_needed: 'Schreiben Sie, warum jemand anders die Ablehnung ansehen soll.',
    booking_longest_held:
      'Der Termin kann nicht länger reserviert werden. Senden Sie, was Sie haben. Sie können danach noch Material hinzufügen.',
    booking_cpr_in_text:
      'Da steht etwas, das wie eine CPR-Nummer aussieht. Schreiben Sie es ohne: Politik und Verwaltung lesen es und brauchen die Nummer nicht.',
    booking_words_agreed:
      'Dem, was Sie geschrieben haben, ist zugestimmt. Das Thema lässt sich nicht mehr ändern.',
    booking_no_file: 'Wählen Sie eine Datei.',
    booking_materials_late: 'Die Frist für Material ist abgelaufen.',
    booking_materials_too_many:
      'Es können höchstens fünf Dateien sein. Entfernen Sie zuerst eine davon.',
  },
  title: (committee) => `Termin buchen: ${committee}`,
  signUpTitle: (committee) => `Zum Dialogtreffen anmelden: ${committee}`,
  description: 'Wählen Sie einen Termin, sagen Sie, worum es geht und wer kommt.',
  lead: (when, place) => (place === null ? when : `${when} · ${place}`),
  facts: {
    heading: 'Über das Treffen',
    format: 'Form',
    remote: 'Online',
    remoteYes: 'Sie können auch online teilnehmen. Den Link bekommen Sie, wenn es vereinbart ist.',
    access: 'Vor Ort',
    deadline: 'Anmelden bis',
    materials: 'Material bis',
    most: 'Wie viele',
    mostOf: (most) => (most === 1 ? 'Sie kommen allein' : `Höchstens ${most} Personen zusammen`),
    words: 'Der Ausschuss schreibt',
  },
  steps: { time: '1. Einen Termin wählen', words: '2. Sagen, worum es geht' },
  times: {
    lead: 'Wählen Sie einen Termin. Wir reservieren ihn, während Sie den Rest schreiben.',
    choose: 'Wählen:',
    taken: 'Vergeben',
    heldByOther: (clock) => `Jemand anders bucht gerade. Reserviert bis ${clock} Uhr`,
    own: (clock) => `Für Sie reserviert bis ${clock} Uhr`,
    ownTime: (time, clock) => `${time} Uhr ist für Sie reserviert bis ${clock} Uhr.`,
    hint: 'Sind Sie bis dahin nicht fertig, kann jemand anders den Termin nehmen. Was Sie geschrieben haben, bleibt auf dieser Seite stehen.',
    more: 'Ich brauche mehr Zeit',
    other: 'Einen anderen Termin wählen',
    letGo: 'Den Termin freigeben',
    kept: 'Was Sie geschrieben haben, steht unten.',
    noLonger:
      'Der Termin ist nicht mehr für Sie reserviert. Was Sie geschrieben haben, steht unten. Wählen Sie einen Termin, um weiterzumachen.',
    none: 'Gerade ist kein Termin frei. Ein Termin, den jemand anders reserviert hat, kann wieder frei werden.',
  },
  wait: {
    heading: 'Auf die Warteliste',
    full: 'Es gibt keine Plätze mehr. Schreiben Sie, was Sie sagen möchten, und kommen Sie auf die Warteliste.',
    othersWait:
      'Einige warten schon auf einen Platz, deshalb ist, was frei ist, für sie. Sie können nach ihnen auf die Warteliste kommen.',
    place: (place) =>
      place === 1
        ? 'Sie werden die erste Person auf der Liste.'
        : `Sie werden Nummer ${place} auf der Liste.`,
    how: (hours) =>
      `Wird ein Platz frei, bekommt ihn die erste Person auf der Liste angeboten und hat ${hoursOf(hours)} Zeit, um zuzusagen. Sagt sie nicht zu, geht er an die nächste.`,
    join: 'Setzen Sie mich auf die Warteliste, wenn kein Platz ist',
  },
  signUp: {
    heading: 'Anmelden',
    free: (free) =>
      free === 1 ? 'Es ist noch ein Platz frei.' : `Es sind noch ${free} Plätze frei.`,
  },
  form: {
    time: 'Termin',
    matter: 'Ihr Anliegen',
    topic: 'Thema',
    topicHint: 'Wenige Worte, die sagen, worum es geht. Höchstens 120 Zeichen.',
    viewpoint: 'Was Sie sagen möchten',
    viewpointHint:
      'Ihre Meinung und warum, damit der Ausschuss sich vorbereiten kann. Schreiben Sie nicht über Privates anderer Menschen.',
    viewpointOptional: 'Gibt es etwas, worüber Sie sprechen möchten?',
    agendaItem: 'Punkt der Tagesordnung, oder Fall',
    agendaItemNeeded:
      'Der Ausschuss hört nur zu Punkten der Tagesordnung. Schreiben Sie die Nummer oder den Titel des Punktes.',
    agendaItemHint: 'Wenn es um einen Fall geht, den der Ausschuss behandelt.',
    topicChoice: 'An welchem Tisch möchten Sie am liebsten sitzen?',
    anyTopic: 'Das ist mir egal',
    table: (table, host) => (host === null ? table : `${table} · ${host}`),
    about: 'Womit es zusammenhängt',
    aboutHint:
      'Sie müssen es nicht ausfüllen. Es hilft der Kommune zu sehen, wohin Ihr Anliegen gehört.',
    search: 'In den Plänen der Kommune suchen',
    searchHint: 'Ein Wort oder zwei. Kreuzen Sie an, was passt.',
    searchButton: 'Suchen',
    nodes: 'Ziele und Maßnahmen in den Plänen',
    hits: (count: number, words: string) =>
      count === 1
        ? `Eine Stelle in den Plänen passt zu „${words}“. Kreuzen Sie sie an, wenn sie es ist.`
        : `${count} Stellen in den Plänen passen zu „${words}“. Kreuzen Sie an, was passt.`,
    noHits: (words) =>
      `In den Plänen steht nichts über „${words}“. Versuchen Sie es mit einem anderen Wort.`,
    sdgs: 'UN-Ziele',
    sdgsChosen: (count) => (count === 0 ? 'keine gewählt' : `${count} gewählt`),
    place: 'Ort',
    placeHint: 'Zum Beispiel ein Ort, eine Straße oder eine Schule.',
    who: 'Wer kommt',
    partySize: 'Mit wie vielen Personen kommen Sie?',
    persons: (count) => (count === 1 ? 'Ich komme allein' : `${count} Personen`),
    companions: 'Namen der anderen',
    companionsHint: 'Damit wir wissen, wen wir einlassen. Wir löschen die Namen nach dem Treffen.',
    needs: 'Was brauchen Sie?',
    needsHint:
      'Nur wer das Treffen vorbereitet, sieht es. Wir löschen es, wenn das Treffen vorbei ist.',
    needsNote: 'Was wir sonst wissen sollen',
    needsNoteHint: 'Zum Beispiel die Sprache, wenn Sie eine Dolmetscherin brauchen.',
    remote: 'Wir nehmen online teil',
    remoteHint: 'Sie bekommen den Link, wenn der Termin vereinbart ist.',
    materials: 'Material',
    materialsHint: (moment) =>
      `Ein Bild oder eine PDF-Datei, die der Ausschuss sehen soll. Auf Ihrer eigenen Seite können Sie bis ${moment} mehr hinzufügen.`,
    file: 'Eine Datei wählen',
    after: 'Danach',
    publish: 'Das Thema und was daraus wurde, dürfen auf dieser Seite stehen',
    publishHint:
      'Die Kommune schreibt das Thema selbst mit wenigen Worten. Was Sie geschrieben haben, Ihr Name und was gesagt wurde, werden nie gezeigt.',
    private:
      'Nur der Ausschuss und die Mitarbeitenden, die das Treffen vorbereiten, lesen, was Sie schreiben. Es wird nicht öffentlich.',
    closedMeeting:
      'Das Treffen ist nicht öffentlich. Medspil bewahrt nicht auf, was gesagt wird, nur was daraus wurde.',
    next: 'So geht es weiter',
    nextOf: {
      chair:
        'Der Vorsitz des Ausschusses entscheidet, ob Sie angehört werden. Der Termin gehört solange Ihnen, und Sie bekommen die Antwort per E-Mail.',
      mayor:
        'Die Bürgermeisterin oder der Bürgermeister entscheidet, ob Sie angehört werden. Der Termin gehört solange Ihnen, und Sie bekommen die Antwort per E-Mail.',
      nobody:
        'Wenn Sie gesendet haben, gehört der Termin Ihnen. Sie bekommen eine E-Mail mit Zeit und Ort.',
    },
    nextSignUp:
      'Wenn Sie sich angemeldet haben, haben Sie einen Platz. Sie bekommen eine E-Mail mit Zeit und Ort.',
    submit: {
      request: 'Um eine Anhörung bitten',
      book: 'Den Termin buchen',
      wait: 'Auf die Warteliste',
      signUp: 'Mich anmelden',
    },
    back: 'Zurück zum Treffen',
  },
  shut: {
    cancelled: 'Das Treffen ist abgesagt',
    cancelledWhy: 'Deshalb kann man sich nicht anmelden.',
    begun: 'Das Treffen hat begonnen oder ist vorbei',
    begunWhy: 'Deshalb kann man sich nicht mehr anmelden.',
    closed: 'Die Frist ist abgelaufen',
    closedWhy: (moment) => `Anmelden konnte man sich bis ${moment}.`,
    booked: 'Sie sind hier schon angemeldet',
    bookedWhy:
      'Man kann sich zu jedem Treffen einmal anmelden. Auf der Seite Ihrer Anmeldung können Sie sie ändern, verlegen oder absagen.',
    not_resident: 'Nur für Menschen, die in der Kommune wohnen',
    not_residentWhy:
      'Der Ausschuss empfängt Menschen, die in der Kommune wohnen, und wir wissen noch nicht, ob das auf Sie zutrifft.',
    residence: 'Sagen, wo Sie wohnen',
    toBooking: 'Ihre Anmeldung ansehen',
    next: (day) => `Das nächste Treffen des Ausschusses: ${day}`,
    noNext: 'Der Ausschuss hat noch keine weiteren Treffen mit Bürgerinnen und Bürgern festgelegt.',
    all: 'Alle Treffen mit Bürgerinnen und Bürgern ansehen',
  },
  own: {
    titleOf: (meeting) => `Ihre Anmeldung: ${meeting}`,
    stateOn: (state, day) => `${state} · ${day}`,
    description: 'Ihre Anmeldung beim Ausschuss, und was mit ihr geschehen ist.',
    now: 'So steht es',
    states: {
      offered: (moment) => `Ihnen wird ein Platz angeboten. Antworten Sie bis ${moment}.`,
      offeredOther: (period, moment) =>
        `Ihnen wird ein anderer Termin angeboten: ${period}. Antworten Sie bis ${moment}.`,
      offerOver:
        'Die Frist für Ihre Antwort ist abgelaufen. Der Platz ist an die nächste Person gegangen.',
      queued: (place) =>
        place === 1
          ? 'Sie sind die erste Person auf der Warteliste. Wird ein Platz frei, bekommen Sie ihn angeboten.'
          : `Sie sind Nummer ${place} auf der Warteliste. Wird ein Platz frei, bekommt ihn die erste Person angeboten.`,
      queuedHow: (hours) =>
        `Bekommen Sie einen Platz angeboten, haben Sie ${hoursOf(hours)} Zeit, um zuzusagen.`,
      queuedClosed:
        'Bei diesem Treffen gibt es keine Plätze mehr. Sie behalten Ihren Platz in der Reihe für das nächste.',
      nextSession:
        'Sie warten darauf, dass der Ausschuss das nächste Treffen festlegt. Sie behalten Ihren Platz in der Reihe, und wir schreiben Ihnen.',
      pending: {
        chair:
          'Der oder die Vorsitzende des Ausschusses hat noch nicht geantwortet. Der Termin gehört solange Ihnen, und Sie bekommen eine E-Mail, wenn es eine Antwort gibt.',
        mayor:
          'Der Bürgermeister oder die Bürgermeisterin hat noch nicht geantwortet. Der Termin gehört solange Ihnen, und Sie bekommen eine E-Mail, wenn es eine Antwort gibt.',
        nobody:
          'Das Sekretariat des Ausschusses hat noch nicht geantwortet. Der Termin gehört solange Ihnen, und Sie bekommen eine E-Mail, wenn es eine Antwort gibt.',
      },
      confirmed:
        'Es ist vereinbart. Können Sie nicht kommen, sagen Sie ab, damit jemand anders den Termin bekommt.',
      signedUp:
        'Sie sind angemeldet. Können Sie nicht kommen, sagen Sie ab, damit jemand anders den Platz bekommt.',
      over: 'Das Treffen hat begonnen oder ist vorbei. Was daraus wurde, können Sie später hier lesen.',
      attended: 'Sie waren da.',
      attendedWaits: 'Sie waren da. Der Ausschuss hat noch nicht geschrieben, was daraus wurde.',
      absent:
        'Es ist vermerkt, dass Sie nicht gekommen sind. Stimmt das nicht, rufen Sie die Kommune an.',
      refused: 'Ihre Bitte um eine Anhörung ist abgelehnt. Die Begründung steht unten.',
      cancelled: 'Die Anmeldung ist abgesagt. Sie können gern ein anderes Treffen finden.',
      lapsed: 'Ihre Anmeldung ist verfallen. Sie können gern ein anderes Treffen finden.',
    },
    persons: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
    when: 'Wann',
    between: (from, to) => `Das Treffen ist ${from}–${to} Uhr`,
    where: 'Wo',
    remote: 'Online',
    join: 'Online teilnehmen',
    received: 'Eingegangen',
    party: 'Wie viele',
    session: 'Das Treffen ansehen',
    offer: {
      heading: 'Auf das Angebot antworten',
      choose: 'Einen Termin wählen',
      accept: 'Ja, gern',
      decline: 'Nein, danke',
      none: 'Gerade sind alle Termine vergeben oder werden gebucht. Laden Sie die Seite in Kürze neu, oder sagen Sie ab, wenn Sie nicht warten möchten.',
      declineHint:
        'Sagen Sie nein, geht der Platz an die nächste Person, und Sie stehen nicht mehr auf der Warteliste.',
      declineOtherHint:
        'Sagen Sie nein, kann jemand anders den Termin bekommen, und Ihre Anmeldung endet. Sie können gern ein anderes Treffen finden.',
    },
    change: {
      heading: 'Ihre Anmeldung ändern',
      until: (moment) => `Sie können Ihre Anmeldung bis ${moment} ändern.`,
      agreed:
        'Dem, worüber Sie sprechen möchten, ist zugestimmt. Es lässt sich nicht mehr ändern. Ändern können Sie, wer kommt und was Sie brauchen.',
      seats: 'Werden Sie mehr oder weniger, sagen Sie ab und melden Sie sich neu an.',
      submit: 'Speichern',
    },
    move: {
      slot: {
        heading: 'Auf einen anderen Termin verlegen',
        to: 'Neuer Termin',
        choose: 'Einen Termin wählen',
        none: 'Der Ausschuss hat gerade keine anderen freien Termine.',
      },
      meeting: {
        heading: 'Auf ein anderes Dialogtreffen verlegen',
        to: 'Neues Treffen',
        choose: 'Ein Treffen wählen',
        none: 'Der Ausschuss hat gerade keine anderen Dialogtreffen mit freien Plätzen.',
      },
      whole: (day) => `${day} (das ganze Treffen)`,
      anew: 'Verlegen Sie auf ein anderes Treffen, brauchen Sie eine neue Antwort.',
      submit: 'Verlegen',
    },
    cancel: {
      heading: 'Absagen',
      lead: 'Dann kann jemand anders kommen. Das lässt sich nicht rückgängig machen.',
      leadWaiting:
        'Dann stehen Sie nicht mehr auf der Warteliste. Das lässt sich nicht rückgängig machen.',
      submit: 'Ja, absagen',
    },
    hide: {
      heading: 'Thema und Ergebnis nicht allen zeigen',
      lead: 'Dann können nur noch Sie und der Ausschuss lesen, worum es ging und was daraus wurde. Das lässt sich nicht rückgängig machen.',
      submit: 'Nicht zeigen',
    },
    materials: {
      heading: 'Material für den Ausschuss',
      none: 'Sie haben nichts hinzugefügt.',
      until: (moment) => `Sie können bis ${moment} etwas hinzufügen oder wieder wegnehmen.`,
      late: 'Die Frist für Material ist abgelaufen.',
      file: 'Eine Datei wählen',
      add: 'Hinzufügen',
      remove: 'Entfernen',
      removeOf: (name) => `Entfernen: ${name}`,
      full: 'Es können höchstens fünf Dateien sein.',
    },
    refused: {
      heading: 'Warum es abgelehnt wurde',
      words: 'Begründung der Kommune',
      adviser: 'Die Bürgerberatung kontaktieren',
    },
    secondLook: {
      heading: 'Neue Prüfung',
      until: (moment) =>
        `Sind Sie anderer Meinung, können Sie bis ${moment} um eine neue Prüfung bitten. Dann sieht sich jemand anders die Ablehnung an.`,
      tooLate: (moment) => `Um eine neue Prüfung bitten konnte man bis ${moment}.`,
      ask: 'Um eine neue Prüfung bitten',
      request: 'Warum soll jemand anders es ansehen?',
      requestHint: 'Darum können Sie einmal bitten. Es kostet nichts.',
      submit: 'Senden',
      asked: (day) => `Am ${day} haben Sie um eine neue Prüfung gebeten. Wir haben sie erhalten.`,
      waits:
        'Jemand anders sieht sich die Ablehnung an. Sie bekommen eine E-Mail, wenn es eine Antwort gibt.',
      upheld: (day) => `Die Antwort kam am ${day}: Es bleibt bei der Ablehnung.`,
      reinstated: (day) => `Die Antwort kam am ${day}: Die Ablehnung ist aufgehoben.`,
      why: 'Begründung der Antwort',
    },
    outcome: 'Das wurde daraus',
    published: 'Das können alle auf der Seite des Treffens lesen.',
    followUps: 'Das hat der Ausschuss zugesagt',
    followUp: (unit, day) => `${unit} · bis ${day}`,
    closed: (state, day) => `${state} ${day}`,
    notes: {
      heading: 'Notizen vom Treffen',
      being_checked: 'Lesen Sie die Notizen, und sagen Sie Bescheid, wenn etwas falsch ist',
      published: 'Die Notizen vom Treffen lesen',
    },
    evaluation: { heading: 'Wie war es?', link: 'Drei Fragen beantworten' },
    said: 'Das haben Sie geschrieben',
    topicTitle: (title) => `Tisch: ${title}`,
    agendaItem: (item) => `Punkt oder Fall: ${item}`,
    place: (place) => `Ort: ${place}`,
    companions: (names) => `Zusammen mit: ${names}`,
    needs: (needs) => `Sie brauchen: ${needs}`,
    remoteYes: 'Sie nehmen online teil.',
    publishable: 'Thema und Ergebnis dürfen auf dieser Seite stehen.',
    notPublishable: 'Thema und Ergebnis werden auf dieser Seite nicht gezeigt.',
    forgotten:
      'Wir haben gelöscht, was Sie geschrieben haben, weil die Zeit vorbei ist, in der wir es aufbewahren.',
    willForget: {
      half_year:
        'Sechs Monate nach dem Letzten, was geschehen ist, löschen wir, was Sie geschrieben haben.',
      two_years: 'Zwei Jahre nach dem Treffen löschen wir, was Sie geschrieben haben.',
    },
    about: 'Womit es zusammenhängt',
    toCalendar: 'Das Treffen in Ihren Kalender eintragen',
    toCalendarHint:
      'Sie laden eine Datei, die Ihr Kalender lesen kann. Wird das Treffen verlegt, bekommen Sie eine E-Mail mit der neuen Zeit.',
    bookAgain: 'Ein anderes Treffen finden',
  },
  copied: {
    sections: {
      bookings: 'Ihre Anmeldungen bei Ausschüssen',
      bookingEvents: 'Was mit Ihren Anmeldungen bei Ausschüssen geschah',
      bookingNotesChecked: 'Was Sie zu Notizen von Dialogtreffen gesagt haben',
      bookingFollowUps: 'Was Ausschüsse nach Ihren Anhörungen zugesagt haben',
      bookingToldByHand: 'Was Mitarbeitende Ihnen zu Ihren Anmeldungen sagen sollten',
      dialogueDecisionsMade: 'Entscheidungen über Anmeldungen, die Sie getroffen haben',
      dialogueFollowUpsPromised: 'Zusagen aus Ausschusstreffen, die Sie geschrieben haben',
      dialogueNotesWritten: 'Notizen von Dialogtreffen, die Sie geschrieben haben',
      dialogueModelsMade: 'Formen von Ausschusstreffen, die Sie geändert haben',
      dialogueCalendars: 'Ihre geheimen Kalender der Ausschusstreffen',
    },
    fields: {
      bookingState: 'Stand',
      bookingNeeds: 'Hilfe beim Treffen',
      bookingDecision: 'Entscheidung',
      bookingOf: 'Anmeldung vom',
      committee: 'Ausschuss',
      startsAt: 'Termin',
      viewpoint: 'Was Sie sagen wollten',
      agendaItem: 'Punkt oder Fall',
      partySize: 'Wie viele',
      companions: 'Zusammen mit',
      needsNote: 'Was Sie sonst brauchten',
      isRemote: 'Online',
      decisionWords: 'Worte zur Entscheidung',
      outcome: 'Was daraus wurde',
      publicTitle: 'Öffentliches Thema',
      bookingTable: 'Tisch',
      bookingGround: 'Grund der Ablehnung',
      secondLookAt: 'Um erneute Prüfung gebeten',
      secondLookAnsweredAt: 'Erneute Prüfung beantwortet',
      secondLookWords: 'Antwort auf die erneute Prüfung',
      outcomePublishedAt: 'Ergebnis veröffentlicht',
      wasHelped: 'Mit Hilfe von Mitarbeitenden',
      dueOn: 'Bis',
      followUpState: 'Stand der Zusage',
      followUpResult: 'Was aus der Zusage wurde',
      verdict: 'Was Sie meinten',
      toldAt: 'Mitgeteilt',
      revokedAt: 'Beendet',
      lastReadOn: 'Zuletzt gelesen',
    },
    words: {
      right: 'die Notizen stimmen',
      wrong: 'etwas stimmt nicht',
      approve: 'angenommen',
      refuse: 'abgelehnt',
      offer_other: 'anderer Termin angeboten',
      queue: 'auf die Warteliste gesetzt',
      uphold: 'die Ablehnung bleibt',
      reinstate: 'die Ablehnung wurde aufgehoben',
    },
  },
} satisfies typeof danish;

export const bookingSaid = {
  tid_holdt: 'Der Termin ist für Sie reserviert, während Sie den Rest schreiben.',
  tid_fornyet: 'Sie haben mehr Zeit bekommen.',
  tid_sluppet: 'Sie haben den Termin freigegeben.',
  booket: 'Der Termin gehört Ihnen. Hier können Sie Ihre Anmeldung verfolgen.',
  tilmeldt: 'Sie sind angemeldet. Hier können Sie Ihre Anmeldung verfolgen.',
  booket_venter:
    'Danke. Ihre Anmeldung ist gesendet, und der Termin gehört Ihnen, bis Sie eine Antwort bekommen.',
  booket_venteliste: 'Sie stehen auf der Warteliste. Wir schreiben, wenn es einen Platz gibt.',
  plads_taget: 'Gut. Es ist vereinbart.',
  plads_taget_venter: 'Gut. Der Termin gehört Ihnen, bis Sie eine Antwort bekommen.',
  plads_afslaaet: 'Sie haben nein gesagt, und Ihre Anmeldung ist beendet.',
  booking_flyttet: 'Ihre Anmeldung ist verlegt.',
  booking_flyttet_venter:
    'Ihre Anmeldung ist verlegt. Der neue Termin gehört Ihnen, bis Sie eine Antwort bekommen.',
  booking_rettet: 'Ihre Anmeldung ist geändert.',
  booking_afmeldt: 'Sie haben abgesagt.',
  booking_ikke_afmeldt:
    'Es kann nicht mehr abgesagt werden. Das Treffen hat begonnen, oder es ist vorbei.',
  booking_ikke_offentlig: 'Thema und Ergebnis werden nicht allen gezeigt.',
  materiale_lagt_ved: 'Die Datei ist hinzugefügt.',
  materiale_fjernet: 'Die Datei ist entfernt.',
  materiale_staar: 'Das Material kann nicht mehr geändert werden.',
} satisfies typeof danishSaid;
