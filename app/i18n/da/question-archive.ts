import type { QuestionState } from '~/domains/questions/states';

/** Hvor et spørgsmål er, som alle kan læse det. */
const states: Record<QuestionState, string> = {
  received: 'Modtaget',
  clarifying: 'Bliver uddybet',
  accepted: 'Venter på mødet',
  with_administration: 'Forvaltningen svarer',
  asked: 'Stillet – svaret er på vej',
  answered: 'Besvaret',
  refused: 'Afvist',
  forwarded: 'Sendt videre',
  lapsed: 'Bortfaldet',
  withdrawn: 'Trukket tilbage',
};

export const questionArchive = {
  title: 'Alle spørgsmål til byrådet',
  description: 'Læs, hvad borgerne har spurgt byrådet om, og hvad de fik svar på.',
  lead: 'Læs, hvad andre har spurgt om, og hvad de fik svar på.',
  states,
  filter: {
    heading: 'Søg og vælg',
    words: 'Søg efter ord',
    committee: 'Udvalg',
    sdg: 'Verdensmål',
    year: 'Modtaget i',
    answering: 'Svar',
    answerings: { besvaret: 'Besvaret', venter: 'Venter på svar' },
    node: 'En del af en plan',
    any: 'Alle',
    apply: 'Vis spørgsmål',
    reset: 'Vis alle spørgsmål',
    without: (what: string) => `Fjern: ${what}`,
    quoted: (words: string) => `„${words}“`,
  },
  result: (count: number, isMore: boolean, isFiltered: boolean) => {
    const found = `${isMore ? 'Mindst ' : ''}${count.toLocaleString('da-DK')} spørgsmål`;
    return isFiltered ? `${found} passer` : found;
  },
  newestFirst: 'De nyeste står først.',
  empty: {
    all: 'Der er ingen spørgsmål at læse endnu. Det første kan være dit.',
    filtered:
      'Ingen spørgsmål passer. Prøv et andet ord, fjern et filter – eller stil spørgsmålet selv.',
    beyond: 'Så mange sider er der ikke.',
    first: 'Gå til den første side',
    ask: 'Stil et spørgsmål',
  },
  nameless: 'En borger',
  askedBy: (name: string, day: string) => `${name} · modtaget ${day}`,
  atMeeting: (day: string) => `Mødet ${day}`,
  feed: 'Nye spørgsmål og svar som feed (Atom)',
  feedTitle: (municipality: string) => `Spørgsmål til byrådet i ${municipality}`,
  feedOfOne: (topic: string) => `Spørgsmål til byrådet: ${topic}`,
  page: {
    kicker: 'Spørgsmål til byrådet',
    description: (topic: string) => `Et spørgsmål til byrådet: ${topic}`,
    refused: 'Afvist:',
    refusedWhy:
      'Den, der spørger, har valgt, at andre må læse spørgsmålet sammen med begrundelsen.',
    facts: 'Om spørgsmålet',
    state: 'Sådan står det til',
    who: 'Hvem spørger',
    received: 'Modtaget',
    meeting: 'Byrådets møde',
    cancelled: 'Mødet er aflyst.',
    agenda: 'Dagsorden',
    minutes: 'Referat',
    committee: 'Udvalg',
    forwardedTo: 'Sendt videre til',
    nodes: 'Det handler om',
    sdgFromPlan: 'fra planen',
    answer: 'Svar',
    noAnswer: {
      waits: 'Svaret bliver vist her. Tryk på „Følg“, så får du en mail, når det kommer.',
      ended: 'Der kommer ikke et svar her. Se nedenfor, hvad der er sket.',
    },
    similar: 'Andre har spurgt om noget lignende',
    report: 'Anmeld indhold',
    reportLabel: (topic: string) => `Anmeld indhold: ${topic}`,
    feed: 'Det, der sker, som feed (Atom)',
  },
  latest: { heading: 'Det har andre spurgt om', search: 'Søg i alle spørgsmål', button: 'Søg' },
  here: {
    heading: 'Spørgsmål til byrådet',
    node: 'Borgerne har spurgt byrådet om det her.',
    plan: 'Borgerne har spurgt byrådet om det, planen handler om.',
    sdg: 'Borgerne har spurgt byrådet om noget, der har med verdensmålet at gøre.',
    committee: 'Borgerne har stillet byrådet spørgsmål på udvalgets område.',
    all: (count: number, isMore: boolean) => {
      if (isMore) return 'Se alle spørgsmål';
      return count === 1
        ? 'Se spørgsmålet i arkivet'
        : `Se alle ${count.toLocaleString('da-DK')} spørgsmål`;
    },
  },
};
