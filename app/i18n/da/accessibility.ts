export const accessibility = {
  title: 'Tilgængeligheds\u00aderklæring',
  lead: 'Alle skal kunne bruge Medspil – også med skærmlæser, med tastatur, på en lille telefon og uden JavaScript.',
  demonstration:
    'Dette er en demonstration. Den rigtige erklæring for en kommune oprettes hos Digitaliseringsstyrelsen, når kommunen tager Medspil i brug.',
  sections: [
    {
      heading: 'Hvad vi lever op til',
      text: 'Webstedet er bygget efter WCAG 2.2 på niveau AA. Lovens krav er WCAG 2.1 på niveau AA.',
    },
    {
      heading: 'Sådan har vi testet webstedet',
      text: 'Hver gang koden ændres, testes alle slags sider automatisk med axe i en rigtig browser, både i lyse og mørke farver. Automatiske test finder ikke alt. Webstedet er endnu ikke testet af brugere med hjælpemidler.',
    },
    {
      heading: 'Kendte problemer',
      text: 'Tegningen af den røde tråd kan ikke læses af en skærmlæser. Derfor står det samme indhold i en tabel under tegningen. Tabeller kan være brede; på en telefon vises hver række som en kort liste. Planernes indhold er kun på dansk.',
    },
  ],
  contactHeading: 'Er der noget, du ikke kan bruge?',
  contact:
    'Fortæl kommunen, hvilken side det drejer sig om, og hvad der ikke virkede. Får du ikke et svar, du kan bruge, kan du klage til Digitaliseringsstyrelsen.',
};
