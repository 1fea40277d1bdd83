import { formatNumber } from '../format';
export const municipalities = {
  frontDoorTitle: 'Vælg din kommune',
  frontDoorLead:
    'Medspil viser kommunernes planer og mål – og gør det let at følge med i, hvad der kommer ud af dem.',
  noMunicipalities: 'Der er ingen kommuner her endnu.',
  code: (code: string) => `Kommunekode ${code}`,
  frontTitle: (name: string) => `Hvad vil ${name}?`,
  frontLead:
    'Se, hvad der er besluttet, hvem der har ansvaret, og hvilke verdensmål det bidrager til. Alt hænger sammen i en rød tråd fra verdensmål til handling.',
  frontLeadWithoutSdgs:
    'Se, hvad der er besluttet, og hvem der har ansvaret. Alt hænger sammen i en rød tråd fra plan til handling.',
  searchLabel: 'Søg i planer, mål og udvalg',
  searchButton: 'Søg',
  searchExample: 'Skriv et emne, et sted eller et udvalg',
  exampleHeading: 'Sådan hænger det sammen',
  plansHeading: 'Planerne',
  sdgsHeading: 'Verdensmålene i planerne',
  sdgsLead: 'Tallene viser, hvor mange steder i planerne hvert verdensmål er nævnt.',
  noSdgs:
    'Kommunens planer nævner ingen verdensmål. Det betyder ikke, at arbejdet ikke støtter dem – kun at planerne ikke siger det.',
  allSdgs: 'Se alle 17 verdensmål',
  committeesTitle: 'Udvalg',
  committeesHeading: 'Udvalgene i planerne',
  committeesLead:
    'Se, hvornår du kan møde det enkelte udvalg, og hvor kommunens planer nævner det.',
  goalsHeading: 'Mål, der kan måles',
  goalsLead: 'Planernes tal og frister – samlet ét sted.',
  toGoals: (count: number) => (count === 1 ? 'Se målet' : `Se de ${formatNumber(count, 'da')} mål`),
  committeeKinds: {
    council: 'Kommunens øverste politiske ledelse',
    committee: 'Udvalg',
    collective: 'Fælles betegnelse',
  },
  answersFor: (count: number) =>
    count === 0
      ? 'Nævnes ikke i planerne'
      : count === 1
        ? 'Nævnt ét sted i planerne'
        : `Nævnt ${count} steder i planerne`,
  collectiveNote: 'Planen nævner udvalgene under ét uden at sige hvilke.',
  validity: (from: string | null, to: string | null) =>
    from && to
      ? `Fungerede fra ${from} til ${to}`
      : to
        ? `Fungerede til ${to}`
        : `Har eksisteret siden ${from}`,
  succeededBy: 'Afløst af',
  committeeLead: (name: string) => `Her er ${name} nævnt i kommunens planer.`,
  committeeEmpty: (name: string) => `Ingen handlinger eller mål i planerne her nævner ${name}.`,
  printedAs: (printed: string) => `I planen står der „${printed}“`,
  noCommittees: 'Planerne nævner ingen udvalg.',
  meetings: {
    heading: 'Kommende møder, du kan komme til',
    none: 'Der er ingen åbne møder på vej, som vi kender til.',
    demo: 'Møderne er opfundet til demoen.',
    cancelled: 'Aflyst',
    until: (time: string) => `til kl. ${time}`,
    place: 'Sted',
    stream: 'Se mødet på nettet',
    agenda: 'Dagsorden',
    subscribe: 'Få alle kommunens åbne møder i din egen kalender',
    subscribeHint:
      'Kopiér adressen, og tilføj den i din kalender som abonnement. Så følger ændringer med.',
    calendarName: (name: string) => `Åbne møder – ${name}`,
  },
};
