export const errors = {
  requestId: (id: string) =>
    `Fortæl kommunen det, hvis problemet fortsætter, og oplys nummeret ${id}.`,
  toOverview: 'Gå til dit overblik',
  toSamePage: 'Vis siden uden det, der står efter spørgsmålstegnet',
  toFront: 'Gå til forsiden',
  toSearch: 'Søg på webstedet',
  notFoundAtFrontDoor:
    'Adressen kan være skrevet forkert, eller siden kan være flyttet. Gå til forsiden, og vælg din kommune.',
  waitUntil: {
    clock: (clock: string) => `Prøv igen kl. ${clock}.`,
    moment: (moment: string) => `Prøv igen ${moment}.`,
    otherWays: 'Så behøver du ikke at vente.',
  },
  not_found: {
    title: 'Siden findes ikke',
    text: 'Adressen kan være skrevet forkert, eller siden kan være flyttet. Prøv at søge efter det, du leder efter, eller gå til forsiden.',
  },
  language_not_offered: {
    title: 'Siden findes ikke på dette sprog',
    text: 'Kommunen viser ikke sine sider på dansk. Læs siden på et af disse sprog:',
  },
  unknown_host: {
    title: 'Vi kender ikke denne kommune',
    text: 'Der er ingen kommune på denne adresse. Kontrollér, at adressen er skrevet rigtigt.',
  },
  bad_request: {
    title: 'Vi kan ikke bruge adressen',
    text: 'Der står noget efter spørgsmålstegnet i adressen, som vi ikke kan bruge. Gå tilbage og prøv igen, eller begynd forfra på forsiden.',
  },
  forbidden: {
    title: 'Du har ikke adgang til siden',
    text: 'Den er kun for dem, der har en bestemt rolle i kommunen. Skal du have rollen, kan en administrator give dig den.',
  },
  foreign_form: {
    title: 'Vi tog ikke imod formularen',
    text: 'Den kom ikke fra en side hos kommunen, eller din browser fortalte ikke, hvor den kom fra. Gå tilbage, genindlæs siden, og send den igen.',
  },
  form_too_large: {
    title: 'Formularen er for stor',
    text: 'Der er skrevet mere, end vi kan tage imod på én gang. Gå tilbage, gør teksten kortere, og send den igen.',
  },
  upload_too_large: {
    title: 'Filen er for stor',
    text: 'Der er valgt en fil, som er meget større, end vi kan tage imod. Gå tilbage, vælg en mindre fil, og send formularen igen. Et billede må fylde 10 MB og en PDF 25 MB.',
  },
  too_many: { title: 'Vent lidt', text: 'Der er prøvet for mange gange på kort tid.' },
  unavailable: {
    title: 'Siden er ikke klar lige nu',
    text: 'Vi kan ikke hente oplysningerne i øjeblikket. Prøv igen om et par minutter.',
  },
  method_not_allowed: {
    title: 'Siden kan kun læses',
    text: 'Her kan der ikke sendes noget ind. Gå til forsiden, og prøv igen derfra.',
  },
  unexpected: {
    title: 'Noget gik galt hos os',
    text: 'Det er ikke din skyld. Prøv igen om lidt.',
  },
};
