import type { mitid as danish } from '../da/mitid';

export const mitid = {
  description: 'Melden Sie sich mit MitID an, oder bestätigen Sie Ihren Wohnort.',
  onTheWay: 'Sie werden zu MitID weitergeleitet',
  onTheWayLead: 'Das geschieht von selbst. Passiert nichts, drücken Sie auf die Schaltfläche.',
  goOn: 'Weiter zu MitID',
  showFactor: 'Zweiten Schritt zeigen',
  otherWays: 'Auf andere Weise anmelden',
  again: 'MitID noch einmal versuchen',
  goBack: 'Zurück zu dem, womit Sie beschäftigt waren',
  toMyPage: 'Zu meiner Seite',
  draftIsKept: 'Was Sie geschrieben haben, ist gespeichert.',
  refusals: {
    unknown: {
      title: 'Wir erkennen die Antwort von MitID nicht',
      what: 'Die Adresse gehört zu keiner Anmeldung, die hier begonnen hat. Vielleicht fehlt ein Teil von ihr.',
      todo: 'Beginnen Sie von vorn, das hilft meistens.',
    },
    foreign_browser: {
      title: 'Ihre Anmeldung begann in einem anderen Browser',
      what: 'Sie sind von MitID in einen anderen Browser zurückgekehrt als den, in dem Sie begonnen haben. Deshalb wurden Sie nicht angemeldet.',
      todo: 'Beginnen und beenden Sie im selben Browser. Vielleicht blockiert Ihr Browser Cookies; erlauben Sie sie dann für diese Seite.',
    },
    used: {
      title: 'Diese Anmeldung ist schon benutzt',
      what: 'Eine Antwort von MitID gilt nur einmal. Das passiert oft, wenn man zurückgeht oder die Seite neu lädt.',
      todo: 'Vielleicht sind Sie schon angemeldet. Sonst versuchen Sie es noch einmal.',
    },
    expired: {
      title: 'Es hat zu lange gedauert',
      what: 'Für die Anmeldung mit MitID ist eine Viertelstunde Zeit. Sie ist vorbei, damit niemand sonst sie benutzen kann.',
      todo: 'Versuchen Sie es noch einmal, wenn Sie Ihre MitID-App oder Ihren Codeanzeiger bereit haben.',
    },
    unavailable: {
      title: 'MitID antwortet gerade nicht',
      what: 'Wir erreichen MitID nicht. Das ist nicht Ihre Schuld.',
      todo: 'Warten Sie ein paar Minuten, und versuchen Sie es noch einmal. Sie können sich auch auf andere Weise anmelden.',
    },
    cancelled: {
      title: 'Sie haben MitID abgebrochen',
      what: 'Sie sind zurückgegangen, bevor Sie fertig waren. Wir haben nichts über Sie erfahren.',
      todo: 'Sie können es noch einmal versuchen oder sich auf andere Weise anmelden.',
    },
    mismatch: {
      title: 'Wir trauen der Antwort von MitID nicht',
      what: 'Die Antwort passte nicht zu dem, was wir gefragt haben. Deshalb wurden Sie nicht angemeldet.',
      todo: 'Versuchen Sie es noch einmal. Passiert es öfter, sagen Sie es der Kommune, und melden Sie sich auf andere Weise an.',
    },
    assurance_too_low: {
      title: 'Es braucht eine stärkere Anmeldung mit MitID',
      what: 'Sie haben sich auf eine Weise angemeldet, die nur geringe Sicherheit gibt. Wir müssen sicherer sein, dass Sie es sind.',
      todo: 'Versuchen Sie es noch einmal mit der MitID-App, dem Codeanzeiger oder dem Chip – nicht mit dem Passwort allein.',
    },
    claims_missing: {
      title: 'MitID hat uns zu wenig gesagt',
      what: 'Wir haben nicht so erfahren, wer Sie sind, dass wir es verwenden können.',
      todo: 'Melden Sie sich auf andere Weise an, und sagen Sie es der Kommune. Ihr Wohnort kann mit einem Brief oder im Bürgerservice bestätigt werden.',
    },
    residence_unknown: {
      title: 'Wir konnten nicht sehen, wo Sie wohnen',
      what: 'MitID hat funktioniert, aber wir haben nicht erfahren, in welcher Kommune Sie wohnen. Deshalb wurden Sie nicht angemeldet.',
      todo: 'Versuchen Sie es in einer Weile noch einmal. Sie können sich auch auf andere Weise anmelden.',
    },
    taken: {
      title: 'Ihr MitID gehört hier zu einem anderen Konto',
      what: 'Sie sind bei einem Konto angemeldet, haben Ihr MitID aber schon für ein anderes benutzt. Keines der beiden wurde geändert.',
      todo: 'Möchten Sie das andere Konto benutzen, melden Sie sich ab und mit MitID wieder an. Möchten Sie nur ein Konto, löschen Sie unter „Ihre Daten“ das, das Sie nicht brauchen.',
    },
    other_mitid: {
      title: 'Das Konto gehört zu einem anderen MitID',
      what: 'Das Konto, bei dem Sie angemeldet sind, wurde mit dem MitID eines anderen bestätigt. Nichts wurde geändert.',
      todo: 'Ist es nicht Ihr Konto, melden Sie sich ab und mit Ihrem eigenen MitID wieder an.',
    },
    account_changed: {
      title: 'Sie sind nicht mehr dieselbe Person wie vorher',
      what: 'Während Sie bei MitID waren, wurden Sie hier abgemeldet, oder ein anderes Konto wurde angemeldet. Nichts wurde geändert.',
      todo: 'Melden Sie sich bei dem Konto an, das bestätigt werden soll, und versuchen Sie es noch einmal.',
    },
    factor_needed: {
      title: 'Zeigen Sie zuerst den zweiten Schritt',
      what: 'Dieses Konto hat eine Anmeldung in zwei Schritten. Um ihm ein MitID hinzuzufügen, sind beide Schritte nötig. Es wurde nichts geändert.',
      todo: 'Benutzen Sie Ihren Schlüssel oder den Code aus der App, und versuchen Sie es dann erneut.',
    },
    helping: {
      title: 'MitID geht nicht, während Sie helfen',
      what: 'Sie helfen gerade einer Bürgerin oder einem Bürger. MitID würde Sie bestätigen und nicht diese Person.',
      todo: 'Beenden Sie zuerst die Hilfe. Die Person kann ihr MitID auf dem eigenen Telefon oder Computer benutzen.',
    },
  },
} satisfies typeof danish;
