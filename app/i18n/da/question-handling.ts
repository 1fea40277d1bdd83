import type { Decision } from '~/domains/moderation/vocabulary';
import type { AcceptRefusal } from '~/domains/questions/handling/accept-refusal';
import type { NextStep } from '~/domains/questions/rules/next-step';
import type { QuestionState } from '~/domains/questions/states';
import type { RuleSet } from '~/domains/questions/rule-set';
import type { AnswerState, Asking } from '~/domains/questions/vocabulary';

const states: Record<QuestionState, string> = {
  received: 'venter på en afgørelse',
  clarifying: 'venter på borgeren',
  accepted: 'kommer med på et møde',
  with_administration: 'hos forvaltningen',
  asked: 'stillet på mødet',
  answered: 'besvaret',
  refused: 'afvist',
  forwarded: 'sendt videre',
  lapsed: 'bortfaldet',
  withdrawn: 'trukket tilbage',
};

const presence: Record<RuleSet['presence'], string> = {
  not_needed:
    'Du behøver ikke at være til stede. Du er velkommen til at lytte med fra tilhørerpladserne.',
  needed: 'Du skal selv være til stede på mødet og stille spørgsmålet.',
  needed_or_lapses:
    'Du skal selv være til stede på mødet og stille spørgsmålet. Er du der ikke, bortfalder det.',
};

/** Hvorfor et spørgsmål ikke kan godkendes, som moderatoren læser det. */
const acceptRefusals: Record<AcceptRefusal, string> = {
  asker_not_resident:
    'Borgeren har ikke oplyst, at hun eller han bor i kommunen, og reglerne giver kun borgere her lov til at spørge. Spørg borgeren, eller afvis spørgsmålet.',
  asker_quota_spent:
    'Borgeren har allerede så mange spørgsmål på det møde, som reglerne giver plads til. Spørg borgeren, hvilket der skal med, eller afvis dette.',
  asker_consent_needed:
    'Borgeren har ikke sagt ja til, at spørgsmålet må læses af alle, og det kræver reglerne. Spørg borgeren, eller afvis spørgsmålet.',
  not_for_everyone:
    'Borgeren har ikke sagt ja til, at alle må læse spørgsmålet. Så er der ikke noget at tage ud for andre. Godkend det, som det er, eller spørg borgeren.',
};

const minutes = (count: number) => (count === 1 ? '1 minut' : `${count} minutter`);

export const questionHandling = {
  /** Hvad et spørgsmål hedder, hvor det står alene. */
  titleOf: (topic: string) => `Spørgsmål til byrådet: „${topic}“`,
  searchContext: 'Spørgsmål til byrådet',
  states,
  acceptRefusals,
  /** Afsnit til den, der spørger, når spørgsmålet er godkendt. */
  accepted: {
    reinstated: 'Vi har set på afgørelsen igen og gjort den om.',
    reads: {
      everyone: 'Dit spørgsmål til byrådet er godkendt, og alle kan læse det på Medspil.',
      what_is_left:
        'Dit spørgsmål til byrådet er godkendt. Alle kan læse det på Medspil, men vi har taget noget af teksten ud. Det, vi har taget ud, kan ingen andre læse.',
      nobody: 'Dit spørgsmål til byrådet er godkendt. Som du har ønsket, står det ikke på Medspil.',
    },
    moved: 'Det kunne ikke længere komme med på det møde, du sendte det til.',
    meeting: (moment: string, place: string | null) =>
      place === null
        ? `Det kommer med på byrådets møde ${moment}.`
        : `Det kommer med på byrådets møde ${moment}. Mødested: ${place}.`,
    noMeeting:
      'Det kommer med på byrådets næste møde. Datoen er ikke fastsat endnu. Du får besked, når den er.',
    presence,
    minutes: (ask: number, reply: number) =>
      reply === 0
        ? `Du har ${minutes(ask)} til at stille spørgsmålet.`
        : `Du har ${minutes(ask)} til at stille spørgsmålet og ${minutes(reply)} til en kommentar, når du har fået svar.`,
    needs: (needs: string) =>
      `Du har skrevet, at du har brug for dette for at kunne være med: ${needs}`,
  },
  /** Det første afsnit i en afgørelse, der går imod den, der spørger, eller spørger tilbage. */
  outcome: {
    refuse: 'Vi tager ikke dit spørgsmål med på et byrådsmøde, og vi offentliggør det ikke.',
    clarify: 'Vi har et spørgsmål til dig, før vi kan tage dit spørgsmål med på et byrådsmøde.',
    forwarded: (to: string) =>
      `Det, du spørger om, er ikke kommunens opgave. Vi har sendt dit spørgsmål videre til ${to}, og derfor kommer det ikke med på et byrådsmøde. Hør derfra, hvornår du får svar.`,
  },
  told: {
    handedOver: (unit: string) =>
      `Dit spørgsmål handler om fakta. Derfor svarer ${unit} på det, og du behøver ikke at vente på et byrådsmøde. Du får en mail, når svaret er klar.`,
    handedBack: 'Dit spørgsmål skal alligevel besvares på et byrådsmøde.',
    moved: 'Vi har flyttet dit spørgsmål til et andet møde.',
  },
  /** Til dem, der skal skrive et udkast til svar. */
  draftWanted: {
    forMeeting: (moment: string) =>
      `Spørgsmålet skal besvares på byrådets møde ${moment}. Skriv et udkast i god tid, så borgmesterkontoret kan nå at godkende det.`,
    inWriting: 'Spørgsmålet skal besvares skriftligt, uden at det kommer på et møde.',
    moved: (moment: string | null) =>
      moment === null
        ? 'Mødet er ændret: Spørgsmålet skal stadig besvares af byrådet, men datoen er ikke fastsat endnu.'
        : `Mødet er ændret: Spørgsmålet skal nu besvares på byrådets møde ${moment}. Det gælder også for udkastet.`,
  },
  /** Det, moderatoren vælger, når det er et spørgsmål til byrådet. */
  decisions: {
    publish: {
      label: 'Godkend',
      hint: 'Det kommer med på et møde. Alle kan læse det, hvis borgeren har sagt ja til det.',
    },
    publish_redacted: {
      label: 'Godkend uden noget af det',
      hint: 'Ret teksten herunder. Den første linje er emnet. Kræver en begrundelse.',
    },
    clarify: {
      label: 'Spørg borgeren',
      hint: 'Skriv spørgsmålet herunder. Fristen står stille, til der kommer et svar.',
    },
    refuse: {
      label: 'Afvis',
      hint: 'Det kommer ikke på noget møde og bliver ikke offentligt. Kræver en begrundelse.',
    },
    restore: {
      label: 'Gør afgørelsen om',
      hint: 'Et afvist spørgsmål kommer med på det næste møde. Et skjult kan læses igen.',
    },
  },
  /** Det, der blev besluttet, når det er et spørgsmål. Resten hedder som for alt andet. */
  decided: {
    publish: 'Godkendt',
    publish_redacted: 'Godkendt uden noget af det',
    clarify: 'Borgeren blev spurgt',
  } as Partial<Record<Decision, string>>,
  /** Det, der står ved en sag i indbakken, når den er et spørgsmål. */
  atEntry: {
    heading: 'Om spørgsmålet',
    meeting: 'Møde',
    noMeeting: 'venter på, at et møde bliver fastsat',
    reads: 'Offentligt',
    readsYes: 'borgeren har sagt ja til, at alle må læse det',
    readsNo: 'nej, det har borgeren ikke sagt ja til',
    needs:
      'Borgeren har skrevet, hvad der skal til for at kunne være med. Det står på spørgsmålets side.',
    work: 'Åbn spørgsmålets side',
    alerts: {
      same_account: 'Borgeren har flere spørgsmål til det samme møde:',
      same_person:
        'En anden konto med det samme navn og den samme adresse har spørgsmål til det samme møde. Det kan være den samme person:',
      similar: (months: number | null) =>
        months === null
          ? 'Det ligner spørgsmål, der allerede er offentliggjort:'
          : `Efter reglerne kan det samme emne først tages op igen efter ${months} måneder. Er det det samme som her, kan du afvise det som allerede besvaret:`,
    },
  },
  list: {
    title: 'Spørgsmål til byrådet',
    lead: 'Alle spørgsmål, og hvad der skal ske med hvert af dem.',
    description: 'Borgernes spørgsmål til byrådet og arbejdet med dem.',
    byDue: 'Det, der haster mest, står først.',
    byReceipt: 'Det nyeste står først.',
    total: (count: number) => (count === 1 ? 'Ét spørgsmål.' : `${count} spørgsmål.`),
    none: 'Der er ingen spørgsmål, der skal ske noget med. Godt gået.',
    noneFound: 'Ingen spørgsmål passer til det, du har valgt. Prøv at vise alle.',
    filter: {
      heading: 'Vis andre spørgsmål',
      change: 'Ret, hvad du ser',
      state: 'Hvor langt er det?',
      underway: 'Det, der skal ske noget med',
      all: 'Alle',
      meeting: 'Møde',
      committee: 'Udvalg',
      year: 'År',
      any: 'Alle',
      words: 'Ord i emne eller tekst',
      show: 'Vis',
      reset: 'Nulstil',
    },
    received: (day: string) => `modtaget ${day}`,
    meeting: (day: string) => `møde ${day}`,
    unit: (name: string) => `udkast fra ${name}`,
    next: {
      decide: 'Træf en afgørelse',
      await_asker: 'Vent på borgerens svar',
      set_meeting: 'Fastsæt et møde',
      ask_unit: 'Vælg, hvem der skriver et udkast til svar',
      draft: 'Udkastet til svar skal skrives',
      approve: 'Borgmesterkontoret skal godkende svaret',
      approve_correction: 'Borgmesterkontoret skal godkende rettelsen',
      await_meeting: 'Klar til mødet',
      mark: 'Skriv, hvad der skete på mødet',
      publish: 'Offentliggør svaret',
    } satisfies Record<NextStep, string>,
    untold: {
      heading: (count: number) => `Fortæl dem det selv (${count})`,
      lead: 'Disse borgere har ingen e-mail, så vi kan ikke skrive til dem. Ring eller send et brev, og tryk, når du har gjort det.',
      since: (day: string) => `siden ${day}`,
      what: 'Det skal de have at vide',
      submit: 'Jeg har fortalt det',
    },
    help: {
      heading: 'Stil et spørgsmål for en borger',
      can: 'Ringer en borger, eller står borgeren ved skranken, kan du skrive spørgsmålet ned. Find borgeren, begynd at hjælpe, og gå til „Stil et spørgsmål“.',
      begin: 'Find borgeren',
      cannot:
        'En borgerservicemedarbejder kan skrive spørgsmålet ned for en borger i telefonen eller ved skranken.',
    },
  },
  spent: {
    heading: 'Brugt tid og penge',
    lead: 'Det, I har noteret på spørgsmålene.',
    none: 'Der er ikke stillet spørgsmål endnu.',
    caption: (year: string) => `Brugt på spørgsmål i ${year}`,
    year: 'År',
    show: 'Vis året',
    columns: { meeting: 'Møde', questions: 'Spørgsmål', hours: 'Timer', kroner: 'Kroner' },
    noMeeting: 'Uden møde',
    total: 'Hele året',
    csv: 'Hent som CSV',
  },
  page: {
    description: 'Et spørgsmål til byrådet og arbejdet med det.',
    next: (step: string) => `Næste skridt: ${step}.`,
    done: 'Der er ikke mere at gøre.',
    openEntry: 'Åbn sagen i indbakken',
    facts: 'Fakta',
    state: 'Nu',
    hidden: 'skjult for andre',
    received: 'Modtaget',
    deadline: 'Frist, der gælder',
    noDeadline: 'der var ikke fastsat et møde',
    rules: 'Bedømt efter regler',
    rulesVersion: (version: number) => `udgave ${version}`,
    meeting: 'Møde',
    noMeeting: 'intet',
    cancelled: 'aflyst',
    frozen: 'dagsordenen er lukket',
    agenda: 'Dagsorden',
    readAgenda: 'Se dagsordenen',
    workOnAgenda: 'Ret dagsordenen',
    case: 'Hent sagen til journalen (ZIP)',
    unit: 'Udkast til svar',
    noUnit: 'ingen er spurgt endnu',
    reads: 'Offentligt',
    readsNo: 'nej, det har borgeren ikke sagt ja til',
    readsNotYet: 'ikke endnu',
    readsYes: 'ja',
    readPublic: 'Se det på siden',
    forwardedTo: 'Sendt videre til',
    place: 'Sted',
    committee: 'Udvalg',
    about: 'Handler om',
    sdgs: 'Verdensmål',
    asker: {
      heading: 'Den, der spørger',
      name: 'Navn',
      protected: 'navn og adresse er beskyttet. Borgerservice kan hjælpe med at få kontakt',
      unknown: 'ikke oplyst',
      shown: 'Vises som',
      shownNot: 'uden navn',
      asking: 'Spørger',
      kinds: {
        alone: 'alene',
        together: 'sammen med andre',
        association: 'for en forening',
      } satisfies Record<Asking, string>,
      contact: 'Kontakt',
      byMail: 'får besked på mail',
      noMail: 'har ingen e-mail. Afgørelser sendes som brev, og andet skal I selv fortælle',
      helped: 'En medarbejder har skrevet spørgsmålet ned for borgeren',
      needs: 'Har brug for',
      noNeeds: 'intet særligt',
    },
    text: {
      heading: 'Spørgsmålet',
      sent: 'Som borgeren har skrevet det',
      published: 'Som alle læser det',
      former: (moment: string) => `Sådan stod der indtil ${moment}`,
      erased:
        'Teksten er slettet: Enten har borgeren slettet sin konto, eller også er den tid gået, vi gemmer den.',
    },
    entries: {
      heading: 'Sager i indbakken',
      open: 'venter',
      closed: (day: string) => `afgjort ${day}`,
    },
    answer: {
      heading: 'Svaret',
      states: {
        none: 'Der er ikke skrevet et udkast endnu.',
        draft: 'Der er et udkast.',
        for_approval: 'Svaret venter på godkendelse hos borgmesterkontoret.',
        approved: 'Svaret er godkendt og kan offentliggøres.',
        published: 'Svaret er offentliggjort.',
      } satisfies Record<AnswerState | 'none', string>,
      letter: {
        waits: 'Brevet med svaret er ikke sendt endnu.',
        sent: (day: string) => `Brevet med svaret blev sendt ${day}.`,
      },
      work: 'Arbejd med svaret',
    },
    acts: {
      heading: 'Hvad skal der ske?',
      none: 'Der er ikke noget at vælge, som spørgsmålet er nu.',
      held: 'Spørgsmålet står på en dagsorden, der er lukket. Åbn dagsordenen, hvis det skal flyttes eller gives til forvaltningen.',
      unit: 'Enhed',
      chooseUnit: 'Vælg en enhed',
      askUnit: {
        heading: 'Bed en enhed om et udkast',
        effect:
          'Enhedens planejere får en mail. De skriver udkastet, og borgmesterkontoret godkender det. Borgeren får ikke besked.',
        submit: 'Bed om et udkast',
      },
      move: {
        heading: 'Flyt til et andet møde',
        effect:
          'Borgeren får besked om det nye møde. Spørgsmålet beholder sin plads efter den dag, det kom, og alle kan se, at det er flyttet.',
        meeting: 'Møde',
        choose: 'Vælg et møde',
        submit: 'Flyt spørgsmålet',
      },
      handOver: {
        heading: 'Lad forvaltningen svare',
        effect:
          'Til spørgsmål om fakta. Det tages af mødet, enheden får en mail om at svare, og borgeren får besked.',
        submit: 'Giv det til forvaltningen',
      },
      handBack: {
        heading: 'Lad byrådet svare alligevel',
        effect:
          'Det kommer på det næste møde, hvis dagsorden ikke er lukket, og borgeren får besked.',
        submit: 'Giv det tilbage til byrådet',
      },
      forward: {
        heading: 'Send videre til en anden myndighed',
        effect:
          'Medspil sender ikke noget til myndigheden: Det gør I selv, før I trykker. Her bliver sagen lukket som afvist med den begrundelse, I vælger. Borgeren får afgørelsen med myndighedens navn og kan bede om, at en anden ser på den.',
        to: 'Myndighed',
        reason: 'Begrundelse',
        chooseReason: 'Vælg en begrundelse',
        toHint: 'Navnet, som borgeren skal læse det, for eksempel „Region Syddanmark“.',
        submit: 'Luk sagen som sendt videre',
      },
    },
    clarifications: 'Spørgsmål til borgeren',
    decisions: 'Afgørelser',
    showStatement: 'Det fik borgeren at vide',
  },
};
