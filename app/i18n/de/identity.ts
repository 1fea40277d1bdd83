import type { identity as danish } from '../da/identity';

export const identity = {
  levels: {
    0: { name: 'Gast', how: 'Sie müssen nicht sagen, wer Sie sind.' },
    1: {
      name: 'Mit Konto',
      how: 'Sie haben ein Konto: mit bestätigter E-Mail-Adresse, mit MitID oder bei der Kommune angelegt.',
    },
    2: { name: 'Wohnhaft', how: 'Sie haben selbst angegeben, dass Sie in der Kommune wohnen.' },
    3: {
      name: 'Bestätigt wohnhaft',
      how: 'Es ist bestätigt, dass Sie in der Kommune wohnen: mit MitID, im Bürgerservice oder mit einem Code aus einem Brief.',
    },
  },
  levelOf: (level) => `Stufe ${level}`,
  ageBands: {
    under_10: 'Unter 10 Jahren',
    '10_12': '10–12 Jahre',
    '13_14': '13–14 Jahre',
    '15_17': '15–17 Jahre',
    '18_plus': '18 Jahre oder älter',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Wählen Sie den Weg, der für Sie am einfachsten ist.',
    description: 'Melden Sie sich mit E-Mail, mit einem Link oder mit MitID an.',
    needed: 'Um weiterzukommen, müssen Sie sich anmelden.',
    draftWaits:
      'Was Sie geschrieben haben, ist aufbewahrt. Nach der Anmeldung kommen Sie dorthin zurück.',
    byPassword: 'Mit E-Mail und Passwort',
    byLink: 'Mit einem Link per E-Mail',
    byLinkLead: 'Wir schicken Ihnen einen Link. Sie müssen sich kein Passwort merken.',
    byMitid: 'Mit MitID',
    byMitidLead:
      'MitID ist der dänische digitale Ausweis. Damit ist auch bestätigt, wo Sie wohnen. Wir speichern weder Ihre CPR-Nummer (die dänische Personennummer) noch Ihr Geburtsdatum noch Ihre Anschrift.',
    email: 'E-Mail',
    password: 'Passwort',
    button: 'Anmelden',
    linkButton: 'Link schicken',
    mitidButton: 'Mit MitID anmelden',
    forgotten: 'Passwort vergessen?',
    noAccount: 'Noch kein Konto?',
    register: 'Konto anlegen',
    insecure:
      'Diese Seite wurde nicht über eine sichere Verbindung geöffnet, deshalb kann sich niemand anmelden. Die Adresse muss mit https beginnen.',
    signOut: 'Abmelden',
  },
  register: {
    title: 'Konto anlegen',
    lead: 'Wir schicken einen Link an Ihre E-Mail-Adresse. Klicken Sie darauf, um das Konto fertig anzulegen.',
    description: 'Legen Sie mit Ihrer E-Mail-Adresse ein Konto an.',
    button: 'Link schicken',
    emailHint: 'Wir benutzen sie nur, um über das zu schreiben, woran Sie selbst beteiligt sind.',
    haveOne: 'Haben Sie schon ein Konto?',
  },
  reset: {
    title: 'Neues Passwort',
    lead: 'Wir schicken einen Link an Ihre E-Mail-Adresse, damit Sie ein neues wählen können.',
    description: 'Lassen Sie sich einen Link schicken, um ein neues Passwort zu wählen.',
    button: 'Link schicken',
  },
  checkMail: {
    title: 'Schauen Sie in Ihr Postfach',
    lead: 'Wir haben Ihnen eine Mail mit einem Link geschickt. Meist ist sie in einer Minute da.',
    description: 'Eine Mail mit einem Link wurde verschickt.',
    ifNot: 'Kommt sie nicht an?',
    hints: [
      'Sehen Sie im Ordner für unerwünschte Mails nach.',
      'Prüfen Sie, ob die Adresse richtig geschrieben war – versuchen Sie es sonst noch einmal.',
      'Sie können je Stunde fünf Links an dieselbe Adresse bekommen.',
    ],
    outbox:
      'Dies ist eine Demoversion, deshalb wird die Mail nicht verschickt. Lesen Sie sie hier:',
    again: 'Noch einmal versuchen',
  },
  link: {
    purposes: {
      register: {
        title: 'Konto fertigstellen',
        lead: 'Mit der Schaltfläche bestätigen Sie Ihre E-Mail-Adresse. Ob Sie ein Passwort möchten, entscheiden Sie selbst. Ohne Passwort bekommen Sie bei jeder Anmeldung einen Link.',
        button: 'Konto anlegen',
      },
      sign_in: {
        title: 'Anmelden',
        lead: 'Der Link gilt. Klicken Sie auf die Schaltfläche, dann sind Sie angemeldet.',
        button: 'Anmelden',
      },
      invitation: {
        title: 'Willkommen',
        lead: 'Die Kommune hat Ihnen eine Rolle auf Medspil gegeben. Klicken Sie auf die Schaltfläche, dann sind Sie angemeldet.',
        button: 'Anmelden',
      },
      reset_password: {
        title: 'Neues Passwort wählen',
        lead: 'Wenn Sie speichern, werden Sie überall sonst abgemeldet.',
        button: 'Speichern und anmelden',
      },
      change_email: {
        title: 'E-Mail-Adresse wechseln',
        lead: 'Klicken Sie auf die Schaltfläche, um die neue Adresse für Ihr Konto zu benutzen.',
        button: 'Adresse wechseln',
      },
    },
    refusals: {
      unknown: {
        title: 'Der Link funktioniert nicht',
        lead: 'Vielleicht fehlt ein Stück davon. Kopieren Sie den ganzen Link aus der Mail, oder lassen Sie sich einen neuen schicken.',
      },
      used: {
        title: 'Der Link ist schon benutzt',
        lead: 'Ein Link gilt nur einmal. Wenn Sie nicht angemeldet sind, lassen Sie sich einen neuen schicken.',
      },
      expired: {
        title: 'Der Link ist zu alt',
        lead: 'Er gilt nur kurze Zeit, damit niemand anderes ihn benutzen kann. Lassen Sie sich einen neuen schicken.',
      },
    },
    description: 'Ein Link aus einer Mail.',
    forEmail: (email) => `Für ${email}`,
    name: 'Ihr Name',
    nameHint: 'Der Name, unter dem man Sie hier kennen soll. Sie können ihn später ändern.',
    newPassword: 'Neues Passwort',
    choosePassword: 'Passwort',
    passwordHint: 'Mindestens 10 Zeichen. Einen kleinen Satz merkt man sich leicht.',
    getNew: 'Neuen Link schicken',
  },
  requirements: {
    title: 'Was ist dafür nötig?',
    lead: 'Vieles können alle. Für manches müssen wir wissen, dass Sie in der Kommune wohnen – damit die mitmachen, um die es geht.',
    description: 'Was nötig ist, um mitzumachen, und warum.',
    missing: (activity) => `„${activity}“: Dafür fehlt noch etwas.`,
    nothingMissing: (activity) => `„${activity}“: Es fehlt nichts mehr. Sie können es jetzt tun.`,
    lacks: {
      account: {
        text: () => 'Wir wissen nicht, wer Sie sind.',
        link: 'Anmelden oder ein Konto anlegen',
      },
      email: {
        text: () => 'Ihre E-Mail-Adresse ist nicht bestätigt.',
        link: 'Mit einem Link per Mail anmelden, dann ist sie es',
      },
      residence: {
        text: () => 'Wir wissen nicht, ob Sie in der Kommune wohnen.',
        link: 'Angeben, wo Sie wohnen',
      },
      confirmation: {
        text: () => 'Es ist nicht bestätigt, wo Sie wohnen.',
        link: 'Bestätigen lassen',
      },
      age: {
        text: (years) => `Wir wissen nicht, ob Sie mindestens ${years} Jahre alt sind.`,
        link: 'Ihr Alter angeben. Das geht zusammen mit dem Wohnort',
      },
      years: {
        text: (years) =>
          `Man muss mindestens ${years} Jahre alt sein, und nach dem, was wir wissen, sind Sie jünger.`,
        link: '',
      },
    },
    onlyAlone: (activity) => `„${activity}“: Das kann die Person nur selbst tun.`,
    goBack: 'Zurück zu dem, was Sie gerade getan haben',
    backToHelped: 'Zurück zur Seite der Person',
    stepsHeading: 'Die vier Stufen',
    you: 'Hier sind Sie',
    tableHeading: 'Was für die einzelnen Dinge nötig ist',
    activity: 'Das möchten Sie',
    level: 'Das ist nötig',
    age: 'Alter',
    why: 'Warum',
    anyAge: 'Alle',
    fromAge: (years) => `Ab ${years} Jahren`,
    next: {
      0: 'Konto anlegen oder anmelden',
      1: 'Angeben, dass Sie in der Kommune wohnen',
      2: 'Bestätigen lassen',
      3: 'Zu meiner Seite',
    },
    elsewhere:
      'Es ist bestätigt, dass Sie in einer anderen Kommune wohnen. Wenn Sie hierher ziehen, melden Sie sich noch einmal mit MitID an.',
  },
  activities: {
    read: {
      name: 'Pläne, Ziele und Beschlüsse lesen',
      why: 'Alles, was die Kommune hier zeigt, ist für alle da.',
    },
    make_account: {
      name: 'Ein Konto anlegen',
      why: 'Sie brauchen nur eine E-Mail-Adresse, die Sie selbst lesen können.',
    },
    sign_in_with_mitid: {
      name: 'Sich mit MitID anmelden',
      why: 'MitID kann man ab 13 Jahren bekommen.',
    },
    own_page: { name: 'Meine Seite benutzen', why: 'Damit wir wissen, wessen Angaben es sind.' },
    own_security: {
      name: 'Ändern, wie Sie sich anmelden',
      why: 'Das können nur Sie selbst. Wer Ihnen hilft, kann es nicht für Sie tun.',
    },
    own_data: {
      name: 'Ihre Daten holen oder löschen',
      why: 'Das können nur Sie selbst. Es ist alles, was wir über Sie gespeichert haben.',
    },
    ask_for_letter: {
      name: 'Einen Brief mit Code bestellen',
      why: 'Der Brief zeigt, dass Sie an der Adresse wohnen. Er ist für alle ohne MitID.',
    },
    take_over: {
      name: 'Übernehmen, wobei die Kommune geholfen hat',
      why: 'Der Code auf Ihrer Quittung zeigt, dass es Ihres ist.',
    },
    follow: {
      name: 'Einem Plan, einem Ziel oder einem Ausschuss folgen',
      why: 'Wir schreiben an Ihre E-Mail-Adresse, wenn etwas geschieht.',
    },
    comment: {
      name: 'Ihre Meinung zu einem Teil eines Plans sagen',
      why: 'Andere können lesen, was Sie schreiben. Deshalb müssen wir wissen, wer Sie sind, und Sie müssen mindestens 13 Jahre alt sein.',
    },
    ask_council: {
      name: 'Dem Rat eine Frage stellen',
      why: 'Sie bekommen eine Antwort, deshalb müssen wir wissen, wem wir antworten. Manche Kommunen nehmen nur Fragen von denen, die dort wohnen. Das steht auf der Seite über Fragen.',
    },
    meet_committee: {
      name: 'Einen Termin bei einem Ausschuss bekommen oder sich zu einem Dialogtreffen anmelden',
      why: 'Der Ausschuss muss wissen, wer kommt, und wir müssen Ihnen Bescheid geben können. Manche Ausschüsse treffen nur die, die in der Kommune wohnen. Das steht bei jedem Termin.',
    },
  },
} satisfies typeof danish;
