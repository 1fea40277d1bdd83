import type { dialogueFinding as da } from '../da/dialogue-finding';

const places = (count: number) => (count === 1 ? '1 Platz frei' : `${count} Plätze frei`);
const times = (count: number) => (count === 1 ? '1 Termin frei' : `${count} Termine frei`);

export const dialogueFinding = {
  title: 'Die Ausschüsse treffen',
  description:
    'Finden Sie einen Tag, an dem ein politischer Ausschuss Bürgerinnen und Bürger trifft, und melden Sie sich an.',
  lead: 'Sie können die Politikerinnen und Politiker treffen und mit ihnen über das sprechen, was Ihnen wichtig ist. Finden Sie einen Tag, der Ihnen passt, und melden Sie sich an.',
  formatsHeading: 'Drei Arten, sich zu treffen',
  formatsLead: 'Jeder Ausschuss entscheidet selbst, wie er Bürgerinnen und Bürger treffen will.',
  standings: {
    open: 'Plätze frei',
    waiting_list: 'Warteliste',
    closed: 'Die Frist ist abgelaufen',
    begun: 'Läuft gerade',
    over: 'Fand statt',
    cancelled: 'Abgesagt',
  },
  free: { slots: times, persons: places },
  waiting: (count: number) =>
    count === 1 ? '1 steht auf der Warteliste' : `${count} stehen auf der Warteliste`,
  views: { label: 'Anzeigen als', liste: 'Liste', kalender: 'Kalender' },
  filter: {
    heading: 'Suchen und auswählen',
    words: 'In Themen, Ausschüssen, Orten suchen',
    committee: 'Ausschuss',
    area: 'Gebiet',
    format: 'Art des Treffens',
    sdg: 'UN-Ziel',
    onlyFree: 'Nur Treffen mit freien Plätzen',
    more: 'Weitere Auswahl',
    any: 'Alle',
    apply: 'Treffen anzeigen',
    reset: 'Alle Treffen anzeigen',
  },
  result: (count: number, isFiltered: boolean) => {
    const found =
      count === 1 ? '1 kommendes Treffen' : `${count.toLocaleString('de-DE')} kommende Treffen`;
    if (!isFiltered) return found;
    return count === 1 ? `${found} passt` : `${found} passen`;
  },
  empty: {
    all: 'Zurzeit gibt es keine Treffen, zu denen man sich anmelden kann.',
    filtered:
      'Keine kommenden Treffen passen. Versuchen Sie ein anderes Wort, oder entfernen Sie einen Filter.',
    beyond: 'So viele Seiten gibt es nicht.',
    first: 'Zur ersten Seite',
    what: 'Das können Sie inzwischen tun:',
    follow: 'Ansehen, wie Ihr Ausschuss Bürgerinnen und Bürger trifft',
    ask: 'Stellen Sie dem Rat eine Frage, wenn Sie lieber eine schriftliche Antwort möchten',
  },
  demo: 'Die Treffen sind erfunden: Dies ist eine Vorführung.',
  calendar: {
    heading: 'Die Treffen in Ihrem eigenen Kalender',
    what: 'Abonnieren Sie die Treffen (webcal), dann stehen sie im Kalender Ihres Telefons oder Computers, und neue und verschobene Treffen kommen von selbst dazu.',
    subscribe: 'Die Treffen abonnieren',
    address:
      'Geschieht nichts, so kopieren Sie die Adresse und fügen Sie sie in Ihrem Kalender als Abonnement hinzu:',
  },
  month: {
    caption: (month: string) => `Treffen der Ausschüsse mit Bürgerinnen und Bürgern im ${month}`,
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    before: 'Der Monat davor',
    after: 'Der Monat danach',
    label: 'Monat wechseln',
    now: 'Dieser Monat',
    today: 'heute',
    none: (month: string) => `Im ${month} gibt es keine Treffen.`,
    next: (day: string) => `Das nächste Treffen ist am ${day}.`,
  },
  row: {
    allAreas: 'Die ganze Kommune',
    closes: (moment: string) => `Anmelden bis ${moment}`,
    closed: (moment: string) => `Die Frist war ${moment}`,
  },
  page: {
    titles: {
      deputation: (committee: string, day: string) => `Anhörung: ${committee}, ${day}`,
      chair_deputation: (committee: string, day: string) =>
        `Gespräch mit dem Vorsitz: ${committee}, ${day}`,
      dialogue_meeting: (committee: string, day: string) => `Dialogtreffen: ${committee}, ${day}`,
    },
    now: {
      open: (moment: string) => `Sie können sich bis ${moment} anmelden.`,
      full: (moment: string) =>
        `Alle Plätze sind vergeben. Bis ${moment} können Sie sich auf die Warteliste setzen.`,
      othersWait: (moment: string) =>
        `Die freien Plätze sind für die, die schon warten. Bis ${moment} können Sie sich auf die Warteliste setzen.`,
      closed: (moment: string) =>
        `Die Frist war ${moment}, Sie können sich also nicht mehr anmelden.`,
      begun: 'Das Treffen läuft.',
      over: 'Das Treffen hat stattgefunden. Unten sehen Sie, was daraus geworden ist.',
      overUnsaid:
        'Die Zeit des Treffens ist vorbei. Der Ausschuss hat noch nicht mitgeteilt, was daraus geworden ist.',
      cancelled: (day: string) =>
        `Das Treffen wurde am ${day} abgesagt. Wenn Sie angemeldet sind, erfahren Sie, was mit Ihrem Platz geschieht.`,
    },
    cancelledBecause: 'Der Ausschuss schreibt, warum:',
    book: 'Einen Termin buchen',
    signUp: 'Anmelden',
    join: 'Auf die Warteliste setzen',
    others: 'Die anderen Treffen des Ausschusses ansehen',
    next: (day: string) => `Das nächste Treffen des Ausschusses mit freien Plätzen: ${day}`,
    answer: 'Waren Sie dabei? Sagen Sie, was Sie denken',
    facts: 'Über das Treffen',
    when: 'Wann',
    closesAt: 'Anmelden bis',
    materialsBy: 'Material bis',
    onHoliday: '(Feiertag)',
    where: 'Wo',
    remote: 'Online',
    remoteOnRequest:
      'Sie können online dabei sein. Den Link bekommen Sie, wenn Ihr Termin vereinbart ist.',
    remoteLink: 'Online dabei sein',
    access: 'Zugang',
    area: 'Gebiet',
    committee: 'Ausschuss',
    successor: (name: string) => `Auf den Ausschuss ist ${name} gefolgt.`,
    how: 'So treffen Sie den Ausschuss',
    slots: {
      heading: 'Die Termine',
      caption: 'Die Termine des Treffens, und ob sie frei sind',
      time: 'Zeit',
      state: 'Frei?',
      free: 'Frei',
      taken: 'Vergeben',
      forQueue: 'Den Wartenden angeboten',
      closedNote: 'Nur der Ausschuss weiß, wer kommt. Das Treffen ist für andere geschlossen.',
    },
    topics: {
      heading: 'Darüber sprechen wir',
      host: 'Am Tisch',
    },
    about: 'Darum geht es',
    sdgFromPlan: 'aus dem Plan',
    sdgsFromPlan: (count: number) =>
      count === 1 ? 'UN-Ziel des Plans' : `${count} UN-Ziele des Plans`,
    after: {
      heading: 'Das ist daraus geworden',
      deputations: (count: number) =>
        count === 0
          ? 'Niemand wurde angehört.'
          : count === 1
            ? '1 wurde angehört.'
            : `${count} wurden angehört.`,
      unknown: 'Der Ausschuss hat noch nicht geschrieben, wer gekommen ist.',
      persons: (count: number) => (count === 1 ? '1 nahm teil.' : `${count} nahmen teil.`),
      closedByLaw:
        'Die Sitzungen der Ausschüsse sind nicht öffentlich. Deshalb sehen Sie, was der Ausschuss in der Sache tut, aber nicht, was gesagt wurde.',
      outcome: 'Das tut der Ausschuss',
      followUps: 'Dem geht der Ausschuss nach',
      due: (unit: string, day: string) => `${unit}, spätestens ${day}`,
      notes: 'Notizen von den Tischen',
      notesHint: 'Wer dabei war, konnte sagen, ob die Notizen stimmen, bevor sie hier erschienen.',
      publishedOn: (day: string) => `Hier seit ${day}.`,
      checked: (right: number, wrong: number, came: number) => {
        if (right + wrong === 0)
          return 'Von den Angemeldeten, die kamen, hat niemand rechtzeitig geantwortet.';
        const answered = `${right + wrong} von ${came} Angemeldeten, die kamen, haben geantwortet`;
        if (wrong === 0) return `${answered}: Sie stimmt.`;
        return `${answered}: ${right} sagen, dass sie stimmt, ${wrong}, dass etwas falsch ist.`;
      },
    },
  },
  here: {
    heading: 'Den Ausschuss treffen',
    node: 'Hier können Sie die Politikerinnen und Politiker treffen und mit ihnen darüber sprechen.',
    sdg: 'Hier können Sie die Politikerinnen und Politiker treffen und mit ihnen über etwas sprechen, das mit dem Ziel zu tun hat.',
    all: 'Alle Treffen mit den Ausschüssen ansehen',
    outcomes: 'Das ist aus Treffen mit Bürgerinnen und Bürgern geworden',
  },
  nextOfCommittee: (day: string) => `Den Ausschuss treffen: das nächste Mal am ${day}`,
  ahead: {
    open: (committee: string, day: string, closes: string) =>
      `Sie können ${committee} am ${day} treffen. Anmelden bis ${closes}.`,
    link: 'Die Ausschüsse treffen',
  },
} satisfies typeof da;
