export const about = {
  title: 'Om Medspil',
  lead: 'Medspil gør kommunens planer til noget, man kan finde rundt i og følge med i.',
  sections: [
    {
      heading: 'Den røde tråd',
      text: 'Alt på siden hænger sammen: et verdensmål støttes af et mål, målet nås gennem en handling, og handlingen prøves af i praksis. Du kan begynde hvor som helst og følge tråden begge veje.',
    },
    {
      heading: 'Hvor kommer oplysningerne fra?',
      text: 'Titler, tal, datoer, ansvarlige og udvalg er taget fra kommunernes offentliggjorte planer. De korte beskrivelser er skrevet af Medspil i et letlæst sprog. Vi har ikke digtet noget til: Når en plan ikke oplyser noget, skriver vi, at det ikke er oplyst.',
    },
    {
      heading: 'Hvad betyder „gælder hele planen“?',
      text: 'Nogle planer nævner verdensmål for planen som helhed og ikke for den enkelte handling. I de tilfælde viser vi verdensmålene ved alle punkter i planen, med en stiplet kant.',
    },
    {
      heading: 'Ingen sporing',
      text: 'Siden sætter ingen cookies, når du læser den, og sender ikke dine oplysninger til andre.',
    },
  ],
  openData: {
    heading: 'Åbne data',
    text: 'Planer, verdensmål og udvalg kan hentes frit som JSON og CSV. Du behøver ingen nøgle.',
  },
  apiLink: 'Læs om de åbne data (OpenAPI)',
  schemaLink: 'Se planfilens format (JSON Schema)',
};
