import type { PieceKind } from '~/domains/questions/documents/case-package';
import type { QuestionState } from '~/domains/questions/states';
import type { Asking } from '~/domains/questions/vocabulary';

const states: Record<QuestionState, string> = {
  received: 'Modtaget',
  clarifying: 'Afventer svar fra borgeren',
  accepted: 'Antaget til et møde',
  with_administration: 'Besvares af forvaltningen',
  asked: 'Stillet på mødet',
  answered: 'Besvaret',
  refused: 'Afvist',
  forwarded: 'Sendt videre',
  lapsed: 'Bortfaldet',
  withdrawn: 'Trukket tilbage',
};

const askings: Record<Asking, string> = {
  alone: 'spørger',
  together: 'spørger sammen med andre',
  association: 'spørger for en forening',
};

/**
 * The words in the documents of citizens' questions. They go to the council's agenda and into the municipality's
 * records, which are kept in Danish; so they have no other language and are no part of `da`, which every language
 * has the shape of.
 */

const minutes = (count: number) => (count === 1 ? '1 minut' : `${count} minutter`);

const kinds: Record<PieceKind, string> = {
  question: 'Spørgsmål',
  receipt: 'Kvittering',
  letter: 'Besked til borgeren',
  meeting: 'Besked om mødet',
  clarification: 'Kommunen beder om en uddybning',
  reply: 'Svar fra borgeren',
  decision: 'Meddelelse om afgørelse',
  reconsideration: 'Ønske om genovervejelse',
  answer: 'Svar fra kommunen',
};

/** What both documents say about a question. */
const question = {
  nameless: 'En borger',
  untitled: 'Spørgsmål uden overskrift',
  askedBy: 'Stillet af',
  received: 'Modtaget',
  meeting: 'Møde',
  place: 'Sted',
  committee: 'Udvalg',
  nodes: 'Mål i planer',
  nodeOf: (plan: string) => ` (${plan})`,
  sdgs: 'Verdensmål',
  address: 'På nettet',
  textHeading: 'Spørgsmålet',
  noText: 'Der er ingen tekst.',
};

export const questionDocuments = {
  minutes,
  page: 'Side',
  pageOf: 'af',
  question,
  annex: {
    /** Filens navn, efterfulgt af mødets dag. */
    fileName: 'spoergsmaal-fra-borgere',
    title: (meeting: string) => `Spørgsmål fra borgere: ${meeting}`,
    kind: (municipality: string) => `Bilag til dagsordenen. ${municipality}`,
    draft:
      'Udkast. Dagsordenen er ikke lagt fast endnu, så spørgsmål, rækkefølge og tid kan blive ændret.',
    draftShort: 'Udkast',
    notShown: 'Spørgsmålets tekst vises ikke her.',
    frozen: 'Lagt fast',
    begins: 'Mødet begynder',
    contents: 'Oversigt',
    number: 'Nr.',
    questionTitle: 'Spørgsmål',
    minutes: 'Minutter',
    sum: 'I alt',
    sumOf: (planned: number, available: number) => `${planned} af ${available}`,
    over: (count: number) =>
      `Spørgsmålene tager ${minutes(count)} mere, end der er sat af på mødet.`,
    left: (count: number) => `Der er ${minutes(count)} tilbage af den tid, der er sat af på mødet.`,
    full: 'Spørgsmålene tager netop den tid, der er sat af på mødet.',
    none: 'Der er ingen spørgsmål til mødet.',
    numbered: (number: number, title: string) => `${number}. ${title}`,
    time: 'Tid',
    answeredBy: 'Besvares af',
    answeredByNobodyYet: 'Ikke bestemt endnu',
    presence: 'Fremmøde',
    presenceNeeded: 'Den, der har stillet spørgsmålet, skal være til stede.',
    outcome: 'På mødet',
    /** Den, der bliver råbt op på mødet. */
    askerName: 'Spørger',
    asker: {
      isProtected: 'Navnet er beskyttet',
      together: (name: string, others: string) => `${name} sammen med ${others}`,
      association: (name: string, association: string) => `${name} for ${association}`,
    },
    answerHeading: 'Svar',
    /** Et spørgsmål, som ikke alle kan læse. */
    unshown: {
      byWish: 'Et spørgsmål, som den, der spørger, ikke vil have vist her',
      hidden: 'Et spørgsmål, der ikke vises her',
      withdrawn: 'Et spørgsmål, der er trukket tilbage',
      marked: (title: string) => `${title} (vises ikke for alle)`,
    },
  },
  case: {
    states,
    roles: { ...askings, others: 'medspørgere' },
    formerSubject: 'Spørgsmålet, som det lød før en ændring',
    clarificationSubject: 'Spørgsmål til borgeren',
    replySubject: 'Svar på kommunens spørgsmål',
    reconsiderationSubject: 'Ønske om en ny vurdering',
    answerSubject: 'Svar på spørgsmålet',
    receiptSubject: 'Kvittering for spørgsmålet',
    meetingSubject: 'Om mødet',
    letterSubject: 'Nyt om spørgsmålet',
    untitled: 'Spørgsmål til byrådet',
    erased: 'Slettet efter ønske',
    protectedName: 'Navnet er beskyttet',
    title: (subject: string) => `Sag: ${subject}`,
    subject: 'Emne',
    municipality: 'Kommune',
    kle: 'KLE-nummer',
    date: 'Dato',
    state: 'Status',
    made: 'Dannet',
    parties: 'Parter',
    noMeeting: 'Ikke sat på et møde',
    correspondence: 'Korrespondance',
    noCorrespondence: 'Der er ingen korrespondance.',
    kinds,
    from: 'Fra',
    to: 'Til',
    kind: 'Slags',
    sent: 'Sendt',
    decisions: 'Afgørelser',
    noDecisions: 'Der er ikke truffet nogen afgørelse.',
    decided: 'Truffet',
    reason: 'Begrundelse',
    answers: 'Svar',
    noAnswers: 'Spørgsmålet er ikke besvaret.',
    answeredBy: 'Besvaret af',
    answeredAt: 'Besvaret',
    answeredUntil: 'Rettet, og lød sådan indtil',
    recording: 'Optagelse',
    promises: 'Løfter om at følge op',
    noPromises: 'Svaret lover ikke at følge op.',
    promisedBy: 'Lovet af',
    due: 'Senest',
    kept: 'Gjort',
    notKept: 'Ikke endnu',
    events: 'Det skete der',
    noEvents: 'Der er ikke noteret noget.',
  },
};
