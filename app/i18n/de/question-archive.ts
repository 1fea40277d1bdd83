import type { questionArchive as danish } from '../da/question-archive';

export const questionArchive = {
  title: 'Alle Fragen an den Rat',
  description:
    'Lesen Sie, was Bürgerinnen und Bürger den Rat gefragt haben und was geantwortet wurde.',
  lead: 'Lesen Sie, was andere gefragt haben und welche Antwort sie bekamen.',
  states: {
    received: 'Eingegangen',
    clarifying: 'Wird präzisiert',
    accepted: 'Wartet auf die Sitzung',
    with_administration: 'Die Verwaltung antwortet',
    asked: 'Gestellt – die Antwort folgt',
    answered: 'Beantwortet',
    refused: 'Abgelehnt',
    forwarded: 'Weitergeleitet',
    lapsed: 'Entfallen',
    withdrawn: 'Zurückgezogen',
  },
  filter: {
    heading: 'Suchen und auswählen',
    words: 'Nach Wörtern suchen',
    committee: 'Ausschuss',
    sdg: 'UN-Ziel',
    year: 'Eingegangen im Jahr',
    answering: 'Antwort',
    answerings: { besvaret: 'Beantwortet', venter: 'Wartet auf Antwort' },
    node: 'Ein Teil eines Plans',
    any: 'Alle',
    apply: 'Fragen anzeigen',
    reset: 'Alle Fragen anzeigen',
    without: (what: string) => `Entfernen: ${what}`,
    quoted: (words) => `„${words}“`,
  },
  result: (count: number, isMore: boolean, isFiltered: boolean) => {
    const isOne = count === 1 && !isMore;
    const found = `${isMore ? 'Mindestens ' : ''}${count.toLocaleString('de-DE')} ${isOne ? 'Frage' : 'Fragen'}`;
    return isFiltered ? `${found} ${isOne ? 'passt' : 'passen'}` : found;
  },
  newestFirst: 'Die neuesten stehen zuerst.',
  empty: {
    all: 'Es gibt noch keine Fragen zu lesen. Die erste könnte Ihre sein.',
    filtered:
      'Keine Frage passt. Versuchen Sie ein anderes Wort, entfernen Sie einen Filter – oder stellen Sie die Frage selbst.',
    beyond: 'So viele Seiten gibt es nicht.',
    first: 'Zur ersten Seite',
    ask: 'Eine Frage stellen',
  },
  nameless: 'Eine Bürgerin oder ein Bürger',
  askedBy: (name: string, day: string) => `${name} · eingegangen am ${day}`,
  atMeeting: (day: string) => `Sitzung vom ${day}`,
  feed: 'Neue Fragen und Antworten als Feed (Atom)',
  feedTitle: (municipality: string) => `Fragen an den Rat in ${municipality}`,
  feedOfOne: (topic: string) => `Eine Frage an den Rat: ${topic}`,
  page: {
    kicker: 'Frage an den Rat',
    description: (topic: string) => `Eine Frage an den Rat: ${topic}`,
    refused: 'Abgelehnt:',
    refusedWhy: 'Wer gefragt hat, lässt andere die Frage zusammen mit der Begründung lesen.',
    facts: 'Zur Frage',
    state: 'So steht es',
    who: 'Wer fragt',
    received: 'Eingegangen',
    meeting: 'Ratssitzung',
    cancelled: 'Die Sitzung ist abgesagt.',
    agenda: 'Tagesordnung',
    minutes: 'Protokoll',
    committee: 'Ausschuss',
    forwardedTo: 'Weitergeleitet an',
    nodes: 'Darum geht es',
    sdgFromPlan: 'aus dem Plan',
    answer: 'Antwort',
    noAnswer: {
      waits:
        'Die Antwort wird hier gezeigt. Über „Folgen“ bekommen Sie eine E-Mail, wenn sie da ist.',
      ended: 'Hier kommt keine Antwort. Unten steht, was geschehen ist.',
    },
    similar: 'Andere haben Ähnliches gefragt',
    report: 'Inhalt melden',
    reportLabel: (topic: string) => `Inhalt melden: ${topic}`,
    feed: 'Was geschieht, als Feed (Atom)',
  },
  latest: {
    heading: 'Das haben andere gefragt',
    search: 'Alle Fragen durchsuchen',
    button: 'Suchen',
  },
  here: {
    heading: 'Fragen an den Rat',
    node: 'Dazu haben Bürgerinnen und Bürger den Rat gefragt.',
    plan: 'Zu dem, wovon der Plan handelt, haben Bürgerinnen und Bürger den Rat gefragt.',
    sdg: 'Bürgerinnen und Bürger haben den Rat etwas gefragt, das mit diesem Ziel zu tun hat.',
    committee: 'Bürgerinnen und Bürger haben den Rat zum Gebiet des Ausschusses gefragt.',
    all: (count: number, isMore: boolean) => {
      if (isMore) return 'Alle Fragen ansehen';
      return count === 1
        ? 'Die Frage im Archiv ansehen'
        : `Alle ${count.toLocaleString('de-DE')} Fragen ansehen`;
    },
  },
} satisfies typeof danish;
