import type { municipalities as da } from '../da/municipalities';
import { formatNumber } from '../format';

export const municipalities = {
  frontDoorTitle: 'Wählen Sie Ihre Kommune',
  frontDoorLead:
    'Medspil zeigt die Pläne und Ziele der Kommunen – und macht es leicht zu verfolgen, was daraus wird.',
  noMunicipalities: 'Hier gibt es noch keine Kommunen.',
  code: (code: string) => `Kommunencode ${code}`,
  frontTitle: (name: string) => `Was hat ${name} vor?`,
  frontLead:
    'Sehen Sie, was beschlossen wurde, wer dafür verantwortlich ist und welche UN-Nachhaltigkeitsziele damit unterstützt werden. Ein roter Faden verbindet alles, vom UN-Nachhaltigkeitsziel bis zur Maßnahme.',
  frontLeadWithoutSdgs:
    'Sehen Sie, was beschlossen wurde und wer dafür verantwortlich ist. Ein roter Faden verbindet alles, vom Plan bis zur Maßnahme.',
  searchLabel: 'Pläne, Ziele und Ausschüsse durchsuchen',
  searchButton: 'Suchen',
  searchExample:
    'Geben Sie ein Thema, einen Ort oder einen Ausschuss ein. Die Pläne sind auf Dänisch, suchen Sie daher mit dänischen Wörtern.',
  exampleHeading: 'So hängt alles zusammen',
  plansHeading: 'Die Pläne',
  sdgsHeading: 'UN-Nachhaltigkeitsziele in den Plänen',
  sdgsLead:
    'Die Zahlen zeigen, an wie vielen Stellen der Pläne das jeweilige UN-Nachhaltigkeitsziel genannt wird.',
  noSdgs:
    'Die Pläne der Kommune nennen keine UN-Nachhaltigkeitsziele. Das bedeutet nicht, dass die Arbeit nicht zu ihnen beiträgt – nur, dass die Pläne dazu nichts sagen.',
  allSdgs: 'Alle 17 UN-Nachhaltigkeitsziele ansehen',
  committeesTitle: 'Ausschüsse',
  committeesHeading: 'Die Ausschüsse in den Plänen',
  committeesLead:
    'Sehen Sie, wann Sie die einzelnen Ausschüsse treffen können und wo die Pläne der Kommune sie nennen.',
  goalsHeading: 'Messbare Ziele',
  goalsLead: 'Zahlen und Fristen der Pläne – an einem Ort.',
  toGoals: (count: number) =>
    count === 1 ? 'Zum Ziel' : `Zu den ${formatNumber(count, 'de')} Zielen`,
  committeeKinds: {
    council: 'Das höchste politische Gremium der Kommune',
    committee: 'Ausschuss',
    collective: 'Sammelbezeichnung',
  },
  answersFor: (count: number) =>
    count === 0
      ? 'In den Plänen nicht genannt'
      : count === 1
        ? 'An einer Stelle in den Plänen genannt'
        : `An ${formatNumber(count, 'de')} Stellen in den Plänen genannt`,
  collectiveNote: 'Der Plan nennt die Ausschüsse gemeinsam, ohne anzugeben, welche gemeint sind.',
  validity: (from: string | null, to: string | null) =>
    from && to
      ? `Bestand vom ${from} bis zum ${to}`
      : to
        ? `Bestand bis zum ${to}`
        : `Besteht seit dem ${from}`,
  succeededBy: 'Abgelöst durch',
  committeeLead: (name: string) => `Hier nennen die Pläne der Kommune: ${name}.`,
  committeeEmpty: (name: string) =>
    `Keine Maßnahme und kein Ziel in den Plänen hier nennt ${name}.`,
  printedAs: (printed: string) => `Im Plan als „${printed}“ bezeichnet`,
  noCommittees: 'Die Pläne nennen keine Ausschüsse.',
  meetings: {
    heading: 'Kommende Sitzungen, zu denen Sie kommen können',
    none: 'Uns sind keine kommenden öffentlichen Sitzungen bekannt.',
    demo: 'Die Sitzungen sind für die Demo erfunden.',
    cancelled: 'Abgesagt',
    until: (time: string) => `bis ${time}`,
    place: 'Ort',
    stream: 'Die Sitzung im Netz ansehen',
    agenda: 'Tagesordnung',
    subscribe: 'Alle öffentlichen Sitzungen der Kommune im eigenen Kalender',
    subscribeHint:
      'Kopieren Sie die Adresse und fügen Sie sie Ihrem Kalender als Abonnement hinzu. Änderungen kommen dann von selbst.',
    calendarName: (name: string) => `Öffentliche Sitzungen – ${name}`,
  },
} satisfies typeof da;
