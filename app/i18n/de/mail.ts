import type { mail as danish } from '../da/mail';

const notYou =
  'Wenn Sie das nicht waren, löschen Sie diese Mail einfach. Dann geschieht nichts weiter.';

export const mail = {
  linkHint: 'Wenn der Knopf nicht funktioniert, kopieren Sie diesen Link in Ihren Browser:',
  footer: (municipality) => `Gesendet von Medspil für ${municipality}.`,
  templates: {
    register: {
      subject: (municipality) => `Bestätigen Sie Ihre E-Mail-Adresse bei ${municipality}`,
      heading: 'Bestätigen Sie Ihre E-Mail-Adresse',
      paragraphs: ({ municipality }) => [
        `Jemand, vermutlich Sie, möchte ein Konto auf Medspil bei ${municipality}.`,
        'Drücken Sie den Knopf, um es fertigzustellen. Er gilt einen Tag lang.',
        notYou,
      ],
      button: 'Konto fertigstellen',
    },
    already_registered: {
      subject: (municipality) => `Sie haben bereits ein Konto bei ${municipality}`,
      heading: 'Sie haben bereits ein Konto',
      paragraphs: ({ municipality }) => [
        `Jemand, vermutlich Sie, wollte mit dieser Adresse ein Konto auf Medspil bei ${municipality} anlegen. Es gibt es schon.`,
        'Drücken Sie den Knopf, dann sind Sie angemeldet. Er gilt eine halbe Stunde.',
        notYou,
      ],
      button: 'Anmelden',
    },
    no_account: {
      subject: (municipality) => `Bei ${municipality} gibt es kein Konto mit dieser Adresse`,
      heading: 'Es gibt kein Konto mit dieser Adresse',
      paragraphs: ({ municipality }) => [
        `Jemand, vielleicht Sie, wollte sich mit dieser Adresse auf Medspil bei ${municipality} anmelden. Es gibt kein Konto damit.`,
        'Vielleicht haben Sie eine andere Adresse benutzt. Sie können auch jetzt ein Konto anlegen.',
        notYou,
      ],
      button: 'Konto anlegen',
    },
    sign_in: {
      subject: (municipality) => `Anmelden bei ${municipality}`,
      heading: 'Hier ist Ihr Link zum Anmelden',
      paragraphs: () => [
        'Drücken Sie den Knopf, dann sind Sie angemeldet. Er gilt einmal und eine halbe Stunde lang.',
        notYou,
      ],
      button: 'Anmelden',
    },
    reset_password: {
      subject: (municipality) => `Neues Passwort bei ${municipality}`,
      heading: 'Wählen Sie ein neues Passwort',
      paragraphs: () => [
        'Drücken Sie den Knopf, und wählen Sie ein neues Passwort. Er gilt eine Stunde. Bis dahin gilt Ihr altes Passwort.',
        notYou,
      ],
      button: 'Passwort wählen',
    },
    change_email: {
      subject: (municipality) => `Bestätigen Sie Ihre neue Adresse bei ${municipality}`,
      heading: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      paragraphs: ({ municipality }) => [
        `Sie möchten diese Adresse für Ihr Konto auf Medspil bei ${municipality} benutzen.`,
        'Drücken Sie den Knopf, um zu wechseln. Er gilt einen Tag lang.',
        notYou,
      ],
      button: 'Zu dieser Adresse wechseln',
    },
    email_change_asked: {
      subject: (municipality) => `Ihre E-Mail-Adresse bei ${municipality} soll geändert werden`,
      heading: 'Ihre E-Mail-Adresse soll geändert werden',
      paragraphs: ({ detail }) => [
        `Jemand, vermutlich Sie, möchte die Adresse Ihres Kontos in ${detail} ändern. Das geschieht erst, wenn der Link in einer Mail an diese Adresse benutzt wird.`,
        'Wenn Sie das nicht waren, melden Sie sich an und ändern Sie sofort Ihr Passwort.',
      ],
      button: 'Mein Konto ansehen',
    },
    email_changed: {
      subject: (municipality) => `Ihre E-Mail-Adresse bei ${municipality} ist geändert`,
      heading: 'Ihre E-Mail-Adresse ist geändert',
      paragraphs: ({ detail, municipality }) => [
        `Ihr Konto auf Medspil bei ${municipality} benutzt jetzt ${detail}.`,
        'Wenn Sie das nicht waren, schreiben Sie bitte der Kommune.',
      ],
      button: 'Mein Konto ansehen',
    },
    invitation: {
      subject: (municipality) => `Sie haben eine Rolle auf Medspil bei ${municipality}`,
      heading: 'Sie haben eine Rolle auf Medspil bekommen',
      paragraphs: ({ municipality, detail }) => [
        `${municipality} hat Ihnen diese Rolle gegeben: ${detail}.`,
        'Drücken Sie den Knopf, um sich anzumelden. Der Link gilt einmal und einen Tag lang. Danach bekommen Sie auf der Seite „Anmelden“ jederzeit einen neuen.',
      ],
      button: 'Anmelden',
    },
    letters_waiting: {
      subject: () => 'Ein Brief mit Code wartet auf den Versand',
      heading: 'Ein Brief mit Code wartet',
      paragraphs: () => [
        'Jemand hat einen Brief bestellt, um die eigene Adresse zu bestätigen. Bitte drucken und verschicken Sie ihn.',
      ],
      button: 'Wartende Briefe ansehen',
    },
    account_erased: {
      subject: (municipality) => `Ihr Konto bei ${municipality} ist gelöscht`,
      heading: 'Ihr Konto ist gelöscht',
      paragraphs: ({ municipality }) => [
        `Ihr Konto auf Medspil bei ${municipality} ist gelöscht. Name, E-Mail, Anschrift und Passwort sind fort.`,
        'Dies ist die letzte Mail von hier.',
      ],
      button: null,
    },
    security_changed: {
      subject: (municipality) => `Ihre Anmeldung bei ${municipality} wurde geändert`,
      heading: 'Ihre Anmeldung wurde geändert',
      paragraphs: () => [
        'Ihr Passwort oder Ihre Anmeldung in zwei Schritten wurde soeben geändert.',
        'Wenn Sie das nicht waren, wählen Sie sofort auf der Seite „Anmelden“ ein neues Passwort, und sagen Sie der Kommune Bescheid.',
      ],
      button: 'Mein Konto ansehen',
    },
  },
} satisfies typeof danish;
