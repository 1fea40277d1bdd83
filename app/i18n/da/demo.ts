export const demo = {
  mailTitle: 'Mails, der ikke er sendt',
  mailLead:
    'Demonstrationen sender ingen mails. Her er dem, den ville have sendt, de nyeste først.',
  noMails: 'Der er ingen mails endnu. Bed om et link på siden „Log ind“, så kommer den første.',
};
