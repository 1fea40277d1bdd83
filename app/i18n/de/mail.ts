import type { mail as danish } from '../da/mail';
import { dialogueMail } from './dialogue-mail';
import { kommune } from './kommune';

const notYou =
  'Wenn Sie das nicht waren, löschen Sie diese Mail einfach. Dann geschieht nichts weiter.';

export const mail = {
  linkHint: 'Wenn die Schaltfläche nicht funktioniert, kopieren Sie diesen Link in Ihren Browser:',
  unsubscribe: 'Mails wie diese abbestellen',
  footer: (municipality) => `Gesendet von Medspil für ${kommune('die', municipality)}.`,
  templates: {
    register: {
      subject: (municipality) =>
        `Bestätigen Sie Ihre E-Mail-Adresse bei ${kommune('der', municipality)}`,
      heading: 'Bestätigen Sie Ihre E-Mail-Adresse',
      paragraphs: ({ municipality }) => [
        `Mit Ihrer E-Mail-Adresse wurde ein Konto auf Medspil in ${kommune('der', municipality)} angefordert.`,
        'Klicken Sie auf den Link, um das Konto fertig anzulegen. Der Link gilt 24 Stunden.',
        notYou,
      ],
      button: 'Konto fertigstellen',
    },
    already_registered: {
      subject: (municipality) => `Sie haben bereits ein Konto bei ${kommune('der', municipality)}`,
      heading: 'Sie haben bereits ein Konto',
      paragraphs: ({ municipality }) => [
        `Mit Ihrer E-Mail-Adresse wurde ein Konto auf Medspil in ${kommune('der', municipality)} angefordert. Sie haben dort schon eines.`,
        'Klicken Sie auf den Link, um sich anzumelden. Der Link gilt eine halbe Stunde.',
        notYou,
      ],
      button: 'Anmelden',
    },
    no_account: {
      subject: (municipality) =>
        `Bei ${kommune('der', municipality)} gibt es kein Konto mit dieser Adresse`,
      heading: 'Es gibt kein Konto mit dieser Adresse',
      paragraphs: ({ municipality }) => [
        `Mit Ihrer E-Mail-Adresse wurde versucht, sich auf Medspil in ${kommune('der', municipality)} anzumelden. Es gibt kein Konto mit dieser Adresse.`,
        'Vielleicht haben Sie eine andere Adresse benutzt. Sie können auch jetzt ein Konto anlegen.',
        notYou,
      ],
      button: 'Konto anlegen',
    },
    sign_in: {
      subject: (municipality) => `Anmelden bei ${kommune('der', municipality)}`,
      heading: 'Hier ist Ihr Link zum Anmelden',
      paragraphs: () => [
        'Klicken Sie auf den Link, um sich anzumelden. Der Link gilt einmal und eine halbe Stunde lang.',
        notYou,
      ],
      button: 'Anmelden',
    },
    reset_password: {
      subject: (municipality) => `Neues Passwort bei ${kommune('der', municipality)}`,
      heading: 'Wählen Sie ein neues Passwort',
      paragraphs: () => [
        'Klicken Sie auf den Link, und wählen Sie ein neues Passwort. Der Link gilt eine Stunde. Ihr altes Passwort gilt, bis Sie ein neues gewählt haben.',
        notYou,
      ],
      button: 'Passwort wählen',
    },
    change_email: {
      subject: (municipality) =>
        `Bestätigen Sie Ihre neue Adresse bei ${kommune('der', municipality)}`,
      heading: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      paragraphs: ({ municipality }) => [
        `Sie möchten diese Adresse für Ihr Konto auf Medspil in ${kommune('der', municipality)} benutzen.`,
        'Klicken Sie auf den Link, um zu wechseln. Der Link gilt 24 Stunden.',
        notYou,
      ],
      button: 'Zu dieser Adresse wechseln',
    },
    email_change_asked: {
      subject: (municipality) =>
        `Ihre E-Mail-Adresse bei ${kommune('der', municipality)} soll geändert werden`,
      heading: 'Ihre E-Mail-Adresse soll geändert werden',
      paragraphs: ({ detail }) => [
        `Die Adresse Ihres Kontos soll in ${detail} geändert werden. Das geschieht erst, wenn der Link in einer Mail an diese Adresse benutzt wird.`,
        'Wenn Sie das nicht waren, melden Sie sich an und ändern Sie sofort Ihr Passwort.',
      ],
      button: 'Mein Konto ansehen',
    },
    email_changed: {
      subject: (municipality) =>
        `Ihre E-Mail-Adresse bei ${kommune('der', municipality)} ist geändert`,
      heading: 'Ihre E-Mail-Adresse ist geändert',
      paragraphs: ({ detail, municipality }) => [
        `Ihr Konto auf Medspil in ${kommune('der', municipality)} benutzt jetzt ${detail}.`,
        'Wenn Sie das nicht waren, schreiben Sie bitte der Kommune.',
      ],
      button: 'Mein Konto ansehen',
    },
    invitation: {
      subject: (municipality) =>
        `Sie haben eine Rolle auf Medspil in ${kommune('der', municipality)}`,
      heading: 'Sie haben eine Rolle auf Medspil bekommen',
      paragraphs: ({ municipality, detail }) => [
        `${kommune('Die', municipality)} hat Ihnen diese Rolle gegeben: ${detail}.`,
        'Klicken Sie auf den Link, um sich anzumelden. Der Link gilt einmal und 24 Stunden lang. Danach bekommen Sie auf der Seite „Anmelden“ jederzeit einen neuen.',
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
      subject: (municipality) => `Ihr Konto bei ${kommune('der', municipality)} ist gelöscht`,
      heading: 'Ihr Konto ist gelöscht',
      paragraphs: ({ municipality }) => [
        `Ihr Konto auf Medspil in ${kommune('der', municipality)} ist gelöscht. Name, E-Mail, Anschrift und Passwort sind fort.`,
        'Dies ist die letzte Mail von hier.',
      ],
      button: null,
    },
    mitid_added: {
      subject: (municipality) =>
        `Ihrem Konto bei ${kommune('der', municipality)} wurde ein MitID hinzugefügt`,
      heading: 'Ihrem Konto wurde ein MitID hinzugefügt',
      paragraphs: () => [
        'Ab jetzt lässt sich Ihr Konto auch mit diesem MitID öffnen.',
        'Wenn Sie das nicht waren, rufen Sie sofort bei der Kommune an. Ein neues Passwort reicht nicht.',
      ],
      button: 'Mein Konto ansehen',
    },
    email_in_use: {
      subject: (municipality) =>
        `Ein Konto bei ${kommune('der', municipality)} wollte Ihre E-Mail benutzen`,
      heading: 'Ihre E-Mail wird schon benutzt',
      paragraphs: ({ municipality }) => [
        `Ein anderes Konto auf Medspil bei ${kommune('der', municipality)} wollte zu Ihrer E-Mail wechseln. Das geht nicht, weil Sie damit schon ein Konto haben.`,
        'Wenn Sie das waren, können Sie sich hier anmelden. Der Link gilt eine halbe Stunde.',
        notYou,
      ],
      button: 'Anmelden',
    },
    factor_reset: {
      subject: (municipality) =>
        `Ihre Anmeldung in zwei Schritten bei ${kommune('der', municipality)} ist zurückgesetzt`,
      heading: 'Ihre Anmeldung in zwei Schritten ist zurückgesetzt',
      paragraphs: () => [
        'Zwei Personen aus der Administration der Kommune haben Ihre Anmeldung in zwei Schritten zurückgesetzt. Sie sind überall abgemeldet.',
        'Bei der nächsten Anmeldung richten Sie sie neu ein.',
        'Wenn Sie nicht darum gebeten haben, rufen Sie bitte die Kommune an.',
      ],
      button: 'Mein Konto ansehen',
    },
    factor_reset_asked: {
      subject: (municipality) =>
        `Ihre Anmeldung in zwei Schritten bei ${kommune('der', municipality)} soll zurückgesetzt werden`,
      heading: 'Ihre Anmeldung in zwei Schritten soll zurückgesetzt werden',
      paragraphs: () => [
        'Eine Administratorin oder ein Administrator der Kommune hat darum gebeten, Ihre Anmeldung in zwei Schritten zurückzusetzen. Das geschieht, sobald eine zweite Person zustimmt.',
        'Wenn Sie nicht darum gebeten haben, rufen Sie sofort bei der Kommune an.',
      ],
      button: 'Mein Konto ansehen',
    },
    factor_reset_waiting: {
      subject: () => 'Eine Zurücksetzung wartet auf Sie',
      heading: 'Eine Zurücksetzung wartet',
      paragraphs: () => [
        'Es wurde darum gebeten, die Anmeldung in zwei Schritten einer Kollegin oder eines Kollegen zurückzusetzen. Das geschieht erst, wenn eine zweite Person aus der Administration zustimmt.',
        'Sprechen Sie vorher mit der Kollegin oder dem Kollegen. Wenn das nicht gelingt, lehnen Sie ab.',
      ],
      button: 'Ansehen, um wen es geht',
    },
    help: {
      subject: (municipality) => `Hilfe von ${kommune('der', municipality)}`,
      heading: 'Hilfe auf Medspil',
      paragraphs: ({ detail }) => [
        detail,
        'Wenn Sie nicht um Hilfe gebeten haben, rufen Sie bitte sofort die Kommune an. Niemand kann Ihre E-Mail-Adresse oder Ihr Passwort für Sie ändern.',
      ],
      button: 'Meine Seite ansehen',
    },
    news: {
      subject: (_, title) => `Neues zu ${title}`,
      heading: 'Es gibt etwas Neues',
      paragraphs: () => ['Sie bekommen diese Mail, weil Sie dem folgen. Das ist geschehen.'],
      button: 'Ansehen',
    },
    digest: {
      subject: (municipality) =>
        `Neues von dem, dem Sie bei ${kommune('der', municipality)} folgen`,
      heading: 'Neues von dem, dem Sie folgen',
      paragraphs: () => ['Das ist geschehen, seit wir zuletzt geschrieben haben.'],
      button: 'Ansehen und ändern, wem Sie folgen',
    },
    comment_received: {
      subject: (municipality) => `${kommune('Die', municipality)} hat Ihren Kommentar bekommen`,
      heading: 'Danke für Ihren Kommentar',
      paragraphs: ({ detail }) => [
        `Wir haben Ihren Kommentar zu „${detail}“ bekommen.`,
        'Jemand liest ihn, bevor andere ihn sehen können. Sie bekommen eine Mail, wenn das geschehen ist.',
      ],
      button: 'Ihren Kommentar verfolgen',
    },
    comment_decided: {
      subject: (_, title) => `Entscheidung über Ihren Kommentar zu „${title}“`,
      heading: 'Es wurde entschieden',
      paragraphs: ({ detail, text }) => [`Es geht um Ihren Kommentar zu „${detail}“.`, ...text],
      button: 'Die Entscheidung ansehen',
    },
    comment_clarification: {
      subject: (_, title) => `Eine Frage zu Ihrem Kommentar zu „${title}“`,
      heading: 'Wir haben eine Frage',
      paragraphs: ({ detail, text }) => [
        `Es geht um Ihren Kommentar zu „${detail}“. Wir warten damit, bis Sie geantwortet haben.`,
        ...text,
      ],
      button: 'Antworten',
    },
    comment_answered: {
      subject: (_, title) => `Antwort auf Ihren Kommentar zu „${title}“`,
      heading: 'Sie haben eine Antwort bekommen',
      paragraphs: ({ detail, text }) => [
        `Ihr Kommentar zu „${detail}“ wurde beantwortet.`,
        ...text,
      ],
      button: 'Die Antwort lesen',
    },
    notice_received: {
      subject: (municipality) => `${kommune('Die', municipality)} hat Ihre Meldung bekommen`,
      heading: 'Danke für den Hinweis',
      paragraphs: ({ detail }) => [
        `Wir haben Ihre Meldung bekommen. Es geht um: ${detail}.`,
        'Jemand sieht sie sich an. Sie bekommen eine Mail, wenn entschieden ist.',
      ],
      button: null,
    },
    notice_decided: {
      subject: () => 'Entscheidung über Ihre Meldung',
      heading: 'Wir haben uns Ihre Meldung angesehen',
      paragraphs: ({ detail, text }) => [`Es geht um: ${detail}.`, ...text],
      button: null,
    },
    moderation_waiting: {
      subject: () => 'Heute ist etwas zu entscheiden',
      heading: 'Heute ist etwas zu entscheiden',
      paragraphs: ({ detail }) => [
        detail === '1'
          ? 'Ein Vorgang im Eingang ist heute fällig oder überfällig.'
          : `${detail} Vorgänge im Eingang sind heute fällig oder überfällig.`,
        'Nehmen Sie, was Sie schaffen, und sagen Sie Bescheid, wenn es zu viel ist.',
      ],
      button: 'Ansehen, was wartet',
    },
    question_received: {
      subject: (municipality) => `${municipality} hat Ihre Frage an den Rat erhalten`,
      heading: 'Wir haben Ihre Frage erhalten',
      paragraphs: ({ detail, text }) => [`Es geht um „${detail}“.`, ...text],
      button: 'Ihre Frage verfolgen',
    },
    question_decided: {
      subject: (_, topic) => `Zu Ihrer Frage an den Rat: „${topic}“`,
      heading: 'Es gibt Neues zu Ihrer Frage',
      paragraphs: ({ detail, text }) => [`Es geht um „${detail}“.`, ...text],
      button: 'Ihre Frage ansehen',
    },
    question_clarification: {
      subject: (_, topic) => `Wir möchten mehr wissen über „${topic}“`,
      heading: 'Wir haben eine Rückfrage',
      paragraphs: ({ detail, text }) => [
        `Es geht um Ihre Frage an den Rat: „${detail}“. Wir warten, bis Sie geantwortet haben.`,
        ...text,
      ],
      button: 'Antworten',
    },
    question_meeting: {
      subject: (_, topic) => `Die Sitzung, in die Ihre Frage kommt: „${topic}“`,
      heading: 'Neues zur Sitzung',
      paragraphs: ({ detail, text }) => [`Es geht um Ihre Frage „${detail}“.`, ...text],
      button: 'Ihre Frage ansehen',
    },
    question_answered: {
      subject: (_, topic) => `Antwort auf Ihre Frage an den Rat: „${topic}“`,
      heading: 'Sie haben eine Antwort',
      paragraphs: ({ detail, text }) => [`Sie fragten nach „${detail}“.`, ...text],
      button: 'Antwort lesen',
      corrected: {
        subject: (_, topic) => `Die Antwort auf Ihre Frage an den Rat wurde berichtigt: „${topic}“`,
        heading: 'Die Antwort auf Ihre Frage wurde berichtigt',
      },
    },
    question_draft_wanted: {
      subject: () => 'Eine Frage an den Rat wartet auf einen Antwortentwurf',
      heading: 'Schreiben Sie einen Antwortentwurf',
      paragraphs: ({ detail, text }) => [`Jemand hat nach „${detail}“ gefragt.`, ...text],
      button: 'Entwurf schreiben',
    },
    question_approval_wanted: {
      subject: () => 'Eine Antwort wartet auf Freigabe',
      heading: 'Eine Antwort wartet auf Freigabe',
      paragraphs: ({ detail }) => [
        `Die Verwaltung hat eine Antwort auf die Frage „${detail}“ geschrieben.`,
        'Sie wird erst öffentlich, wenn Sie sie freigegeben haben.',
      ],
      button: 'Lesen und freigeben',
    },
    question_answer_news: {
      subject: () => 'Neues zu einer Antwort',
      heading: 'Es gibt Neues zu einer Antwort',
      paragraphs: ({ detail, text }) => [`Es geht um die Frage „${detail}“.`, ...text],
      button: 'Antwort öffnen',
    },
    question_follow_up_due: {
      subject: () => 'Bitte kommen Sie auf eine Antwort zurück',
      heading: 'Sie haben zugesagt, darauf zurückzukommen',
      paragraphs: ({ detail, text }) => [`Es geht um die Frage „${detail}“.`, ...text],
      button: 'Schreiben, was daraus wurde',
    },
    ...dialogueMail,
    answer_waiting: {
      subject: () => 'Jemand wartet auf Ihre Antwort',
      heading: 'Jemand wartet auf Ihre Antwort',
      paragraphs: ({ detail }) => [
        `${detail} ist öffentlich und wartet auf eine Antwort von Ihnen.`,
        'Alle können die Antwort daneben lesen.',
      ],
      button: 'Lesen und antworten',
    },
    security_changed: {
      subject: (municipality) =>
        `Ihre Anmeldung bei ${kommune('der', municipality)} wurde geändert`,
      heading: 'Ihre Anmeldung wurde geändert',
      paragraphs: () => [
        'Ihr Passwort oder Ihre Anmeldung in zwei Schritten wurde soeben geändert.',
        'Wenn Sie das nicht waren, wählen Sie sofort auf der Seite „Anmelden“ ein neues Passwort, und sagen Sie der Kommune Bescheid.',
      ],
      button: 'Mein Konto ansehen',
    },
  },
} satisfies typeof danish;
