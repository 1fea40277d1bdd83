import type { DecideRefusal } from '~/domains/moderation/decision-rules';
import type { Decision, EntryKind } from '~/domains/moderation/vocabulary';
import type { SubjectKind } from '~/domains/thread/subject-kinds';

const subjectKinds: Record<SubjectKind, string> = {
  plan: 'plan',
  plan_node: 'mål eller handling',
  committee: 'udvalg',
  meeting: 'møde',
  comment: 'kommentar',
  question: 'spørgsmål til byrådet',
  dialogue_session: 'møde med borgere',
  dialogue_booking: 'tilmelding til et udvalg',
};

const kinds: Record<EntryKind, string> = {
  submission: 'Nyt indlæg',
  notice: 'Anmeldelse',
  reconsideration: 'Genovervejelse',
};

/** Det, moderatoren vælger, med det, der så sker. */
const decisions: Record<Decision, { label: string; hint: string }> = {
  publish: { label: 'Offentliggør', hint: 'Alle kan læse det, som det er skrevet.' },
  publish_redacted: {
    label: 'Offentliggør uden noget af det',
    hint: 'Ret teksten herunder. Kræver en begrundelse.',
  },
  clarify: {
    label: 'Spørg forfatteren',
    hint: 'Skriv spørgsmålet herunder. Fristen står stille, til der kommer et svar.',
  },
  refuse: { label: 'Afvis', hint: 'Det bliver ikke offentligt. Kræver en begrundelse.' },
  hide: { label: 'Skjul', hint: 'Ingen kan læse det mere. Kræver en begrundelse.' },
  restore: { label: 'Gør afgørelsen om', hint: 'Alle kan læse det, som det er skrevet.' },
  keep: { label: 'Lad det være, som det er', hint: 'Der bliver ikke ændret noget.' },
};

/** Hvad der er besluttet, om en tidligere afgørelse. */
const decided: Record<Decision, string> = {
  publish: 'Offentliggjort',
  publish_redacted: 'Offentliggjort uden noget af det',
  clarify: 'Forfatteren blev spurgt',
  refuse: 'Afvist',
  hide: 'Skjult',
  restore: 'Afgørelsen blev gjort om',
  keep: 'Blev, som det var',
};

/** Hvorfor noget af det, der var valgt, ikke blev gjort. */
const notDone: Record<
  DecideRefusal | 'not_found' | 'not_allowed' | 'not_submission' | 'read_first' | 'failed',
  (count: number) => string
> = {
  closed: (count) =>
    `${count}: der er truffet en afgørelse, eller forfatteren har trukket det tilbage.`,
  own_matter: (count) => `${count}: det er din egen sag, så den er for en anden.`,
  overtaken: (count) => `${count}: der er truffet en ny afgørelse siden.`,
  not_by_same: (count) => `${count}: det er din egen afgørelse, der skal ses på igen.`,
  not_claimed: (count) => `${count}: sagen er lagt tilbage imens.`,
  claimed_by_another: (count) => `${count}: en anden har taget sagen.`,
  does_not_fit: (count) => `${count}: afgørelsen passer ikke til sagen.`,
  changed_meanwhile: (count) => `${count}: teksten er ændret imens. Læs den nye.`,
  reason_needed: (count) => `${count}: der skal en begrundelse til.`,
  reason_unknown: (count) => `${count}: begrundelsen kan ikke bruges mere.`,
  statement_needed: (count) => `${count}: der mangler et spørgsmål.`,
  not_found: (count) => `${count}: sagen findes ikke mere.`,
  not_allowed: (count) => `${count}: den slags sager er ikke for din rolle.`,
  not_submission: (count) => `${count}: kun nye indlæg kan offentliggøres herfra.`,
  failed: (count) => `${count}: noget gik galt hos os. Prøv igen.`,
  read_first: (count) =>
    `${count}: åbn sagen først. Teksten er lang, der er en fil, eller der kan stå personoplysninger.`,
};

const times = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const inbox = {
  title: 'Indbakke',
  lead: 'Det, der venter på en afgørelse. Det, der haster mest, står først.',
  description: 'Det, der venter på en afgørelse.',
  subjectKinds,
  kinds,
  decisions,
  decided,
  badge: {
    count: (count: number) => (count > 99 ? '99+' : String(count)),
    waiting: (count: number) => `${count > 99 ? '99+' : count} venter`,
    overdue: (count: number) => `${count > 99 ? '99+' : count} over fristen`,
  },
  filter: {
    heading: 'Vis kun noget af det',
    change: 'Ret, hvad du ser',
    whose: 'Hvem har sagen?',
    all: 'Alle',
    mine: 'Dem, jeg har taget',
    unclaimed: 'Dem, ingen har taget',
    decided: 'Dem, der er afgjort',
    kind: 'Hvorfor venter den?',
    any: 'Alt',
    subjectKind: 'Hvad handler den om?',
    overdue: 'Kun over fristen',
    show: 'Vis',
    reset: 'Vis alle',
  },
  total: (count: number) =>
    times(count, 'Én sag venter på en afgørelse.', `${count} sager venter på en afgørelse.`),
  totalPaused: (count: number) =>
    times(count, 'Én sag venter på borgeren.', `${count} sager venter på borgeren.`),
  forYou: (count: number) =>
    `Til dig: ${count}. Det er dem, du har taget, og dem, ingen har, som du må afgøre. Dem tæller menuen.`,
  totalDecided: (count: number) => times(count, 'Én sag er afgjort.', `${count} sager er afgjort.`),
  closed: (moment: string) => `afgjort ${moment}`,
  none: 'Der er ikke noget, der venter. Godt gået.',
  noneFound: 'Ingen sager passer til det, du har valgt.',
  choose: (title: string) => `Vælg: ${title}`,
  claimChosen: 'Tag de valgte',
  publishChosen: 'Offentliggør de valgte',
  publishHint:
    'Kun korte, nye indlæg uden filer og uden tegn på personoplysninger kan offentliggøres herfra. Resten skal du åbne.',
  result: {
    tag: (count: number) => times(count, 'Du har taget én sag.', `Du har taget ${count} sager.`),
    offentliggoer: (count: number) =>
      times(count, 'Ét indlæg er offentliggjort.', `${count} indlæg er offentliggjort.`),
    matter: (number: number) => `Sag ${number}`,
    notDone: 'Resten blev ikke gjort:',
  },
  notDone,
  due: (day: string) => `frist ${day}`,
  received: (moment: string) => `modtaget ${moment}`,
  claimedBy: (name: string) => `${name} har sagen`,
  mine: 'Du har sagen',
  free: 'Ingen har sagen',
  away: (name: string) => `${name} har sagen, men er væk`,
  forAnother: 'Skal afgøres af en anden',
  forModerators: 'For moderatorer',
  attached: { picture: 'med billede', file: 'med fil' },
  somebody: 'En kollega',
  entry: {
    description: 'En sag, der venter på en afgørelse.',
    text: 'Teksten',
    from: 'Skrevet af',
    unnamed: 'uden navn',
    node: 'Handler om',
    alts: 'Det siger beskrivelsen af billedet',
    files: 'Filer',
    state: 'Nu',
    now: {
      received: 'venter på en afgørelse',
      clarifying: 'venter på borgeren',
      published: 'offentlig',
      refused: 'afvist',
      hidden: 'skjult',
      withdrawn: 'trukket tilbage',
    },
    published: 'Sådan er det offentliggjort',
    readPublic: 'Se det på siden',
    sentAnyway: 'Forfatteren har set det, der er markeret, og valgt „Send alligevel“.',
    findings: (count: number) =>
      times(
        count,
        'Ét sted ligner en personoplysning. Det er markeret i teksten.',
        `${count} steder ligner personoplysninger. De er markeret i teksten.`,
      ),
    clarifications: 'Spørgsmål til forfatteren',
    asked: (moment: string) => `Spurgt ${moment}`,
    answered: (moment: string) => `Svar ${moment}`,
    unanswered: 'Ikke besvaret endnu',
    notice: 'Anmeldelsen',
    noticeFrom: (name: string | null, moment: string) =>
      name === null ? `Uden navn, ${moment}` : `${name}, ${moment}`,
    reconsideration: 'Ønsket om at se på afgørelsen igen',
    request: (moment: string) => `Forfatteren skrev ${moment}:`,
    decidedFirst: (name: string, decision: string, moment: string) =>
      `${name} traf afgørelsen ${moment}: ${decision}.`,
    history: 'Tidligere afgørelser',
    decidedBy: (name: string, moment: string) => `${name}, ${moment}`,
    showStatement: 'Det fik forfatteren at vide',
    letter: 'Afgørelsen som brev',
    takeOvers: (name: string, moment: string) => `${name} overtog sagen ${moment}.`,
    closed: 'Sagen er lukket.',
    work: 'Hvem har sagen?',
    worked: 'Hvem har haft sagen?',
    claim: 'Tag sagen',
    takeOver: (name: string) => `Overtag sagen fra ${name}`,
    takeOverHint: (name: string) =>
      `${name} bliver ikke spurgt, men alle kan se, at du har overtaget den.`,
    release: 'Læg sagen tilbage',
    decide: 'Træf afgørelsen',
    claimFirst: 'Tag sagen, før du træffer en afgørelse.',
    decision: 'Afgørelse',
    reason: 'Begrundelse',
    chooseReason: 'Ingen begrundelse',
    reasonHint: 'Skal vælges, når noget bliver taget ud, afvist eller skjult.',
    wordings: 'Læs begrundelsernes ord',
    words: 'Dine egne ord til forfatteren',
    wordsHint:
      'Vil du spørge forfatteren, så skriv spørgsmålet her. Ellers bliver dine ord sendt i stedet for begrundelsens. Er feltet tomt, bruger vi begrundelsens.',
    redacted: 'Teksten, som alle skal læse den',
    redactedHint: 'Bruges kun, når du offentliggør uden noget af det.',
    leaveOut: (what: string, isPicture: boolean) =>
      `${isPicture ? 'Billedet' : 'Filen'} offentliggøres ikke: ${what}`,
    notByMail:
      'Forfatteren har ingen e-mail og hører kun om spørgsmålet i et brev. Uret står stille, til der kommer et svar. Skriv brevet ud, når du har spurgt.',
    leaveOutHint: 'Bruges kun, når du offentliggør uden noget af det.',
    submit: 'Gem afgørelsen',
    notTaken: 'Afgørelsen blev ikke gemt',
    youWrote: 'Det, du havde skrevet:',
    notes: 'Interne noter',
    notesLead: 'Kun kolleger kan læse dem. De kommer ikke på nogen offentlig side.',
    noNotes: 'Ingen har skrevet en note.',
    note: 'Ny note',
    addNote: 'Gem noten',
    answer: 'Svar offentligt',
    answerLead: 'Alle kan læse svaret ved siden af kommentaren.',
    answerNow: (unit: string, moment: string) => `Svaret fra ${unit}, ${moment}`,
    theMunicipality: 'kommunen',
    answerText: 'Svar',
    sendAnswer: 'Offentliggør svaret',
  },
  letters: {
    title: 'Breve med afgørelser og svar',
    lead: 'Afgørelser og svar til borgere uden e-mail. Print brevet, send det, og marker det som sendt.',
    none: 'Der er ingen breve, der skal sendes.',
    more: (shown: number, total: number) => `Her er de ${shown} ældste af ${total}.`,
    unnamed: 'Beskyttet navn',
    decided: (day: string) => `Afgjort ${day}`,
    sent: 'Marker som sendt',
    sentLabel: (to: string) => `Marker brevet til ${to} som sendt`,
    decisions: 'Afgørelser',
    answers: 'Svar på spørgsmål til byrådet',
    answered: (day: string) => `Svaret er fra ${day}`,
  },
  answers: {
    title: 'Skal besvares',
    lead: 'Det, borgere har skrevet eller spurgt om, og som venter på et svar eller en godkendelse fra jer. Det, der haster mest, står først.',
    description: 'Det, der venter på et svar fra kommunen.',
    total: (count: number) =>
      times(count, 'Ét indlæg venter på svar.', `${count} indlæg venter på svar.`),
    none: 'Der er ikke noget, der venter på svar. Godt gået.',
    since: (moment: string) => `offentliggjort ${moment}`,
    published: 'Offentliggjort',
    done: 'Der er svaret. Du kan rette svaret herunder.',
  },
  letter: {
    title: 'Afgørelsen som brev',
    lead: 'Print siden, og send brevet. Det har de samme ord som mailen.',
    description: 'En afgørelse som brev.',
    mailed:
      'Forfatteren har en e-mail og har fået afgørelsen på mail. Brevet er kun nødvendigt, hvis mailen ikke kom frem.',
    noAddress:
      'Vi kender ikke adressen, eller den er beskyttet. Borgerservice kan hjælpe med at få brevet frem.',
    back: 'Tilbage til sagen',
  },
};
