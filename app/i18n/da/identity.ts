import type { Activity } from '~/domains/identity/activities';
import type { AgeBand, Level } from '~/domains/identity/level';
import type { LinkPurpose, LinkRefusal } from '~/domains/identity/mail-link';

const levels: Record<Level, { name: string; how: string }> = {
  0: { name: 'Gæst', how: 'Du behøver ikke at fortælle, hvem du er.' },
  1: {
    name: 'Med konto',
    how: 'Du har en konto: med bekræftet e-mail, med MitID eller oprettet hos kommunen.',
  },
  2: { name: 'Borger i kommunen', how: 'Du har selv skrevet, at du bor i kommunen.' },
  3: {
    name: 'Bekræftet borger',
    how: 'Det er bekræftet, at du bor i kommunen: med MitID, hos borgerservice eller med en kode i et brev.',
  },
};

const ageBands: Record<AgeBand, string> = {
  under_10: 'Under 10 år',
  '10_12': '10–12 år',
  '13_14': '13–14 år',
  '15_17': '15–17 år',
  '18_plus': '18 år eller mere',
};

const activities: Record<Activity, { name: string; why: string }> = {
  read: {
    name: 'Læse planer, mål og beslutninger',
    why: 'Alt, hvad kommunen viser her, er for alle.',
  },
  make_account: {
    name: 'Oprette en konto',
    why: 'Du skal bare bruge en e-mail, som du selv kan læse.',
  },
  sign_in_with_mitid: { name: 'Logge ind med MitID', why: 'Man kan få MitID, fra man er 13 år.' },
  own_page: { name: 'Bruge Min side', why: 'Så ved vi, hvis oplysninger det er.' },
  own_security: {
    name: 'Ændre, hvordan du logger ind',
    why: 'Det kan kun du selv gøre. En medarbejder kan ikke gøre det for dig.',
  },
  own_data: {
    name: 'Hente eller slette dine oplysninger',
    why: 'Det kan kun du selv gøre. Her er alt, hvad vi har gemt om dig.',
  },
  ask_for_letter: {
    name: 'Bestille et brev med en kode',
    why: 'Brevet viser, at du bor på adressen. Det er for dig, der ikke har MitID.',
  },
  take_over: {
    name: 'Overtage det, kommunen har hjulpet dig med',
    why: 'Koden på din kvittering viser, at det er dit.',
  },
  follow: {
    name: 'Følge en plan, et mål eller et udvalg',
    why: 'Vi skriver til din e-mail, når der sker noget.',
  },
  comment: {
    name: 'Give din mening om en del af en plan',
    why: 'Andre kan komme til at læse det, du skriver. Derfor skal vi vide, hvem du er, og du skal være fyldt 13 år.',
  },
  ask_council: {
    name: 'Stille et spørgsmål til byrådet',
    why: 'Du får svar, så vi skal vide, hvem vi svarer. Nogle kommuner tager kun spørgsmål fra dem, der bor i kommunen. Det står på siden om spørgsmål.',
  },
  meet_committee: {
    name: 'Få en tid hos et udvalg, eller tilmelde dig et dialogmøde',
    why: 'Udvalget skal vide, hvem der kommer, og vi skal kunne give dig besked. Nogle udvalg mødes kun med dem, der bor i kommunen. Det står ved hvert møde.',
  },
};

const purposes: Record<LinkPurpose, { title: string; lead: string; button: string }> = {
  register: {
    title: 'Gør din konto færdig',
    lead: 'Din e-mail er bekræftet, når du trykker på knappen. Du bestemmer selv, om du vil have en adgangskode. Uden en får du et link på mail, hver gang du logger ind.',
    button: 'Opret kontoen',
  },
  sign_in: {
    title: 'Log ind',
    lead: 'Linket virker. Tryk på knappen, så er du inde.',
    button: 'Log ind',
  },
  invitation: {
    title: 'Velkommen',
    lead: 'Kommunen har givet dig en rolle på Medspil. Tryk på knappen, så er du inde.',
    button: 'Log ind',
  },
  reset_password: {
    title: 'Vælg en ny adgangskode',
    lead: 'Når du gemmer, bliver du logget ud alle andre steder.',
    button: 'Gem og log ind',
  },
  change_email: {
    title: 'Skift e-mail',
    lead: 'Tryk på knappen for at bruge den nye e-mail til din konto.',
    button: 'Skift e-mail',
  },
};

const linkRefusals: Record<LinkRefusal, { title: string; lead: string }> = {
  unknown: {
    title: 'Linket virker ikke',
    lead: 'Måske er det ikke kommet helt med over. Kopiér hele linket fra mailen, eller få et nyt.',
  },
  used: {
    title: 'Linket er brugt',
    lead: 'Et link virker kun én gang. Er du ikke logget ind, så få et nyt.',
  },
  expired: {
    title: 'Linket er for gammelt',
    lead: 'Det virker kun i kort tid, så ingen andre kan bruge det. Få et nyt.',
  },
};

export const identity = {
  levels,
  levelOf: (level: number) => `Trin ${level}`,
  ageBands,
  signIn: {
    title: 'Log ind',
    lead: 'Vælg den måde, der er lettest for dig.',
    description: 'Log ind med e-mail, med et link på mail eller med MitID.',
    needed: 'Du skal logge ind for at komme videre.',
    draftWaits: 'Det, du har skrevet, er gemt. Du kommer tilbage til det, når du er logget ind.',
    byPassword: 'Med e-mail og adgangskode',
    byLink: 'Med et link på mail',
    byLinkLead: 'Vi sender dig et link. Du skal ikke huske en adgangskode.',
    byMitid: 'Med MitID',
    byMitidLead:
      'Så er det også bekræftet, hvor du bor. Vi gemmer hverken dit CPR-nummer, din fødselsdato eller din adresse.',
    email: 'E-mail',
    password: 'Adgangskode',
    button: 'Log ind',
    linkButton: 'Send mig et link',
    mitidButton: 'Log ind med MitID',
    forgotten: 'Glemt adgangskoden?',
    noAccount: 'Har du ikke en konto?',
    register: 'Opret en konto',
    insecure:
      'Denne side er ikke åbnet over en sikker forbindelse, og så kan man ikke logge ind. Adressen skal begynde med https.',
    signOut: 'Log ud',
  },
  register: {
    title: 'Opret en konto',
    lead: 'Vi sender et link til din e-mail. Når du har trykket på det, er kontoen din.',
    description: 'Opret en konto med din e-mail.',
    button: 'Send linket',
    emailHint: 'Vi bruger den kun til at skrive om det, du selv er med i.',
    haveOne: 'Har du allerede en konto?',
  },
  reset: {
    title: 'Få en ny adgangskode',
    lead: 'Vi sender et link til din e-mail, så du kan vælge en ny.',
    description: 'Få et link til at vælge en ny adgangskode.',
    button: 'Send linket',
  },
  checkMail: {
    title: 'Se i din mail',
    lead: 'Vi har sendt dig en mail med et link. Den er der som regel inden for et minut.',
    description: 'Der er sendt en mail med et link.',
    ifNot: 'Kommer den ikke?',
    hints: [
      'Se i mappen med uønsket post.',
      'Se efter, om e-mailen var skrevet rigtigt – prøv igen, hvis den ikke var.',
      'Du kan få fem links i timen til den samme e-mail.',
    ],
    outbox: 'Dette er en demonstration, så mailen bliver ikke sendt. Læs den her:',
    again: 'Prøv igen',
  },
  link: {
    purposes,
    refusals: linkRefusals,
    description: 'Et link fra en mail.',
    forEmail: (email: string) => `Til ${email}`,
    name: 'Dit navn',
    nameHint: 'Det navn, du vil kendes på her. Det kan ændres senere.',
    newPassword: 'Ny adgangskode',
    choosePassword: 'Adgangskode',
    passwordHint: 'Mindst 10 tegn. En lille sætning er let at huske.',
    getNew: 'Få et nyt link',
  },
  requirements: {
    title: 'Hvad kræver det?',
    lead: 'Meget kan alle gøre. Noget kræver, at vi ved, at du bor i kommunen – så det er dem, det handler om, der er med.',
    description: 'Se, hvad det kræver at være med, og hvorfor.',
    missing: (activity: string) => `„${activity}“: Der mangler noget, før du kan det.`,
    nothingMissing: (activity: string) => `„${activity}“: Der mangler ikke mere. Du kan det nu.`,
    lacks: {
      account: { text: () => 'Vi ved ikke, hvem du er.', link: 'Log ind, eller opret en konto' },
      email: {
        text: () => 'Din e-mail er ikke bekræftet.',
        link: 'Log ind med et link på mail, så er den bekræftet',
      },
      residence: { text: () => 'Vi ved ikke, om du bor i kommunen.', link: 'Skriv, hvor du bor' },
      confirmation: { text: () => 'Det er ikke bekræftet, hvor du bor.', link: 'Få det bekræftet' },
      age: {
        text: (years: number) => `Vi ved ikke, om du er fyldt ${years} år.`,
        link: 'Skriv din alder. Det gør du sammen med din bopæl',
      },
      years: {
        text: (years: number) =>
          `Man skal være fyldt ${years} år, og efter det, vi ved, er du yngre.`,
        link: '',
      },
    },
    onlyAlone: (activity: string) => `„${activity}“: Det kan kun borgeren selv gøre.`,
    goBack: 'Gå tilbage til det, du var i gang med',
    backToHelped: 'Tilbage til borgerens side',
    stepsHeading: 'De fire trin',
    you: 'Du er her',
    tableHeading: 'Det kræver de enkelte ting',
    activity: 'Det vil du',
    level: 'Det kræver',
    age: 'Alder',
    why: 'Hvorfor',
    anyAge: 'Alle',
    fromAge: (years: number) => `Fra ${years} år`,
    next: {
      0: 'Opret en konto, eller log ind',
      1: 'Skriv, at du bor i kommunen',
      2: 'Få det bekræftet',
      3: 'Gå til Min side',
    },
    elsewhere:
      'Det er bekræftet, at du bor i en anden kommune. Flytter du hertil, så log ind med MitID igen.',
  },
  activities,
};
