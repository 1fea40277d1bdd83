import type { notifications as danish } from '../da/notifications';

export const notifications = {
  givenUp: {
    title: 'Mails, die nicht angekommen sind',
    lead: 'Sie wurden aufgegeben. Beheben Sie, was falsch war, und senden Sie sie noch einmal – oder entfernen Sie sie.',
    description: 'Mails, die nicht gesendet werden konnten.',
    none: 'Alle Mails sind angekommen oder werden noch versucht.',
    protectedAddress: 'geschützte Adresse',
    tried: (times, when) =>
      times === 1
        ? `Einmal versucht, aufgegeben am ${when}`
        : `${times}-mal versucht, aufgegeben am ${when}`,
    resend: 'Noch einmal senden',
    resendLabel: (what, to) => `Noch einmal senden: ${what}, an ${to}`,
    resendAll: 'Alle noch einmal senden',
    drop: 'Entfernen',
    dropLabel: (what, to) => `Entfernen: ${what}, an ${to}`,
    failures: {
      refused: 'Der Mailserver hat abgelehnt. Vielleicht gibt es die Adresse nicht.',
      busy: 'Der Mailserver konnte sie nicht annehmen.',
      not_let_in: 'Der Mailserver hat uns nicht eingelassen.',
      unreachable: 'Der Mailserver war nicht zu erreichen.',
      no_answer: 'Der Mailserver hat nicht geantwortet.',
      lost: 'Sie ging beim Warten verloren.',
    },
    templates: {
      register: 'Neues Konto bestätigen',
      already_registered: 'Konto gibt es schon',
      no_account: 'Kein Konto mit dieser Adresse',
      sign_in: 'Link zum Anmelden',
      reset_password: 'Neues Passwort',
      change_email: 'Neue Adresse bestätigen',
      email_change_asked: 'Adresse wird geändert',
      email_changed: 'Adresse geändert',
      invitation: 'Neue Rolle',
      letters_waiting: 'Briefe mit Code warten',
      account_erased: 'Konto gelöscht',
      security_changed: 'Anmeldung geändert',
      factor_reset: 'Zweiter Schritt zurückgesetzt',
      factor_reset_asked: 'Zweiter Schritt wird zurückgesetzt',
      factor_reset_waiting: 'Eine Zurücksetzung wartet',
      news: 'Neues zu etwas, dem man folgt',
      digest: 'Gesammeltes Neues',
      comment_received: 'Bestätigung eines Kommentars',
      comment_decided: 'Entscheidung über einen Kommentar',
      comment_clarification: 'Frage zu einem Kommentar',
      comment_answered: 'Antwort auf einen Kommentar',
      notice_received: 'Bestätigung einer Meldung',
      notice_decided: 'Entscheidung über eine Meldung',
      moderation_waiting: 'Etwas wartet auf die Moderation',
    },
  },
} satisfies typeof danish;
