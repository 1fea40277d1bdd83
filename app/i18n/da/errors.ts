export const errors = {
  requestId: (id: string) => `Skriv til os, hvis det bliver ved. Nævn nummeret ${id}.`,
  toFront: 'Gå til forsiden',
  toSearch: 'Søg på siden',
  not_found: {
    title: 'Siden findes ikke',
    text: 'Adressen kan være skrevet forkert, eller siden kan være flyttet. Prøv at søge efter det, du leder efter, eller gå til forsiden.',
  },
  unknown_host: {
    title: 'Vi kender ikke denne kommune',
    text: 'Der er ingen kommune på denne adresse. Kontrollér, at adressen er skrevet rigtigt.',
  },
  bad_request: {
    title: 'Adressen giver ikke mening',
    text: 'Noget i adressen efter spørgsmålstegnet kan vi ikke bruge. Gå tilbage og prøv igen, eller begynd forfra på forsiden.',
  },
  forbidden: {
    title: 'Du har ikke adgang til siden',
    text: 'Siden kan kun ses af bestemte personer.',
  },
  unavailable: {
    title: 'Siden er ikke klar lige nu',
    text: 'Vi kan ikke hente oplysningerne i øjeblikket. Prøv igen om et par minutter.',
  },
  unexpected: {
    title: 'Noget gik galt hos os',
    text: 'Det er ikke din skyld. Prøv igen om lidt.',
  },
};
