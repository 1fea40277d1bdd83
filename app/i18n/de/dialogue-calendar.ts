import type { dialogueCalendar as danish } from '../da/dialogue-calendar';
import { kommune } from './kommune';

export const dialogueCalendar = {
  publicName: (municipality) => `Treffen mit den Ausschüssen ${kommune('der', municipality)}`,
  ownName: (municipality) => `Wer die Ausschüsse ${kommune('der', municipality)} trifft`,
  summary: (format, committee) => `${format}: ${committee}`,
  openUntil: (moment) => `Anmelden kann man sich bis ${moment}.`,
  cancelled: (reason: string | null) => (reason === null ? 'Abgesagt.' : `Abgesagt: ${reason}`),
  nobody: 'Noch hat sich niemand angemeldet.',
  guest: (who, what) => (what === null ? who : `${who}: ${what}`),
  persons: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
  undecided: 'wartet auf Antwort',
  protectedName: 'Der Name ist geschützt',
  nameless: 'Kein Name',
  atTheTable: (url) => `Das Treffen ansehen: ${url}`,
  page: {
    title: 'Die Treffen des Ausschusses in Ihrem Kalender',
    lead: 'Legen Sie eine Adresse an, von der Ihr Telefon oder Computer die Treffen holt. Dann steht in Ihrem Kalender, wer kommt und womit.',
    description:
      'Adressen, von denen Ihr eigener Kalender die Treffen des Ausschusses mit Bürgerinnen und Bürgern holt.',
    secret:
      'Die Adresse ist geheim: Wer sie hat, kann Namen und Themen lesen. Geben Sie sie nicht weiter, und schließen Sie sie, wenn ein Telefon verloren geht. Sie gilt nur, solange Sie im Ausschuss sitzen.',
    own: 'Ihre Adressen',
    none: 'Sie haben noch keine angelegt.',
    lastRead: (day) => `Zuletzt abgerufen am ${day}`,
    neverRead: 'Noch nicht abgerufen',
    addressOf: (name) => `Die Adresse für ${name}`,
    copyHint:
      'Kopieren Sie die Adresse, und fügen Sie sie dort ein, wo Ihr Kalender nach einem „Abonnement“ oder „aus dem Internet“ fragt.',
    revoke: 'Ja, Adresse schließen',
    revokeLead:
      'Der Kalender auf dem Telefon oder Computer, der die Adresse nutzt, bekommt keine Treffen mehr. Das lässt sich nicht zurücknehmen, aber Sie können eine neue Adresse anlegen.',
    revokeLabel: (name) => `Die Adresse für ${name} schließen`,
    makeHeading: 'Eine neue Adresse anlegen',
    name: 'Wofür ist sie?',
    nameHint: 'Damit Sie sie wiedererkennen, zum Beispiel „mein Telefon“.',
    make: 'Die Adresse anlegen',
    back: 'Zurück zu den Treffen mit Bürgern',
  },
} satisfies typeof danish;
