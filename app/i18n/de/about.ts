import type { about as da } from '../da/about';

export const about = {
  title: 'Über Medspil',
  lead: 'Mit Medspil finden Sie sich in den Plänen der Kommune zurecht, und können ihre Umsetzung verfolgen.',
  sections: [
    {
      heading: 'Der rote Faden',
      text: 'Auf dieser Website hängt alles zusammen: Ein Ziel trägt zu einem UN-Nachhaltigkeitsziel bei, eine Maßnahme führt zu diesem Ziel, und die Maßnahme wird in der Praxis erprobt, zum Beispiel als Versuchsmaßnahme (prøvehandling). Sie können an jeder Stelle beginnen und dem Faden in beide Richtungen folgen.',
    },
    {
      heading: 'Woher stammen die Angaben?',
      text: 'Titel, Zahlen, Datumsangaben, Verantwortliche und Ausschüsse stammen aus den veröffentlichten Plänen der Kommunen. Die Kurzbeschreibungen hat Medspil in einfacher Sprache verfasst. Wir haben nichts hinzuerfunden: Wo ein Plan etwas nicht nennt, steht, dass es nicht angegeben ist.',
    },
    {
      heading: 'Was bedeutet „gilt für den ganzen Plan“?',
      text: 'Manche Pläne nennen UN-Nachhaltigkeitsziele für den Plan als Ganzes und nicht für die einzelne Maßnahme. Dann zeigen wir sie bei allen Punkten des Plans mit einem gestrichelten Rahmen an.',
    },
    {
      heading: 'Kein Tracking',
      text: 'Beim Lesen setzt diese Website keine Cookies, und Ihre Daten werden nicht an andere weitergegeben.',
    },
  ],
  openData: {
    heading: 'Offene Daten',
    text: 'Pläne, UN-Ziele und Ausschüsse können kostenlos als JSON und CSV abgerufen werden. Sie benötigen keinen Schlüssel.',
  },
  apiLink: 'Mehr über die offenen Daten (OpenAPI)',
  schemaLink: 'Format der Plandatei ansehen (JSON Schema)',
} satisfies typeof da;
