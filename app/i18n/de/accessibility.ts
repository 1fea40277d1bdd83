import type { accessibility as da } from '../da/accessibility';

export const accessibility = {
  title: 'Erklärung zur Barrierefreiheit',
  lead: 'Alle sollen Medspil nutzen können – auch mit Screenreader, mit der Tastatur, auf einem kleinen Smartphone und ohne JavaScript.',
  demonstration:
    'Dies ist eine Demonstration. Die eigentliche Erklärung einer Kommune wird bei der dänischen Digitalisierungsbehörde (Digitaliseringsstyrelsen) angelegt, sobald die Kommune Medspil einsetzt.',
  sections: [
    {
      heading: 'Welche Anforderungen wir erfüllen',
      text: 'Diese Website ist nach WCAG 2.2, Stufe AA, aufgebaut. Gesetzlich vorgeschrieben ist WCAG 2.1, Stufe AA.',
    },
    {
      heading: 'So haben wir geprüft',
      text: 'Bei jeder Änderung am Code wird jede Art von Seite automatisch mit axe in einem echten Browser geprüft, in hellen und in dunklen Farben. Automatische Prüfungen finden nicht alles. Von Menschen, die Hilfsmittel nutzen, wurde die Website noch nicht getestet.',
    },
    {
      heading: 'Bekannte Einschränkungen',
      text: 'Die Zeichnung des roten Fadens kann von einem Screenreader nicht gelesen werden. Deshalb steht derselbe Inhalt in einer Tabelle unter der Zeichnung. Tabellen können breit sein; auf einem Telefon erscheint jede Zeile als kurze Liste. Die Inhalte der Pläne liegen nur auf Dänisch vor.',
    },
  ],
  contactHeading: 'Können Sie etwas nicht nutzen?',
  contact:
    'Teilen Sie der Kommune mit, um welche Seite es geht und was nicht funktioniert hat. Wenn Ihnen die Antwort nicht weiterhilft, können Sie sich bei der dänischen Digitalisierungsbehörde (Digitaliseringsstyrelsen) beschweren.',
} satisfies typeof da;
