import type { errors as da } from '../da/errors';

export const errors = {
  requestId: (id: string) =>
    `Wenn das Problem weiterhin besteht, teilen Sie es bitte der Kommune mit und nennen Sie dabei die Nummer ${id}.`,
  toOverview: 'Zu Ihrer Übersicht',
  toSamePage: 'Die Seite ohne das zeigen, was nach dem Fragezeichen steht',
  toFront: 'Zur Startseite',
  toSearch: 'Website durchsuchen',
  notFoundAtFrontDoor:
    'Vielleicht ist die Adresse falsch geschrieben oder die Seite wurde verschoben. Gehen Sie zur Startseite und wählen Sie Ihre Kommune.',
  waitUntil: {
    clock: (clock: string) => `Sie können es um ${clock} Uhr wieder versuchen.`,
    moment: (moment: string) => `Sie können es am ${moment} Uhr wieder versuchen.`,
    otherWays: 'Dann müssen Sie nicht warten.',
  },
  not_found: {
    title: 'Seite nicht gefunden',
    text: 'Vielleicht ist die Adresse falsch geschrieben oder die Seite wurde verschoben. Suchen Sie nach dem gewünschten Inhalt oder gehen Sie zur Startseite.',
  },
  language_not_offered: {
    title: 'Diese Seite gibt es nicht auf Deutsch',
    text: 'Die Kommune bietet ihre Seiten nicht auf Deutsch an. Lesen Sie die Seite auf:',
  },
  unknown_host: {
    title: 'Diese Kommune ist uns nicht bekannt',
    text: 'Unter dieser Adresse gibt es keine Kommune. Bitte prüfen Sie, ob die Adresse richtig geschrieben ist.',
  },
  bad_request: {
    title: 'Diese Adresse ist ungültig',
    text: 'Die Adresse enthält nach dem Fragezeichen etwas, das wir nicht verarbeiten können. Gehen Sie zurück und versuchen Sie es erneut oder beginnen Sie auf der Startseite von vorn.',
  },
  forbidden: {
    title: 'Sie haben keinen Zugriff auf diese Seite',
    text: 'Sie ist nur für Personen mit einer bestimmten Rolle in der Kommune. Sollten Sie die Rolle haben, kann die Verwaltung des Systems sie Ihnen geben.',
  },
  foreign_form: {
    title: 'Wir haben das Formular nicht angenommen',
    text: 'Es kam nicht von einer Seite der Kommune, oder Ihr Browser hat nicht gesagt, woher es kam. Gehen Sie zurück, laden Sie die Seite neu, und senden Sie es noch einmal.',
  },
  form_too_large: {
    title: 'Das Formular ist zu groß',
    text: 'Es enthält mehr, als wir auf einmal annehmen können. Gehen Sie zurück, kürzen Sie den Text, und senden Sie es noch einmal.',
  },
  upload_too_large: {
    title: 'Die Datei ist zu groß',
    text: 'Die gewählte Datei ist viel größer, als wir annehmen können. Gehen Sie zurück, wählen Sie eine kleinere Datei, und senden Sie das Formular noch einmal. Ein Bild darf 10 MB groß sein, eine PDF 25 MB.',
  },
  too_many: { title: 'Bitte warten Sie kurz', text: 'Das waren zu viele Versuche in kurzer Zeit.' },
  unavailable: {
    title: 'Die Seite ist zurzeit nicht verfügbar',
    text: 'Wir können die Informationen im Moment nicht abrufen. Bitte versuchen Sie es in einigen Minuten erneut.',
  },
  method_not_allowed: {
    title: 'Diese Seite kann nur gelesen werden',
    text: 'Hier kann nichts eingesandt werden. Gehen Sie zur Startseite und versuchen Sie es von dort noch einmal.',
  },
  unexpected: {
    title: 'Bei uns ist ein Fehler aufgetreten',
    text: 'Es liegt nicht an Ihnen. Bitte versuchen Sie es in Kürze erneut.',
  },
} satisfies typeof da;
