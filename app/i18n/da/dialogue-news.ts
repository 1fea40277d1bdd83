import type { Model } from '~/domains/dialogue/model';
import type { Format, MoveCause } from '~/domains/dialogue/vocabulary';

/** Det, en borger får at vide om sin tilmelding til et udvalg: afsnit i en mail, eller hvad en medarbejder siger. */

const asked: Record<Format, (committee: string) => string> = {
  deputation: (committee) => `Du har bedt om foretræde for ${committee}.`,
  chair_deputation: (committee) => `Du har bedt om foretræde for formandskabet i ${committee}.`,
  dialogue_meeting: (committee) => `Du har tilmeldt dig dialogmødet med ${committee}.`,
};

const agreed: Record<Format, (committee: string) => string> = {
  deputation: (committee) => `Du har fået foretræde for ${committee}.`,
  chair_deputation: (committee) => `Du har fået foretræde for formandskabet i ${committee}.`,
  dialogue_meeting: (committee) => `Du er tilmeldt dialogmødet med ${committee}.`,
};

const decides: Record<Model['decides'], string> = {
  chair: 'Udvalgets formand afgør, om du kan få foretræde. Tiden er din, indtil der er svar.',
  mayor: 'Borgmesteren afgør, om du kan få foretræde. Tiden er din, indtil der er svar.',
  nobody: 'Tiden er din, indtil der er svar.',
};

const moveCauses: Record<MoveCause, (committee: string) => string> = {
  session_cancelled: (committee) => `Det møde med ${committee}, du var tilmeldt, er aflyst.`,
  session_moved: (committee) => `Det møde med ${committee}, du var tilmeldt, har fået en ny tid.`,
  not_decided: () =>
    'Der blev ikke svaret på din tilmelding, før mødet begyndte. Det er vores fejl, og det beklager vi.',
  no_place: (committee) => `Der blev ikke plads til dig på mødet med ${committee}.`,
  committee_replaced: (committee) => `${committee} har overtaget området fra et andet udvalg.`,
  citizen: () => 'Du har bedt om en anden tid.',
  staff: (committee) => `Kommunen har sat din tilmelding til ${committee} på venteliste.`,
};

export const dialogueNews = {
  /** Emnet på en mail: hvad der er sket; efter det følger mødet og dagen. */
  subjects: {
    received: 'Modtaget',
    queued: 'På venteliste',
    offered: 'Du er tilbudt en plads',
    offeredOther: 'Du er tilbudt en anden tid',
    confirmed: 'Ja',
    agreed: 'Aftalt',
    signedUp: 'Tilmeldt',
    refused: 'Nej',
    upheld: 'Stadig nej',
    reinstated: 'Afslaget er ophævet',
    rescheduled: 'Flyttet',
    place_changed: 'Nyt sted',
    calledOff: 'Aflyst',
    committee_replaced: 'Nyt udvalg',
    cancelled: 'Meldt fra',
    declined: 'Nej tak',
    lapsed: 'Bortfaldet',
    reminder: 'Husk',
  },
  asked,
  agreed,
  decides,
  moveCauses,
  time: (period: string) => `Tid: ${period}.`,
  place: (place: string) => `Sted: ${place}`,
  remote: (url: string) => `Du har valgt at være med online. Brug dette link: ${url}`,
  answerComes:
    'Du får besked, når der er svar. Vil du ikke alligevel, så meld fra på din side, så en anden kan få tiden.',
  materials: (until: string) =>
    `Har du materiale til udvalget, så læg det ved din tilmelding senest ${until}.`,
  cannotCome: 'Kan du ikke komme, så meld fra på din side, så en anden kan få pladsen.',
  /** Med mailen følger en aftale til kalenderen, eller en besked om, at den ikke gælder mere. */
  withEntry:
    'Med mailen følger en aftale til din kalender. Svarer du fra kalenderen, er der ingen, der ser det. Meld fra på din side i stedet.',
  withoutEntry: 'Med mailen følger en besked til din kalender om, at aftalen ikke gælder mere.',
  queuedAt: (committee: string, period: string) =>
    `Du står på venteliste til mødet med ${committee} ${period}.`,
  queuedForNext: (committee: string) =>
    `Du står på venteliste hos ${committee}. Der er ikke sat et nyt møde op, du kan komme til, endnu.`,
  queueNext:
    'Bliver der plads til dig, får du besked og en frist til at svare. Vil du ikke vente, så meld fra på din side.',
  keepsTurn: 'Du beholder den plads i køen, du fik, da du tilmeldte dig.',
  offered: (committee: string) => `Der er blevet plads til dig hos ${committee}.`,
  offeredOther: (committee: string) =>
    `Du er tilbudt en anden tid hos ${committee} end den, du bad om. Den får du ikke.`,
  chooseTime: 'Du vælger selv en ledig tid, når du siger ja.',
  answerBy: (until: string) =>
    `Svar senest ${until} på din side. Svarer du ikke, går pladsen videre til den næste, og din tilmelding falder bort.`,
  answerOtherBy: (until: string) =>
    `Svar senest ${until} på din side. Siger du nej, eller svarer du ikke, kan en anden få tiden, og din tilmelding falder bort.`,
  wasOn: (moment: string) => `Det skulle have været ${moment}.`,
  refused: (committee: string) => `Din tilmelding til ${committee} er desværre afslået.`,
  upheld: (committee: string) =>
    `Du bad om en ny vurdering af afslaget fra ${committee}. En anden har set på det, og afslaget står ved magt.`,
  ground: (ground: string) => `Grunden er: ${ground}`,
  groundStill: (ground: string) => `Grunden er stadig: ${ground}`,
  secondLook: (until: string) =>
    `Er du uenig, kan du bede om en ny vurdering på din side senest ${until}. Så ser en anden på afslaget.`,
  noAppeal:
    'Man kan ikke klage til en anden myndighed over, at et udvalg siger nej. Ankestyrelsen kan kun se på, om loven er fulgt.',
  adviser: (url: string) => `Kommunens borgerrådgiver kan hjælpe dig: ${url}`,
  /** Hvorfor et møde er aflyst, med sekretærens ord. */
  reason: (reason: string) => `Udvalget skriver: „${reason}“`,
  reinstated: (committee: string) =>
    `Du bad om en ny vurdering af afslaget fra ${committee}. En anden har set på det, og afslaget er ophævet.`,
  rescheduled: (committee: string) => `Du har flyttet din tilmelding hos ${committee}.`,
  sessionMoved: (committee: string, from: string) =>
    `Mødet med ${committee} har fået en ny tid. Det skulle have været ${from}.`,
  placeChanged: (committee: string) => `Stedet for mødet med ${committee} er ændret.`,
  doesNotSuit: 'Passer det dig ikke, så flyt din tilmelding, eller meld fra på din side.',
  cancelled: {
    citizen: (committee: string) => `Du har meldt fra hos ${committee}.`,
    staff: (committee: string) => `Kommunen har meldt dig fra hos ${committee}.`,
  },
  declined: (committee: string) =>
    `Du har sagt nej tak til det, du blev tilbudt hos ${committee}. Din tilmelding er dermed slut.`,
  wasAt: (period: string) => `Det skulle have været ${period}.`,
  bookAnew: 'Vil du møde udvalget en anden gang, kan du finde et møde på siden „Mød udvalgene“.',
  notRight: 'Er det ikke rigtigt, så ring eller skriv til kommunen.',
  committeeReplaced: (committee: string) =>
    `${committee} har afløst det udvalg, du var tilmeldt. Din tilmelding er flyttet med over.`,
  lapsed: {
    offer_over: (committee: string) =>
      `Du nåede ikke at svare på tilbuddet fra ${committee}. Derfor er din tilmelding faldet bort.`,
    no_committee: (committee: string) =>
      `${committee} findes ikke mere, og intet andet udvalg har taget over. Derfor er din tilmelding faldet bort.`,
    no_session: (committee: string) =>
      `Du har ventet længe på et møde med ${committee}, og der er ikke sat et nyt op. Derfor er din tilmelding faldet bort. Vi sletter det, du har skrevet, senere.`,
  },
  reminder: (committee: string) => `Du skal snart til møde med ${committee}.`,
  needs: (needs: string) => `Det har du skrevet, at du har brug for: ${needs}.`,
  /** I kalenderen. */
  entry: {
    description: (url: string) =>
      `Flyt din tilmelding, eller meld fra på din side: ${url}\n\nIngen ser svar, der sendes fra kalenderen.`,
  },
  /** Til dem, der skal svare. */
  waiting: (committee: string, day: string, count: number) =>
    `${committee}, ${day}: ${count === 1 ? 'én' : count}`,
};
