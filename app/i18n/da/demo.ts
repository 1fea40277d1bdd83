export const demo = {
  mailTitle: 'Mails, der ikke er sendt',
  mailLead:
    'Demonstrationen sender ingen mails. Her er dem, den ville have sendt, de nyeste først.',
  noMails: 'Der er ingen mails endnu. Bed om et link på siden „Log ind“, så kommer den første.',
  entry: {
    REQUEST: (period: string) => `Med en aftale til kalenderen: ${period}`,
    CANCEL: (period: string) => `Tager aftalen ud af kalenderen: ${period}`,
  },
  accountsTitle: 'Demokonti',
  accountsLead: 'Her er personerne i demonstrationen. De er fundet på, og alle kan bruge dem.',
  allUse: 'De logger alle ind med e-mail og denne adgangskode:',
  codeHint:
    'Medarbejdere skal også bruge en engangskode. Den skifter hvert halve minut: Åbn siden igen for at se den næste.',
  groups: { politicians: 'Politikere og udvalg', staff: 'Medarbejdere', citizens: 'Borgere' },
  who: 'Hvem',
  email: 'E-mail',
  code: 'Kode lige nu',
  noCode: 'Bruger ingen',
  noAccounts: 'Denne kommune har ingen demokonti.',
  tryAccounts: 'Dette er en demonstration. Du kan logge ind som en af dens personer:',
};
