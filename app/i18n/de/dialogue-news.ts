import type { dialogueNews as danish } from '../da/dialogue-news';

export const dialogueNews = {
  subjects: {
    received: 'Eingegangen',
    queued: 'Auf der Warteliste',
    offered: 'Ihnen wird ein Platz angeboten',
    offeredOther: 'Ihnen wird ein anderer Termin angeboten',
    confirmed: 'Ja',
    agreed: 'Vereinbart',
    signedUp: 'Angemeldet',
    refused: 'Nein',
    upheld: 'Weiterhin nein',
    reinstated: 'Die Ablehnung ist aufgehoben',
    rescheduled: 'Verlegt',
    place_changed: 'Neuer Ort',
    calledOff: 'Abgesagt',
    committee_replaced: 'Neuer Ausschuss',
    cancelled: 'Abgemeldet',
    declined: 'Nein, danke',
    lapsed: 'Verfallen',
    reminder: 'Erinnerung',
  },
  asked: {
    deputation: (committee) => `Sie haben um eine Anhörung bei „${committee}“ gebeten.`,
    chair_deputation: (committee) =>
      `Sie haben um ein Gespräch mit dem Vorsitz von „${committee}“ gebeten.`,
    dialogue_meeting: (committee) =>
      `Sie haben sich zum Dialogtreffen mit „${committee}“ angemeldet.`,
  },
  agreed: {
    deputation: (committee) => `Sie haben eine Anhörung bei „${committee}“ bekommen.`,
    chair_deputation: (committee) =>
      `Sie haben ein Gespräch mit dem Vorsitz von „${committee}“ bekommen.`,
    dialogue_meeting: (committee) => `Sie sind zum Dialogtreffen mit „${committee}“ angemeldet.`,
  },
  decides: {
    chair:
      'Der Vorsitz des Ausschusses entscheidet, ob Sie angehört werden. Bis dahin ist der Termin für Sie frei gehalten.',
    mayor:
      'Die Bürgermeisterin oder der Bürgermeister entscheidet, ob Sie angehört werden. Bis dahin ist der Termin für Sie frei gehalten.',
    nobody: 'Bis Sie eine Antwort haben, ist der Termin für Sie frei gehalten.',
  },
  moveCauses: {
    session_cancelled: (committee) =>
      `Das Treffen mit „${committee}“, zu dem Sie angemeldet waren, ist abgesagt.`,
    session_moved: (committee) =>
      `Das Treffen mit „${committee}“, zu dem Sie angemeldet waren, hat eine neue Zeit.`,
    not_decided: () =>
      'Ihre Anmeldung wurde nicht beantwortet, bevor das Treffen begann. Das ist unser Fehler, und es tut uns leid.',
    no_place: (committee) => `Beim Treffen mit „${committee}“ war für Sie kein Platz.`,
    committee_replaced: (committee) =>
      `„${committee}“ hat den Bereich von einem anderen Ausschuss übernommen.`,
    citizen: () => 'Sie haben um einen anderen Termin gebeten.',
    staff: (committee) =>
      `Die Kommune hat Ihre Anmeldung bei „${committee}“ auf die Warteliste gesetzt.`,
  },
  time: (period) => `Zeit: ${period}.`,
  place: (place) => `Ort: ${place}`,
  remote: (url) => `Sie möchten online teilnehmen. Nutzen Sie diesen Link: ${url}`,
  answerComes:
    'Sie hören von uns, wenn es eine Antwort gibt. Wollen Sie doch nicht, so sagen Sie bitte auf Ihrer Seite ab, damit jemand anderes den Termin bekommt.',
  materials: (until) =>
    `Wollen Sie dem Ausschuss etwas zeigen, so legen Sie es bis ${until} auf Ihre Seite.`,
  cannotCome:
    'Können Sie nicht kommen, so sagen Sie bitte auf Ihrer Seite ab, damit jemand anderes den Platz bekommt.',
  withEntry:
    'Mit dieser Mail kommt ein Termin für Ihren Kalender. Antworten aus dem Kalender liest niemand. Sagen Sie stattdessen auf Ihrer Seite ab.',
  withoutEntry: 'Mit dieser Mail erfährt Ihr Kalender, dass der Termin nicht mehr gilt.',
  queuedAt: (committee, period) =>
    `Sie stehen auf der Warteliste für das Treffen mit „${committee}“: ${period}.`,
  queuedForNext: (committee) =>
    `Sie stehen auf der Warteliste bei „${committee}“. Es ist noch kein neues Treffen angesetzt, zu dem Sie kommen können.`,
  queueNext:
    'Wird ein Platz frei, hören Sie von uns, auch, bis wann Sie antworten können. Wollen Sie nicht warten, so sagen Sie auf Ihrer Seite ab.',
  keepsTurn: 'Sie haben den Platz in der Reihe, den Sie bei Ihrer Anmeldung bekamen.',
  offered: (committee) => `Bei „${committee}“ ist ein Platz für Sie frei geworden.`,
  offeredOther: (committee) =>
    `Ihnen wird bei „${committee}“ ein anderer Termin angeboten als der, um den Sie gebeten haben. Jenen bekommen Sie nicht.`,
  chooseTime: 'Sie wählen selbst einen freien Termin, wenn Sie zusagen.',
  answerBy: (until) =>
    `Antworten Sie bis ${until} auf Ihrer Seite. Sonst bekommt jemand anderes den Platz, und Ihre Anmeldung verfällt.`,
  answerOtherBy: (until) =>
    `Antworten Sie bis ${until} auf Ihrer Seite. Lehnen Sie ab oder antworten Sie nicht, kann jemand anderes den Termin bekommen, und Ihre Anmeldung verfällt.`,
  wasOn: (moment) => `Es sollte so stattfinden: ${moment}.`,
  refused: (committee) => `Ihre Anmeldung bei „${committee}“ ist leider abgelehnt.`,
  upheld: (committee) =>
    `Sie haben um eine neue Prüfung der Ablehnung von „${committee}“ gebeten. Jemand anderes hat sie geprüft, und es bleibt bei der Ablehnung.`,
  ground: (ground) => `Der Grund: ${ground}`,
  groundStill: (ground) => `Der Grund ist weiterhin: ${ground}`,
  secondLook: (until) =>
    `Sind Sie anderer Meinung, können Sie auf Ihrer Seite bis ${until} um eine neue Prüfung bitten. Dann sieht sich jemand anderes die Ablehnung an.`,
  noAppeal:
    'Sagt ein Ausschuss nein, kann man sich bei keiner anderen Behörde darüber beschweren. Die Beschwerdebehörde Ankestyrelsen kann nur prüfen, ob das Gesetz eingehalten wurde.',
  adviser: (url) => `Die Bürgerberatung der Kommune kann Ihnen helfen: ${url}`,
  reason: (reason) => `Der Ausschuss schreibt: „${reason}“`,
  reinstated: (committee) =>
    `Sie haben um eine neue Prüfung der Ablehnung von „${committee}“ gebeten. Jemand anderes hat sie geprüft, und die Ablehnung ist aufgehoben.`,
  rescheduled: (committee) => `Sie haben Ihre Anmeldung bei „${committee}“ verlegt.`,
  sessionMoved: (committee, from) =>
    `Das Treffen mit „${committee}“ hat eine neue Zeit. Es sollte so stattfinden: ${from}.`,
  placeChanged: (committee) => `Der Ort des Treffens mit „${committee}“ ist geändert.`,
  doesNotSuit:
    'Passt es Ihnen nicht, so verlegen Sie Ihre Anmeldung auf Ihrer Seite oder sagen Sie ab.',
  cancelled: {
    citizen: (committee) => `Sie haben bei „${committee}“ abgesagt.`,
    staff: (committee) => `Die Kommune hat Ihre Anmeldung bei „${committee}“ abgesagt.`,
  },
  declined: (committee) =>
    `Sie haben abgelehnt, was „${committee}“ Ihnen angeboten hat. Ihre Anmeldung ist damit beendet.`,
  wasAt: (period) => `Es sollte so stattfinden: ${period}.`,
  bookAnew:
    'Wollen Sie den Ausschuss ein andermal treffen, finden Sie auf der Seite „Die Ausschüsse treffen“ ein Treffen.',
  notRight: 'Stimmt das nicht, so rufen Sie die Kommune an oder schreiben Sie ihr.',
  committeeReplaced: (committee) =>
    `„${committee}“ ist an die Stelle des Ausschusses getreten, bei dem Sie angemeldet waren. Ihre Anmeldung ist mitgegangen.`,
  lapsed: {
    offer_over: (committee) =>
      `Sie haben das Angebot von „${committee}“ nicht rechtzeitig beantwortet. Deshalb ist Ihre Anmeldung verfallen.`,
    no_committee: (committee) =>
      `„${committee}“ gibt es nicht mehr, und kein anderer Ausschuss hat übernommen. Deshalb ist Ihre Anmeldung verfallen.`,
    no_session: (committee) =>
      `Sie haben lange auf ein Treffen mit „${committee}“ gewartet, und es wurde kein neues angesetzt. Deshalb ist Ihre Anmeldung verfallen. Was Sie geschrieben haben, löschen wir später.`,
  },
  reminder: (committee) => `Bald treffen Sie „${committee}“.`,
  needs: (needs) => `Sie haben angegeben, was Sie brauchen: ${needs}.`,
  entry: {
    description: (url) =>
      `Verlegen oder absagen können Sie Ihre Anmeldung auf Ihrer Seite: ${url}\n\nAntworten aus dem Kalender liest niemand.`,
  },
  waiting: (committee, day, count) => `${committee}, ${day}: ${count}`,
} satisfies typeof danish;
