import type { Stage } from '~/domains/questions/asking/stages';

const stages: Record<Stage, string> = {
  regler: 'Sådan foregår det',
  tekst: 'Dit spørgsmål',
  besvaret: 'Er det allerede besvaret?',
  emne: 'Hvad handler det om?',
  hvem: 'Hvem spørger?',
  send: 'Læs igennem og send',
};

export const asking = {
  /** Afsnit i kvitteringen, på mail og på siden. */
  receipt: {
    received: (moment: string) => `Vi fik det ${moment}.`,
    late: (day: string, closed: string) =>
      `Fristen for mødet ${day} var ${closed}. Derfor kommer dit spørgsmål med på det næste møde.`,
    meeting: (meeting: string, closes: string) =>
      `Det kommer til byrådets møde ${meeting}. Fristen for at sende spørgsmål til det møde er ${closes}.`,
    noMeeting:
      'Der er ikke fastsat et nyt møde endnu. Dit spørgsmål kommer med på det næste, og du får en mail, når datoen er kendt.',
    next: 'Nu læser en medarbejder spørgsmålet og ser, om det følger reglerne. Du kan rette det, indtil medarbejderen er gået i gang, eller fristen er udløbet.',
  },
  front: {
    links: {
      meetings: 'Alle møder med spørgetid',
      rules: 'Læs reglerne',
      figures: 'Se, hvor mange der spørger, og hvor hurtigt de får svar',
    },
    title: 'Spørgsmål til byrådet',
    lead: 'Er der noget, du vil vide om kommunen? Spørg politikerne. De svarer på et møde, som alle kan følge, og svaret bliver stående her.',
    description: 'Stil et spørgsmål til byrådet, og læs de svar, andre har fået.',
    ask: 'Stil et spørgsmål',
    howHeading: 'Sådan foregår det',
    steps: [
      { title: 'Du skriver', text: 'Skriv ét spørgsmål om ét emne. Du kan holde pause undervejs.' },
      {
        title: 'Kommunen læser',
        text: 'En medarbejder ser, om spørgsmålet følger reglerne, og du får besked på mail.',
      },
      {
        title: 'Byrådet svarer',
        text: 'Spørgsmålet bliver stillet og besvaret i spørgetiden på et byrådsmøde.',
      },
      {
        title: 'Alle kan læse med',
        text: 'Svaret bliver stående her sammen med det, der er lovet, og det, der blev gjort.',
      },
    ],
  },
  next: { heading: 'Næste møde' },
  /** Den, der spørger, har allerede spurgt om så meget, som der er plads til. */
  spent: {
    meeting: (count: number, day: string) =>
      `Du har allerede ${count === 1 ? 'et spørgsmål' : `${count} spørgsmål`} til mødet ${day}, og efter reglerne er der ikke plads til flere fra dig.`,
    noMeeting: (count: number) =>
      `Du har allerede ${count === 1 ? 'et spørgsmål' : `${count} spørgsmål`} til det næste møde, og efter reglerne er der ikke plads til flere fra dig.`,
    untitled: 'Dit spørgsmål',
    later:
      'Du kan godt skrive et nyt nu. Det bliver gemt, og du kan sende det, når fristen for det møde er udløbet.',
  },
  rules: {
    heading: 'Reglerne kort',
    all: 'Læs alle reglerne',
    residents: 'Du skal bo i kommunen for at stille et spørgsmål.',
    everyone: 'Alle kan stille et spørgsmål.',
    quota: (count: number) =>
      count === 1
        ? 'Du kan stille ét spørgsmål til hvert møde.'
        : `Du kan stille ${count} spørgsmål til hvert møde.`,
    presence: {
      not_needed: 'Du behøver ikke selv være til stede på mødet.',
      needed: 'Du skal selv være til stede på mødet og stille spørgsmålet.',
      needed_or_lapses:
        'Du skal selv være til stede på mødet. Kommer du ikke, bliver spørgsmålet ikke besvaret.',
    },
    consent: {
      asked: 'Du bestemmer selv, om andre må læse dit spørgsmål her på siden.',
      needed: 'Alle kan læse spørgsmålene her på siden. Det skal du sige ja til.',
    },
    topics:
      'Spørg om noget, kommunen har ansvar for. Byrådet svarer ikke på personlige sager, klager over sagsbehandling eller spørgsmål om enkelte personer.',
  },
  form: {
    title: 'Stil et spørgsmål til byrådet',
    description: 'Skriv et spørgsmål til byrådet, trin for trin.',
    stages,
    progress: 'Trin i dit spørgsmål',
    stageOf: (at: number, of: number) => `Trin ${at} af ${of}`,
    next: 'Gem, og gå videre',
    save: 'Gem rettelsen',
    back: (stage: string) => `Tilbage til „${stage}“`,
    backToSend: 'Tilbage uden at rette',
    begin: 'Begynd at skrive',
    goOn: 'Skriv videre',
    kept: (day: string) =>
      `Det, du skriver, bliver gemt. Vi sletter det ${day}, hvis du ikke retter i det eller sender det før.`,
    keptHere:
      'Kladden hører til denne browser, indtil du logger ind. Er det en computer, andre bruger, så smid kladden væk, når du går.',
    keptHereYet:
      'Kladden ligger i denne browser. Gemmer du et trin, eller sender du, hører den til din konto.',
    sentBefore: 'Du har sendt det spørgsmål. Det, du skrev nu, er gemt som et nyt.',
    toSent: 'Se det, du har sendt',
    gone: 'Vi kan ikke finde den kladde. Måske er den sendt, smidt væk eller ældre end 30 dage – eller også hører den til en anden konto.',
    throwAway: 'Smid kladden væk',
    drafts: {
      heading: 'Du har et spørgsmål, du ikke har sendt',
      ofBrowser:
        'Skrevet i denne browser, før nogen loggede ind. Skriver du videre, hører det til din konto.',
      untitled: 'Uden overskrift',
      changed: (day: string) => `Sidst rettet ${day}`,
    },
    text: {
      lead: 'Skriv, så en, der ikke kender sagen, kan forstå det.',
      hints: [
        'Spørg om én ting ad gangen.',
        'Fortæl kort, hvorfor du spørger.',
        'Slut med det, du gerne vil have svar på.',
        'Skriv ikke om enkelte personer, og skriv aldrig CPR-numre.',
      ],
      hintsHeading: 'Et godt spørgsmål',
      topic: 'Emne',
      topicHint: 'Få ord, der siger, hvad det handler om. Højst 120 tegn.',
      question: 'Dit spørgsmål',
      questionHint: 'Højst 4.000 tegn. Det tager ét til to minutter at læse 1.500 tegn op.',
      sendAnyway: 'Send alligevel',
      sendAnywayHint: 'Jeg ved, at alle kan komme til at læse det.',
    },
    similar: {
      lead: 'Vi har ledt efter spørgsmål og planer, der ligner dit. Måske er svaret der allerede.',
      questions: 'Spørgsmål, der ligner',
      answered: 'Besvaret',
      notAnswered: 'Ikke besvaret endnu',
      meeting: (day: string) => `Mødet ${day}`,
      nodes: 'Det står i kommunens planer',
      none: 'Vi har ikke fundet noget, der ligner. Gå bare videre.',
      goOn: 'Nej, spørg videre',
      thatWasIt: 'Var det svaret?',
      thatWasItLead: 'Så behøver du ikke sende noget.',
      keep: 'Ja – gem kladden',
      throwAway: 'Ja – smid kladden væk',
    },
    about: {
      lead: 'Du behøver ikke vide det. Det hjælper andre med at finde dit spørgsmål og svaret.',
      committee: 'Udvalg',
      committeeHint: 'Det udvalg, du tror, det hører under.',
      unknown: 'Ved ikke, eller hele byrådet',
      place: 'Sted',
      placeHint: 'For eksempel en by, en vej eller en skole. Højst 120 tegn.',
      search: 'Søg i kommunens planer',
      searchHint: 'Et ord eller to. Sæt kryds ved det, der passer. Højst 10.',
      searchButton: 'Søg',
      nodes: 'Mål og handlinger i planerne',
      noHits: (words: string) =>
        `Der er ikke noget i planerne om „${words}“. Prøv et andet ord, eller gå videre.`,
      sdgs: 'Verdensmål',
      sdgsChosen: (count: number) => (count === 0 ? 'ingen valgt' : `${count} valgt`),
    },
    who: {
      lead: 'Kommunen skal vide, hvem der spørger. Du bestemmer selv, om andre ser dit navn.',
      asking: 'Hvem spørger?',
      askings: {
        alone: 'Jeg spørger alene',
        together: 'Vi er flere, der spørger sammen',
        association: 'Jeg spørger for en forening',
      },
      askedWith: 'Navne på de andre, eller foreningens navn',
      askedWithHint:
        'Skal kun udfyldes, hvis du ikke spørger alene. Kun kommunen og mødet ser det.',
      withName: 'Vis mit navn',
      withNameHint: (name: string) => `Andre vil se navnet „${name}“.`,
      withNameUnknown: 'Er du under 18 år, viser vi kun dit fornavn.',
      noName: 'Dit navn bliver ikke vist.',
      publish: 'Må andre læse dit spørgsmål her på siden?',
      publishHint:
        'En medarbejder læser det først. Siger du ja, kan du altid sige nej igen på Min side, også når det er besvaret.',
      publishNeeded: 'Andre kan læse dit spørgsmål her på siden',
      publishNeededHint:
        'Det er en betingelse for at spørge byrådet. En medarbejder læser det først. Når det er stillet, kan du sige nej på Min side.',
      publishYes: 'Ja, alle må læse det',
      publishNo: 'Nej, vis det ikke på siden. Det bliver stadig stillet på det åbne møde',
      publishYesNeeded: 'Ja, det er i orden',
      needs: 'Har du brug for hjælp på mødet?',
      needsHint:
        'For eksempel tolk, teleslynge, plads til kørestol, eller en, der læser spørgsmålet op for dig. Kun medarbejdere ser det, og vi sletter det efter mødet.',
    },
    send: {
      lead: 'Læs det hele en gang til. Du kan rette alt, før du sender.',
      mend: 'Ret',
      mendLabel: (part: string) => `Ret: ${part}`,
      nothing: 'Ikke udfyldt',
      meetingHeading: 'Det møde kommer det til',
      changedHeading: 'Noget er ændret, siden du begyndte',
      rulesChanged: 'Reglerne for spørgsmål er ændret. Det er de nye, der gælder.',
      meetingChanged: (day: string) =>
        `Det næste møde er nu ${day}. Det var et andet, da du begyndte.`,
      meetingGone:
        'Det møde, der var det næste, da du begyndte, tager ikke imod spørgsmål mere, og der er ikke fastsat et nyt endnu.',
      readRules: 'Læs reglerne igen',
      unfinished: 'Der mangler noget, før du kan sende:',
      signInFirst:
        'Du skal logge ind for at sende. Det, du har skrevet, er gemt, og du kommer tilbage hertil.',
      signIn: 'Log ind, og send',
      send: 'Send spørgsmålet',
      residentsOnly: 'Du skal have sagt, at du bor i kommunen, før du kan sende.',
      toResidence: 'Skriv din adresse',
      public: 'Må læses af alle',
      withName: 'Navnet bliver vist',
      yes: 'Ja',
      no: 'Nej',
      who: 'Hvem spørger',
    },
  },
};
