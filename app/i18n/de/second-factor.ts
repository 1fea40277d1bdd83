import type { secondFactor as danish } from '../da/second-factor';
import { kommune } from './kommune';

export const secondFactor = {
  show: {
    title: 'Zeigen Sie, dass Sie es sind',
    lead: 'Sie sind angemeldet. Es fehlt nur noch ein Schritt.',
    description: 'Der zweite Schritt der Anmeldung.',
    byPasskey: 'Ihren Passkey benutzen',
    byPasskeyHint: 'Ihr Telefon oder Computer fragt nach Finger, Gesicht oder PIN.',
    byCode: 'Mit einem Code',
    codeFromApp: 'Code aus der App – oder ein Ersatzcode',
    recoveryCode: 'Einer Ihrer Ersatzcodes',
    codeHint:
      'Jeder Code gilt nur einmal. Haben Sie ihn gerade benutzt, warten Sie auf den nächsten in der App.',
    recoveryHint: 'Jeder Code gilt nur einmal.',
    button: 'Weiter',
    lostHeading: 'Ist alles verloren?',
    lost: 'Schreiben Sie an die Administration der Kommune. Zwei Personen dort können Ihre Anmeldung in zwei Schritten gemeinsam zurücksetzen, damit Sie sie neu einrichten können.',
  },
  signIn: {
    title: 'Mit Passkey anmelden',
    lead: 'Sie brauchen weder E-Mail-Adresse noch Passwort zu schreiben.',
    description: 'Melden Sie sich mit einem Passkey in Ihrem Telefon oder Computer an.',
    way: 'Mit Passkey',
    wayLead: 'Wenn Sie einen Schlüssel in Ihrem Telefon oder Computer gespeichert haben.',
    button: 'Mit Passkey anmelden',
    others: 'Anders anmelden',
  },
  key: {
    noScript:
      'Für einen Passkey muss JavaScript in Ihrem Browser eingeschaltet sein. Sie können stattdessen einen Code benutzen.',
    noScriptSignIn:
      'Für einen Passkey muss JavaScript in Ihrem Browser eingeschaltet sein. Sie können sich anders anmelden.',
    notSupported:
      'Ihr Browser kennt keine Passkeys. Nehmen Sie einen neueren, oder benutzen Sie einen Code.',
    waiting: 'Wir warten auf Ihren Schlüssel …',
    cancelled: 'Das hat nicht geklappt. Versuchen Sie es noch einmal, wenn Sie so weit sind.',
    known: 'Dieses Gerät hat schon einen Schlüssel zu Ihrem Konto.',
    failed:
      'Der Schlüssel hat nicht richtig geantwortet. Versuchen Sie es noch einmal, oder nehmen Sie einen Code.',
  },
  mine: {
    heading: 'Anmeldung in zwei Schritten',
    on: 'Die Anmeldung in zwei Schritten ist eingeschaltet.',
    off: 'Die Anmeldung in zwei Schritten ist nicht eingeschaltet.',
    manage: 'Anmeldung in zwei Schritten ansehen und ändern',
    setUp: 'Anmeldung in zwei Schritten einschalten',
    title: 'Anmeldung in zwei Schritten',
    lead: 'Dann kann niemand Ihr Konto benutzen, auch nicht mit Ihrem Passwort.',
    needed:
      'Ihre Rolle verlangt die Anmeldung in zwei Schritten. Das Einrichten dauert eine Minute, und Sie machen es nur einmal.',
    showFirst:
      'Bevor Sie etwas ändern können, müssen Sie Ihre Anmeldung in zwei Schritten benutzen.',
    showFirstLink: 'Jetzt gleich',
    keysHeading: 'Passkeys',
    keysLead:
      'Ihr Telefon oder Computer merkt sich den Schlüssel. Sie benutzen Finger, Gesicht oder PIN. Das ist am einfachsten – und am sichersten.',
    addKey: 'Einen Passkey hinzufügen',
    addAnotherKey: 'Noch einen Schlüssel hinzufügen',
    added: (day) => `Hinzugefügt am ${day}`,
    lastUsed: (day) => `zuletzt benutzt am ${day}`,
    neverUsed: 'noch nicht benutzt',
    remove: 'Entfernen',
    removeKeyLabel: (name) => `Den Schlüssel ${name} entfernen`,
    appHeading: 'App mit Codes',
    appLead:
      'Eine App auf dem Telefon zeigt jede halbe Minute einen neuen Code, zum Beispiel Microsoft Authenticator oder Google Authenticator.',
    hasApp: (day) => `Eingerichtet am ${day}.`,
    setUpApp: 'Eine App einrichten',
    replaceApp: 'Die App auf einem neuen Telefon einrichten',
    removeApp: 'Die App entfernen',
    codesHeading: 'Ersatzcodes',
    codesLead: 'Für den Tag, an dem das Telefon weg ist. Jeder Code gilt einmal.',
    noCodesYet: 'Sie haben noch keine Ersatzcodes geholt.',
    codesLeft: (count) =>
      count === 0
        ? 'Sie haben keine Ersatzcodes mehr.'
        : count === 1
          ? 'Sie haben noch einen Ersatzcode.'
          : `Sie haben noch ${count} Ersatzcodes.`,
    getCodes: 'Ersatzcodes holen',
  },
  addKey: {
    title: 'Einen Passkey hinzufügen',
    lead: 'Ihr Telefon oder Computer macht einen Schlüssel und behält ihn. Wir bekommen nur die Hälfte, die ihn wiedererkennt.',
    description: 'Fügen Sie Ihrem Konto einen Passkey hinzu.',
    name: 'Wie soll der Schlüssel heißen?',
    nameHint: 'Damit Sie ihn erkennen, wenn Sie mehrere haben.',
    button: 'Schlüssel machen',
  },
  app: {
    title: 'Eine App einrichten',
    description: 'Richten Sie eine App ein, die Codes zum Anmelden zeigt.',
    scanHeading: '1. Das Bild mit der App scannen',
    scan: 'Öffnen Sie die App auf Ihrem Telefon, und wählen Sie, ein Konto hinzuzufügen.',
    qrLabel: 'Bild für die Kamera der App. Der Schlüssel steht darunter auch in Buchstaben.',
    typeInstead: 'Können Sie nicht scannen, schreiben Sie diesen Schlüssel in die App:',
    confirmHeading: '2. Den Code aus der App schreiben',
    code: 'Sechs Ziffern',
    codeHint: 'Der Code wechselt jede halbe Minute.',
    button: 'Einschalten',
    replaces: 'Ihre jetzige App gilt nicht mehr, sobald die neue eingerichtet ist.',
  },
  codes: {
    title: 'Ersatzcodes',
    lead: 'Bewahren Sie zehn Codes für den Tag auf, an dem das Telefon weg ist. Dann kommen Sie immer hinein.',
    description: 'Holen Sie Codes, die gelten, wenn das Telefon weg ist.',
    button: 'Zehn Codes zeigen',
    renewButton: 'Zehn neue Codes machen',
    renewNote: 'Mit den neuen Codes gelten die alten nicht mehr.',
    shownTitle: 'Ihre zehn Ersatzcodes',
    shownLead:
      'Drucken Sie die Seite, oder schreiben Sie die Codes jetzt ab. Sie werden nicht noch einmal gezeigt.',
    keepSafe:
      'Bewahren Sie sie an einem sicheren Ort auf – nicht im Telefon. Jeder Code gilt einmal. Sie schreiben ihn anstelle des Codes aus der App.',
    printedFor: (municipality) => `Ersatzcodes für Medspil bei ${kommune('der', municipality)}`,
    goOn: 'Ich habe sie aufbewahrt – weiter',
    later: 'Später',
    setUpFirst:
      'Ersatzcodes sind für den Tag, an dem ein Schlüssel oder eine App weg ist. Richten Sie zuerst eines davon ein.',
  },
  resets: {
    title: 'Anmeldung in zwei Schritten zurücksetzen',
    lead: 'Hat jemand Schlüssel, App und Ersatzcodes verloren, können zwei Personen der Administration sie gemeinsam zurücksetzen.',
    description: 'Setzen Sie die Anmeldung in zwei Schritten für jemanden zurück.',
    waitingHeading: 'Wartet auf eine zweite Person',
    none: 'Niemand wartet.',
    askedBy: (name, when) => `${name} hat am ${when} darum gebeten.`,
    until: (when) => `Gilt bis ${when}.`,
    agree: 'Zurücksetzen',
    agreeLabel: (name) => `Anmeldung in zwei Schritten für ${name} zurücksetzen`,
    withdraw: 'Ablehnen',
    withdrawLabel: (name) => `Das Zurücksetzen für ${name} ablehnen`,
    needsAnother:
      'Dem muss jemand anderes zustimmen: jemand, der mindestens drei Tage zur Administration gehörte, bevor darum gebeten wurde.',
    askHeading: 'Um ein Zurücksetzen bitten',
    askLead:
      'Sprechen Sie zuerst mit der Person, damit Sie sicher sind, wer fragt. Jemand anderes aus der Administration muss binnen drei Tagen zustimmen.',
    email: 'E-Mail-Adresse der Person',
    button: 'Um Zurücksetzen bitten',
    happens:
      'Wenn zwei zugestimmt haben, werden Schlüssel, App und Ersatzcodes der Person gelöscht. Sie wird überall abgemeldet, bekommt eine Mail und richtet beim nächsten Mal alles neu ein.',
    nobody: 'Ohne Namen',
  },
} satisfies typeof danish;
