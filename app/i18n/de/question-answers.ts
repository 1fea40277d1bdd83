import type { questionAnswers as danish } from '../da/question-answers';
import { formatNumber } from '../format';

const days = (count: number) => (count === 1 ? '1 Tag' : `${formatNumber(count, 'de')} Tage`);
const daysAgo = (count: number) => (count === 1 ? '1 Tag' : `${formatNumber(count, 'de')} Tagen`);
const questions = (count: number) =>
  count === 1 ? '1 Frage ist' : `${formatNumber(count, 'de')} Fragen sind`;

const notDraftable = {
  not_answerable:
    'Die Frage ist noch nicht so weit. Zuerst muss sie für eine Sitzung angenommen oder an die Verwaltung übergeben werden.',
  published_already:
    'Die Antwort ist veröffentlicht. Sie kann berichtigt, aber nicht unbemerkt umgeschrieben werden.',
};

export const questionAnswers = {
  mails: {
    answered: (by) => `Antwort von ${by}:`,
    corrected: (by) =>
      `Die Antwort auf Ihre Frage wurde berichtigt. So lautet die Antwort von ${by} jetzt:`,
    inDanish: 'Die Antwort selbst ist auf Dänisch.',
    promised: (unit, day, promise) =>
      `${unit} hat zugesagt, bis zum ${day} nachzufassen: ${promise}`,
    recording: (url) => `In der Aufzeichnung der Sitzung ansehen: ${url}`,
    kept: (unit, promise, outcome) => [
      `${unit} hat die Zusage eingehalten. Zugesagt war: ${promise}`,
      outcome,
    ],
    promiseCorrected:
      'Was die Kommune Ihnen zugesagt hat, wurde berichtigt, weil etwas darin falsch war. So lautet es jetzt:',
    promisedBefore: (promise) => `Sie haben zugesagt: ${promise}`,
    due: (day) =>
      `Die Frist ist der ${day}. Wenn es erledigt ist, schreiben Sie, was daraus geworden ist. Alle können es neben der Antwort lesen.`,
    over: (day) =>
      `Die Frist war der ${day}. Alle sehen neben der Antwort, dass die Zusage nicht eingehalten ist. Erledigen Sie es, und schreiben Sie, was daraus geworden ist.`,
    returned:
      'Das Bürgermeisterbüro hat die Antwort mit einer Notiz zurückgegeben. Lesen Sie die Notiz, ändern Sie die Antwort, und senden Sie sie erneut zur Genehmigung.',
    approved:
      'Das Bürgermeisterbüro hat die Antwort genehmigt. Sie können sie jetzt veröffentlichen.',
    approvedEarly:
      'Das Bürgermeisterbüro hat die Antwort genehmigt. Sie können sie veröffentlichen, sobald die Frage in der Sitzung gestellt ist.',
    correctionWanted:
      'Jemand schlägt vor, die veröffentlichte Antwort zu berichtigen. Das geschieht erst, wenn Sie die Berichtigung genehmigt haben.',
    correctionApproved:
      'Ihre Berichtigung ist genehmigt. Alle lesen jetzt die berichtigte Antwort.',
    correctionReturned:
      'Das Bürgermeisterbüro hat Ihre Berichtigung mit einer Notiz zurückgegeben. Die Antwort ist, wie sie war.',
  },
  view: {
    heading: 'Die Antwort',
    by: (who) => `Antwort von ${who}`,
    clock: (received, answered, count) =>
      count === 0
        ? `Eingegangen am ${received}, beantwortet am selben Tag`
        : `Eingegangen am ${received}, beantwortet am ${answered} (${days(count)})`,
    corrected: (day) => `Berichtigt am ${day}`,
    recording: (at) => `Die Antwort in der Aufzeichnung der Sitzung ansehen (ab ${at})`,
    promises: 'Das hat die Kommune zugesagt',
    promisedBy: (unit, day) => `${unit}, bis zum ${day}`,
    promise: {
      kept: () => 'Rechtzeitig eingehalten.',
      kept_late: (count) => `Eingehalten, aber ${days(count)} zu spät.`,
      waiting: (count) =>
        count === 0 ? 'Die Frist ist heute.' : `Noch nicht erledigt. Noch ${days(count)}.`,
      overdue: (count) => `Nicht eingehalten. Die Frist ist seit ${daysAgo(count)} vorbei.`,
    },
    wasDue: (day) => `Die Frist war zuerst der ${day}.`,
    outcome: (day) => `Das ist daraus geworden (${day})`,
  },
  work: {
    title: 'Antwort auf die Frage',
    description: 'Die Antwort auf eine Frage an den Rat schreiben, genehmigen und veröffentlichen.',
    question: 'Die Frage',
    notShown: 'Die Frage ist nicht öffentlich. Nur wer gefragt hat, bekommt die Antwort.',
    shown: 'Alle können die Frage lesen – und die Antwort, sobald sie veröffentlicht ist.',
    answer: 'Die Antwort',
    states: {
      draft: 'Entwurf. Nur Mitarbeitende können ihn lesen.',
      for_approval: 'Beim Bürgermeisterbüro, das sie genehmigen muss.',
      approved: 'Genehmigt. Sie kann veröffentlicht werden.',
      published: 'Veröffentlicht.',
    },
    changed: (by, moment) => `Zuletzt geändert von ${by}, ${moment}`,
    someone: 'jemand, der hier nicht mehr arbeitet',
    none: 'Es ist noch nichts geschrieben.',
    draft: {
      text: 'Antwort',
      textHint:
        'Schreiben Sie auf Dänisch, kurz und in einfachen Worten. Schreiben Sie nie CPR-Nummern, und nennen Sie keine Privatpersonen.',
      answeredBy: 'Wer antwortet',
      answeredByHint: 'So, wie alle es lesen sollen: ein Amt oder eine Abteilung, gern mit Namen.',
      save: 'Entwurf speichern',
      send: 'Speichern und zur Genehmigung senden',
      losesApproval: 'Wenn Sie etwas ändern, muss die Antwort neu genehmigt werden.',
      change: 'Entwurf ändern',
    },
    notDraftable,
    approve: {
      heading: 'Antwort genehmigen',
      submit: 'Antwort genehmigen',
      return: 'Zurückgeben',
      note: 'Was fehlt?',
      noteHint:
        'Die Notiz steht unter „Interne Notizen“ und kann nur von Mitarbeitenden gelesen werden.',
      take: 'Genehmigung zurücknehmen',
    },
    notApprovable: {
      not_for_approval: 'Es gibt keine Antwort, die auf Genehmigung wartet.',
      own_draft:
        'Sie haben den Entwurf zuletzt selbst geändert. Jemand anders muss ihn genehmigen.',
    },
    publish: {
      heading: 'Antwort veröffentlichen',
      lead: 'Wer gefragt hat, bekommt sofort die ganze Antwort.',
      at: 'Wo in der Aufzeichnung?',
      atHint: 'Minuten und Sekunden, zum Beispiel 67:05 oder 1:07:05.',
      promise: 'Nachfassen zusagen (wenn die Antwort etwas verspricht)',
      submit: 'Antwort veröffentlichen',
    },
    notPublishable: {
      ...notDraftable,
      not_asked_yet:
        'Die Frage ist in der Sitzung noch nicht gestellt. Die Antwort kann erst danach veröffentlicht werden.',
      not_approved:
        'Die Antwort kann veröffentlicht werden, sobald das Bürgermeisterbüro sie genehmigt hat.',
    },
    correct: {
      heading: 'Antwort berichtigen',
      lead: 'Das Bürgermeisterbüro muss die Berichtigung genehmigen. Bis dahin lesen alle die Antwort, wie sie jetzt ist. Danach sehen alle, dass und wann die Antwort berichtigt wurde, und wer gefragt hat, bekommt die berichtigte Antwort.',
      submit: 'Berichtigung zur Genehmigung senden',
    },
    proposal: {
      heading: 'Eine Berichtigung wartet auf Genehmigung',
      lead: 'So soll die Antwort lauten. Alle lesen die bisherige, bis das Bürgermeisterbüro die Berichtigung genehmigt hat.',
      by: (by, moment) => `Vorgeschlagen von ${by}, ${moment}`,
      own: 'Sie haben die Berichtigung selbst vorgeschlagen. Jemand anders im Bürgermeisterbüro muss sie genehmigen.',
      submit: 'Berichtigung genehmigen',
    },
    former: {
      heading: 'Früherer Wortlaut',
      lead: 'Nur Mitarbeitende können lesen, was vorher dort stand.',
      promise: (promise, unit, day) => `${promise} (${unit}, bis zum ${day})`,
      until: (day) => `Bis zum ${day}`,
    },
    recording: {
      heading: 'Die Aufzeichnung der Sitzung',
      none: 'Die Sitzung hat noch keine Aufzeichnung. Sie wird bei der Sitzung eingetragen.',
      submit: 'Stelle speichern',
      hint: 'Lassen Sie das Feld leer, wenn die Antwort nicht in der Aufzeichnung ist.',
    },
    promise: {
      heading: 'Nachfassen zusagen',
      promise: 'Was sagen Sie zu?',
      promiseHint: 'Eine Sache, bei der man sieht, ob Sie sie getan haben. Alle können es lesen.',
      unit: 'Wer macht es?',
      chooseUnit: 'Abteilung wählen',
      due: 'Bis wann?',
      dueHint:
        'Die Verantwortlichen bekommen sofort eine Mail, eine Woche vor der Frist und jede Woche, wenn sie überschritten ist.',
      submit: 'Zusagen',
    },
    fixPromise: {
      heading: 'Zusage berichtigen',
      lead: 'Alle sehen, dass die Zusage berichtigt wurde und welche Frist sie zuerst hatte. Wer gefragt hat, bekommt eine Mail.',
      outcome: 'Was ist daraus geworden?',
      submit: 'Berichtigung speichern',
    },
    keep: {
      heading: 'Schreiben, was daraus geworden ist',
      which: 'Welche Zusage?',
      outcome: 'Was haben Sie getan?',
      outcomeHint: 'Alle können es lesen, und wer gefragt hat, bekommt eine Mail.',
      submit: 'Es ist erledigt',
    },
    notes: {
      heading: 'Interne Notizen',
      lead: 'Nur Mitarbeitende können sie lesen.',
      none: 'Niemand hat etwas geschrieben.',
      erased: 'Die Notiz wurde zusammen mit der Frage gelöscht.',
      note: 'An die Kolleginnen und Kollegen',
      submit: 'Notiz speichern',
    },
    post: {
      heading: 'Brief mit der Antwort',
      waits: 'Wer gefragt hat, hat keine E-Mail. Die Antwort muss als Brief verschickt werden.',
      sent: (day: string) => `Die Antwort wurde am ${day} als Brief verschickt.`,
      open: 'Brief öffnen',
      mark: 'Als verschickt vermerken',
    },
  },
  letter: {
    title: 'Brief mit Antwort',
    description: 'Eine Antwort auf eine Frage an den Rat, fertig zum Drucken.',
    lead: 'Drucken Sie den Brief, und verschicken Sie ihn.',
    mailed:
      'Wer gefragt hat, hat eine E-Mail-Adresse und kann die Antwort auf „Meine Seite“ lesen. Der Brief ist nicht nötig.',
    noAddress:
      'Wir kennen keine Adresse, oder sie ist geschützt. Fragen Sie den Bürgerservice, wie der Brief ankommen kann.',
    subject: (topic) => `Antwort auf Ihre Frage an den Rat: ${topic}`,
    greeting: (name) => (name === null ? 'Guten Tag' : `Guten Tag, ${name}`),
    received: (day) => `Sie haben Ihre Frage am ${day} gesendet.`,
    regards: 'Mit freundlichen Grüßen',
    back: 'Zurück zur Antwort',
  },
  figures: {
    title: (year) => `Fragen an den Rat im Jahr ${year}`,
    description: 'Wie viele Fragen kamen und wie schnell sie beantwortet wurden.',
    lead: 'So viele haben gefragt, und so lange haben sie auf Antwort gewartet. Jede Frage, die in dem Jahr einging, ist mitgezählt.',
    crumb: 'Fragen an den Rat',
    years: 'Andere Jahre',
    none: 'In dem Jahr sind keine Fragen eingegangen.',
    overview: 'Kurz gesagt',
    received: 'Eingegangen',
    taken: 'Angenommen',
    answered: 'Beantwortet',
    waiting: 'Warten auf Antwort oder darauf, gelesen zu werden',
    median: 'Mittlere Wartezeit',
    medianDays: (count) => days(count),
    medianHint:
      'Die Hälfte der beantworteten Fragen wartete höchstens so lange, vom Eingang bis zur Veröffentlichung der Antwort.',
    noMedian: 'Noch keine ist beantwortet',
    outcome: {
      heading: 'Das ist aus ihnen geworden',
      lead: (count) => `Von den ${count} eingegangenen:`,
      answered: 'Beantwortet',
      waiting: 'Warten auf Antwort oder darauf, gelesen zu werden',
      lapsed: 'Verfallen, weil wer gefragt hat, nicht kam',
      refused: 'Abgelehnt',
      forwarded: 'An eine andere Behörde weitergeleitet',
      withdrawn: 'Zurückgezogen',
      takenHint: (count) =>
        `${questions(count)} angenommen: beantwortet, noch offen oder verfallen.`,
    },
    refusals: { heading: 'Abgelehnt, und warum', ground: 'Grund' },
    time: {
      heading: 'Rechtzeitig beantwortet',
      lead: (days) =>
        `Eine Antwort ist rechtzeitig, wenn sie spätestens ${days} Arbeitstage nach der Sitzung veröffentlicht ist, für die die Frage rechtzeitig einging – auch wenn sie erst in einer späteren gestellt wurde. Antwortet die Verwaltung, sind es ${days} Arbeitstage nach dem Eingang.`,
      inTime: 'Rechtzeitig',
      late: 'Zu spät',
      overdue: 'Noch nicht beantwortet, und die Frist ist vorbei',
    },
    promises: {
      heading: 'Das hat die Kommune zugesagt',
      none: 'Keine der Antworten sagt zu, nachzufassen.',
      kept: 'Rechtzeitig eingehalten',
      keptLate: 'Eingehalten, aber zu spät',
      waiting: 'Frist noch nicht erreicht',
      overdue: 'Nicht eingehalten, Frist vorbei',
    },
    committees: {
      heading: 'Nach Ausschüssen',
      committee: 'Ausschuss',
      whole: 'Der ganze Rat, oder nicht gewählt',
    },
    what: 'Was',
    count: 'Anzahl',
    about: 'Die Zahlen sagen nichts darüber, wer gefragt hat.',
  },
} satisfies typeof danish;
