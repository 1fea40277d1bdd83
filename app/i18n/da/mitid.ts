import type { MitidRefusal } from '~/domains/identity/mitid/attempt';

/** Hvad der skete, hvorfor, og hvad man kan gøre. */
const refusals: Record<MitidRefusal, { title: string; what: string; todo: string }> = {
  unknown: {
    title: 'Vi kan ikke kende svaret fra MitID',
    what: 'Adressen passer ikke til et login, der er begyndt her. Måske er den ikke kommet helt med over.',
    todo: 'Begynd forfra, så virker det som regel.',
  },
  foreign_browser: {
    title: 'Dit login begyndte i en anden browser',
    what: 'Du kom tilbage fra MitID i en anden browser end den, du begyndte i. Derfor blev du ikke logget ind.',
    todo: 'Begynd og slut i den samme browser. Måske blokerer din browser cookies – så skal du tillade dem her.',
  },
  used: {
    title: 'Dit login er allerede brugt',
    what: 'Svaret fra MitID virker kun én gang. Det sker tit, når man går tilbage eller genindlæser siden.',
    todo: 'Måske er du allerede logget ind. Ellers kan du prøve igen.',
  },
  expired: {
    title: 'Der gik for lang tid',
    what: 'Man har et kvarter til at logge ind med MitID. Tiden er gået, så ingen andre kan bruge det.',
    todo: 'Prøv igen, når du har din MitID-app eller kodeviser klar.',
  },
  unavailable: {
    title: 'MitID svarer ikke lige nu',
    what: 'Vi kan ikke få forbindelse til MitID. Det er ikke din skyld.',
    todo: 'Vent et par minutter, og prøv igen. Du kan også logge ind på en anden måde.',
  },
  cancelled: {
    title: 'Du afbrød MitID',
    what: 'Du gik tilbage, før du var færdig. Vi har ikke fået noget at vide om dig.',
    todo: 'Du kan prøve igen eller logge ind på en anden måde.',
  },
  mismatch: {
    title: 'Vi stoler ikke på svaret fra MitID',
    what: 'Svaret passede ikke til det, vi spurgte om. Derfor blev du ikke logget ind.',
    todo: 'Prøv igen. Sker det mere end én gang, så sig det til kommunen, og log ind på en anden måde.',
  },
  assurance_too_low: {
    title: 'Der skal et stærkere MitID til',
    what: 'Du loggede ind på en måde, der kun giver lav sikkerhed. Vi skal være mere sikre på, at det er dig.',
    todo: 'Prøv igen med MitID-appen, kodeviseren eller chippen – ikke med adgangskode alene.',
  },
  claims_missing: {
    title: 'MitID fortalte os for lidt',
    what: 'Vi fik ikke at vide, hvem du er, på en måde vi kan bruge.',
    todo: 'Log ind på en anden måde, og sig det til kommunen. Du kan få din bopæl bekræftet med et brev eller hos borgerservice.',
  },
  residence_unknown: {
    title: 'Vi kunne ikke se, hvor du bor',
    what: 'MitID virkede, men vi fik ikke svar på, hvilken kommune du bor i. Derfor blev du ikke logget ind.',
    todo: 'Prøv igen om lidt. Du kan også logge ind på en anden måde.',
  },
  taken: {
    title: 'Dit MitID hører til en anden konto her',
    what: 'Du er logget ind på én konto, men har brugt dit MitID til en anden før. Ingen af dem er ændret.',
    todo: 'Vil du bruge den anden konto, så log ud, og log ind med MitID. Vil du kun have én konto, så slet den, du ikke bruger, under „Dine oplysninger“.',
  },
  other_mitid: {
    title: 'Kontoen hører til et andet MitID',
    what: 'Den konto, du er logget ind på, er bekræftet med en andens MitID. Intet er ændret.',
    todo: 'Er det ikke din konto, så log ud, og log ind med dit eget MitID.',
  },
  account_changed: {
    title: 'Du er ikke den samme som før',
    what: 'Mens du var hos MitID, blev du logget ud her, eller der blev logget ind på en anden konto. Intet er ændret.',
    todo: 'Log ind på den konto, der skal bekræftes, og prøv så igen.',
  },
  factor_needed: {
    title: 'Vis først dit andet trin',
    what: 'Kontoen har to-trins-login. Den, der føjer et MitID til den, skal vise begge trin. Intet er ændret.',
    todo: 'Brug din nøgle eller kode fra appen, og prøv så igen.',
  },
  helping: {
    title: 'MitID virker ikke, mens du hjælper',
    what: 'Du hjælper en borger lige nu. MitID ville bekræfte dig og ikke borgeren.',
    todo: 'Afslut hjælpen først. Borgeren kan bruge sit MitID på sin egen telefon eller computer.',
  },
};

export const mitid = {
  description: 'Log ind med MitID, eller bekræft, hvor du bor.',
  onTheWay: 'Du bliver sendt til MitID',
  onTheWayLead: 'Det går af sig selv. Sker der ikke noget, så tryk på knappen.',
  goOn: 'Gå videre til MitID',
  showFactor: 'Vis dit andet trin',
  otherWays: 'Log ind på en anden måde',
  again: 'Prøv MitID igen',
  goBack: 'Tilbage til det, du var i gang med',
  toMyPage: 'Gå til Min side',
  draftIsKept: 'Det, du har skrevet, er gemt.',
  refusals,
};
