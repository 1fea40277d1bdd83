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
};
