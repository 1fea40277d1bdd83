import type {
  ClaimRefusal,
  DecideRefusal,
  ReconsiderationRefusal,
} from '~/domains/moderation/decision-rules';
import type { Urgency } from '~/domains/moderation/deadline';
import type { FindingKind } from '~/domains/moderation/personal-data-scan';
import type { DefaultReason } from '~/domains/moderation/reasons/default-reasons';
import type { Decision, EntryKind } from '~/domains/moderation/vocabulary';

const kinds: Record<EntryKind, string> = {
  submission: 'nyt indlæg',
  notice: 'anmeldelse',
  reconsideration: 'genovervejelse',
};

const decisions: Record<Decision, string> = {
  publish: 'offentliggør',
  publish_redacted: 'offentliggør uden noget af det',
  clarify: 'spørg forfatteren',
  refuse: 'afvis',
  hide: 'skjul',
  restore: 'gør afgørelsen om',
  keep: 'lad det være, som det er',
};

const urgencies: Record<Urgency, string> = {
  overdue: 'fristen er overskredet',
  today: 'frist i dag',
  soon: 'frist snart',
  later: 'god tid',
  paused: 'venter på borgeren',
};

const findings: Record<FindingKind, string> = {
  cpr: 'ligner et CPR-nummer',
  phone: 'ligner et telefonnummer',
  email: 'ligner en e-mail',
};

const refusals: Record<ClaimRefusal | DecideRefusal | ReconsiderationRefusal, string> = {
  closed:
    'Sagen er lukket. Der er truffet en afgørelse, eller forfatteren har trukket det tilbage.',
  own_matter:
    'Det handler om dig selv, eller du har selv skrevet det eller anmeldt det. En anden skal tage sagen.',
  not_by_same: 'Det er din egen afgørelse, der skal ses på igen. Det skal en anden gøre.',
  not_claimed: 'Tag sagen, før du træffer en afgørelse.',
  claimed_by_another: 'En anden har taget sagen. Du kan overtage den.',
  does_not_fit: 'Den afgørelse passer ikke til sagen, som den er nu.',
  changed_meanwhile: 'Teksten er ændret, siden du åbnede siden. Læs den nye tekst, og vælg igen.',
  reason_needed: 'Vælg en begrundelse.',
  reason_unknown: 'Den begrundelse kan ikke bruges mere. Vælg en anden.',
  statement_needed: 'Skriv, hvad du vil spørge om.',
  not_restrictive: 'Afgørelsen er ikke imod dig, så der er ikke noget at se på igen.',
  withdrawn: 'Du har trukket det tilbage, så der er ikke noget at se på igen.',
  final: 'Afgørelsen er allerede set igennem to gange.',
  already_asked: 'Der er allerede bedt om, at afgørelsen bliver set på igen.',
  overtaken: 'Der er truffet en ny afgørelse siden.',
  request_needed: 'Skriv, hvorfor afgørelsen skal ses på igen.',
  cpr_in_text: 'Skriv det uden CPR-nummer.',
};

const reasons: Record<DefaultReason, { title: string; wording: string }> = {
  personal_case: {
    title: 'Personsag',
    wording:
      'Det handler om en enkelt persons sag. Sådan en sag kan vi ikke tale om offentligt. Skriv eller ring i stedet til den afdeling, der har sagen. Emnet i almindelighed må du gerne skrive om her.',
  },
  case_handling: {
    title: 'Klage over sagsbehandling',
    wording:
      'Det er en klage over, hvordan kommunen har behandlet en sag. Klager har deres egen vej, hvor du får et svar og dine rettigheder. Send klagen til den afdeling, der har sagen.',
  },
  attack: {
    title: 'Angreb på en person',
    wording:
      'Det går efter en person i stedet for en sag. Du må gerne være uenig og kritisere det, kommunen gør, når du ikke angriber nogen.',
  },
  private_circumstances: {
    title: 'Private forhold',
    wording:
      'Det fortæller om private forhold, for eksempel helbred, familie eller økonomi. Det beskytter vi, også når det er dine egne. Derfor må det ikke stå her.',
  },
  not_publishable: {
    title: 'Oplysninger, der ikke må offentliggøres',
    wording:
      'Der er noget i det, som efter loven ikke må offentliggøres, for eksempel et CPR-nummer eller noget fortroligt. Derfor må det ikke stå her.',
  },
  employment: {
    title: 'Ansættelsesforhold',
    wording:
      'Det handler om en ansats forhold på arbejdet. Det må vi ikke tale om offentligt. Skriv til afdelingens leder, hvis der er noget, ledelsen skal vide.',
  },
  not_municipal: {
    title: 'Ikke kommunens ansvar',
    wording:
      'Det er ikke noget, kommunen bestemmer over. Du kan spørge den myndighed, der har ansvaret, for eksempel regionen, politiet eller staten.',
  },
  already_answered: {
    title: 'Allerede besvaret',
    wording:
      'Det er der svaret på før. Læs svaret på siden, og send gerne et nyt indlæg, hvis der er noget, det ikke dækker.',
  },
  spam: {
    title: 'Reklame eller gentagelser',
    wording:
      'Det er reklame, eller det samme er sendt mange gange. Her er plads til indlæg om kommunens planer og opgaver.',
  },
  illegal: {
    title: 'Ulovligt indhold',
    wording:
      'Det er efter vores vurdering imod loven, for eksempel trusler, injurier eller andres billeder og tekster uden lov. Derfor må det ikke stå her.',
  },
  no_time_left: {
    title: 'Der er ikke mere tid',
    wording:
      'Alle tider på mødet er givet væk. Du kan ønske en tid på et senere møde eller skrive dig på ventelisten.',
  },
  heard_elsewhere: {
    title: 'Allerede hørt et andet sted',
    wording:
      'Sagen er allerede hørt, for eksempel af et andet udvalg, i en høring eller på et møde med forvaltningen. Er der kommet noget nyt, så skriv, hvad det er, og book igen.',
  },
  outside_field: {
    title: 'Uden for udvalgets område',
    wording:
      'Det er ikke noget, dette udvalg bestemmer over. På siden om udvalgene kan du se, hvem der har området, og booke en tid der.',
  },
};

export const moderation = {
  kinds,
  decisions,
  urgencies,
  findings,
  refusals,
  reasons,
  found: {
    heading: 'Her står det',
    headingOf: (field: string) => `Her står det i „${field}“`,
    line: (line: number) => `linje ${line}`,
    quoted: ['„', '“'],
  },
  statement: {
    decided: {
      publish: 'Vi har offentliggjort det, du skrev.',
      clarify: 'Vi har et spørgsmål til det, du skrev, før vi kan offentliggøre det.',
      refuse: 'Vi offentliggør ikke det, du skrev.',
      hide: 'Vi har skjult det, du skrev. Fra nu af kan andre ikke læse det. Det gælder, indtil der bliver bestemt noget andet.',
      restore: 'Vi har set på afgørelsen igen og gjort den om. Alle kan nu læse dit indlæg.',
      keep: 'Nogen har anmeldt det, du skrev. Vi har set på det, og det bliver stående, som det er.',
      wasGone:
        'Nogen har anmeldt det, du skrev. Andre kunne ikke læse det mere, da vi så på det, så der er ikke ændret noget.',
      upheld: 'Vi har set på afgørelsen igen. Den står ved magt.',
    },
    redacted: {
      text: 'Vi har offentliggjort det, du skrev, men har taget noget af teksten ud. Det, vi har taget ud, kan ingen andre læse.',
      files:
        'Vi har offentliggjort det, du skrev, men ikke det billede eller den fil, du sendte med. Det kan ingen andre se.',
      both: 'Vi har offentliggjort det, du skrev, men har taget noget af teksten ud. Det billede eller den fil, du sendte med, har vi heller ikke offentliggjort. Det, vi har taget ud, kan ingen andre se.',
    },
    endsSecondLook:
      'Du havde bedt om, at en tidligere afgørelse blev set på igen. Det falder væk, fordi denne afgørelse træder i stedet.',
    because: {
      submission: 'Vi læser alt, før det bliver offentligt.',
      notice: 'Vi så på det, fordi nogen har anmeldt det til os.',
      reconsideration:
        'Du bad om, at afgørelsen blev set på igen. Det har en anden gjort end den, der traf den.',
    },
    ground: (title: string) => `Begrundelse: ${title}.`,
    byPeople:
      'Det er et menneske, der har truffet afgørelsen. Et program viser os, om der kan stå et CPR-nummer, et telefonnummer eller en e-mail i en tekst, men det bestemmer ikke noget.',
    answer: 'Svar på Min side. Så ser vi på det igen.',
    again:
      'Er du uenig, kan du bede om, at en anden ser på afgørelsen igen. Det gør du på Min side, eller du kan kontakte kommunen. Det koster ikke noget, og du kan gøre det én gang.',
    resubmit: 'Du må også gerne rette teksten og sende den igen.',
    mayBeShown:
      'Vil du have, at andre kan læse det sammen med begrundelsen, kan du vælge det på Min side.',
    final: 'Det er kommunens endelige afgørelse.',
    complain:
      'Du kan ikke klage over selve vurderingen til en anden myndighed. Mener du, at kommunen ikke har fulgt loven, kan du skrive til Ankestyrelsen, som fører tilsyn med kommunerne, eller gå til domstolene. Har kommunen en borgerrådgiver, kan du få hjælp der.',
  },
  noticeAnswer: {
    thanks: 'Tak for din anmeldelse. Vi har set på den.',
    secondLook:
      'Du har anmeldt noget til os. Den, der skrev det, bad om, at en anden så på vores afgørelse. Det er sket nu, og afgørelsen er ændret.',
    hide: 'Vi har skjult indholdet. Andre kan ikke læse det mere.',
    publish_redacted: 'Vi har taget noget af indholdet ud. Resten kan stadig læses.',
    restore:
      'Indholdet kan læses igen. Efter den nye vurdering er det hverken imod loven eller reglerne her.',
    keep: 'Indholdet bliver, som det er. Efter vores vurdering er det hverken imod loven eller reglerne her.',
    wasGone:
      'Andre kunne allerede ikke læse indholdet mere, da vi så på det. Så der er ikke noget at skjule.',
    byPeople: 'Det er et menneske, der har truffet afgørelsen.',
    again:
      'Er du uenig, kan du kontakte kommunen eller anmelde det igen med det, vi skal vide mere.',
  },
  letter: {
    subject: 'Afgørelse om det, du skrev til os',
    greeting: (name: string | null) => (name === null ? 'Hej' : `Kære ${name}`),
    about: (title: string) => `Det gælder: ${title}`,
    regards: 'Venlig hilsen',
  },
  own: {
    notice: 'Anmeldelse af indhold',
    open: 'Vi ser på den',
    decided: 'Afgjort',
  },
  reasonsPage: {
    title: 'Begrundelser',
    lead: 'De begrundelser, I kan give, når noget bliver afvist, rettet eller skjult. Ordene her får borgeren.',
    description: 'Begrundelser for afgørelser om indlæg.',
    inUse: 'Begrundelser i brug',
    retired: 'Begrundelser, der ikke bruges mere',
    used: (count: number) => (count === 1 ? 'Brugt én gang' : `Brugt ${count} gange`),
    unused: 'Aldrig brugt',
    keepsPublic: 'Teksten må vises, hvis borgeren vil',
    edit: 'Ret ordene',
    editLabel: (title: string) => `Ret ordene i „${title}“`,
    save: 'Gem',
    addHeading: 'Tilføj en begrundelse',
    add: 'Tilføj begrundelsen',
    titleIn: (language: string) => `Titel på ${language}`,
    wordingIn: (language: string) => `Begrundelse på ${language}`,
    wordingHint:
      'Skriv til borgeren: hvorfor, og hvad borgeren kan gøre. Den, der træffer afgørelsen, kan rette ordene hver gang.',
    notOffered:
      'Kommunen viser ikke sider på det sprog. Er feltet tomt, bruger vi den danske tekst.',
    languages: { da: 'dansk', en: 'engelsk', de: 'tysk' },
    keepsTextPublic: 'Borgeren må lade teksten vise',
    keepsTextPublicHint:
      'Gælder, når noget bliver afvist: Vil borgeren det, kan alle læse teksten med begrundelsen ved siden af.',
    retire: 'Brug den ikke mere',
    retireLabel: (title: string) => `Brug ikke „${title}“ mere`,
    reinstate: 'Brug den igen',
    reinstateLabel: (title: string) => `Brug „${title}“ igen`,
    remove: 'Slet',
    removeLabel: (title: string) => `Slet „${title}“`,
  },
};
