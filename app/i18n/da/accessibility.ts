export const accessibility = {
  title: 'Tilgængelighedserklæring',
  lead: 'Alle skal kunne bruge Medspil – også med skærmlæser, med tastatur, på en lille telefon og uden JavaScript.',
  demonstration:
    'Dette er en demonstration. Den rigtige erklæring for en kommune oprettes hos Digitaliseringsstyrelsen, når kommunen tager Medspil i brug.',
  sections: [
    {
      heading: 'Hvad vi lever op til',
      text: 'Siden er bygget efter WCAG 2.2 på niveau AA. Lovens krav er WCAG 2.1 på niveau AA.',
    },
    {
      heading: 'Sådan har vi undersøgt det',
      text: 'Hver side prøves automatisk med axe i en rigtig browser, hver gang koden ændres, i lyse og mørke farver. Automatiske prøver finder ikke alt. Siden er endnu ikke prøvet af brugere med hjælpemidler.',
    },
    {
      heading: 'Det, vi ved, er svært',
      text: 'Tegningen af den røde tråd kan ikke læses af en skærmlæser. Derfor står det samme indhold i en tabel under tegningen. Tabellen over målgrupper kan være bred; på en telefon ruller den til siden. Planernes indhold er kun på dansk.',
    },
  ],
  contactHeading: 'Er der noget, du ikke kan bruge?',
  contact:
    'Fortæl kommunen, hvilken side det drejer sig om, og hvad der ikke virkede. Får du ikke et svar, du kan bruge, kan du klage til Digitaliseringsstyrelsen.',
};
