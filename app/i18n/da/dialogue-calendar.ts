/** Kalendere over udvalgenes møder med borgere: den, alle kan abonnere på, og dem, udvalgene har for sig selv. */
export const dialogueCalendar = {
  publicName: (municipality: string) => `Mød udvalgene i ${municipality}`,
  ownName: (municipality: string) => `Borgere, der møder udvalg i ${municipality}`,
  /** En begivenheds titel: hvordan, og hvem man møder. */
  summary: (format: string, committee: string) => `${format}: ${committee}`,
  openUntil: (moment: string) => `Tilmelding senest ${moment}.`,
  cancelled: (reason: string | null) => (reason === null ? 'Aflyst.' : `Aflyst: ${reason}`),
  nobody: 'Ingen er tilmeldt endnu.',
  guest: (who: string, what: string | null) => (what === null ? who : `${who}: ${what}`),
  persons: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
  undecided: 'venter på svar',
  protectedName: 'Navnet er beskyttet',
  nameless: 'Intet navn',
  atTheTable: (url: string) => `Se mødet: ${url}`,
  page: {
    title: 'Udvalgets møder i din kalender',
    lead: 'Lav en adresse, som din telefon eller computer kan hente møderne fra. Så står det i din kalender, hvem der kommer og med hvad.',
    description: 'Adresser, hvorfra din egen kalender kan hente udvalgets møder med borgere.',
    secret:
      'Adressen er hemmelig: Den, der har den, kan læse navne og emner. Giv den ikke til andre, og luk den, hvis en telefon bliver væk. Den virker kun, så længe du sidder i udvalget.',
    own: 'Dine adresser',
    none: 'Du har ikke lavet nogen endnu.',
    lastRead: (day: string) => `Sidst hentet ${day}`,
    neverRead: 'Ikke hentet endnu',
    addressOf: (name: string) => `Adressen til ${name}`,
    copyHint:
      'Kopiér adressen, og sæt den ind, hvor din kalender spørger efter „abonnement“ eller „fra internettet“.',
    revoke: 'Ja, luk adressen',
    revokeLead:
      'Kalenderen på den telefon eller computer, der bruger adressen, får ikke flere møder. Det kan ikke fortrydes, men du kan lave en ny adresse.',
    revokeLabel: (name: string) => `Luk adressen til ${name}`,
    makeHeading: 'Lav en ny adresse',
    name: 'Hvad skal den bruges i?',
    nameHint: 'Så du kan kende den igen, for eksempel „min telefon“.',
    make: 'Lav adressen',
    back: 'Tilbage til møder med borgere',
  },
};
