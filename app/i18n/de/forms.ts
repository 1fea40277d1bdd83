import { dialogueFaults, dialogueSaid } from './dialogue-faults';
import type { forms as danish, said as danishSaid } from '../da/forms';
import { dialogueSetUp } from './dialogue-setup';
import { bookingSaid, dialogueBooking } from './dialogue-booking';
import { moderation } from './moderation';
import { questionHandling } from './question-handling';
import { ownQuestion } from './own-question';

/** Nach dem, was vielen geschrieben wird. */
const withoutMail =
  'Wer von ihnen keine E-Mail-Adresse hat, steht oben in der Liste der Fragen, damit Sie es selbst sagen können.';

export const forms = {
  optional: '(freiwillig)',
  faultsHeading: (count: number) =>
    count === 1 ? 'Eine Angabe stimmt noch nicht' : `${count} Angaben stimmen noch nicht`,
  counted: {
    used: (used, most) => `${used} von ${most} Zeichen benutzt`,
    tooMany: (over) => `${over} Zeichen zu viel`,
  },
  file: {
    hint: (limits: { image: number; pdf: number }) =>
      `Ein Bild (JPG, PNG oder WebP) von höchstens ${limits.image} MB oder eine PDF von höchstens ${limits.pdf} MB. Eine PDF behalten wir, wie sie ist: Angaben darin, etwa wer sie mit welchem Programm geschrieben hat, bleiben erhalten.`,
    unscanned:
      'Die Kommune prüft Dateien hier noch nicht auf Viren. Bis dahin kann nur die Kommune Ihre Datei sehen.',
    kept: (name: string) =>
      `Wir haben die Datei „${name}“ erhalten. Sie müssen sie nicht noch einmal auswählen.`,
    another: 'Stattdessen eine andere Datei wählen',
    remove: 'Die Datei wieder entfernen',
    alt: 'Was zeigt das Bild?',
    altHint:
      'Nötig, wenn Sie ein Bild auswählen. Ein Satz genügt. Er wird denen vorgelesen, die das Bild nicht sehen können.',
  },
  draftKept:
    'Hier steht, was Sie vor der Anmeldung geschrieben haben. Es ist noch nicht abgeschickt.',
  faults: {
    ...dialogueFaults,
    ...moderation.refusals,
    ...dialogueSetUp.refusals,
    ...dialogueBooking.faults,
    ...ownQuestion.whyNot,
    invalid: 'Damit können wir nichts anfangen. Bitte versuchen Sie es noch einmal.',
    missing: 'Bitte füllen Sie das Feld aus.',
    choose_one: 'Wählen Sie eine Antwort.',
    too_long: 'Das ist zu lang. Bitte kürzen Sie es.',
    too_many_feeds:
      'Sie haben schon zehn Adressen. Schließen Sie eine, die Sie nicht mehr brauchen, und versuchen Sie es noch einmal.',
    strange_letters: 'Ein Zeichen darin können wir nicht verwenden. Bitte tippen Sie es neu ein.',
    email_missing: 'Bitte schreiben Sie Ihre E-Mail-Adresse.',
    their_email_missing: 'Bitte schreiben Sie die E-Mail-Adresse.',
    email_invalid: 'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@beispiel.dk.',
    email_letters:
      'Vor dem @ sind nur die Buchstaben a–z, Ziffern und gängige Zeichen möglich. Bitte benutzen Sie eine andere Adresse.',
    email_taken: 'Diese Adresse gehört schon zu einem anderen Konto. Bitte wählen Sie eine andere.',
    email_needed:
      'Geben Sie zuerst unter „Anmeldung und Sicherheit“ eine E-Mail-Adresse an. Ohne sie können Sie sich nicht mit einem Passwort anmelden.',
    email_same: 'Diese E-Mail-Adresse haben Sie bereits.',
    password_missing: 'Bitte schreiben Sie ein Passwort.',
    password_short:
      'Das Passwort ist zu kurz. Nehmen Sie mindestens 10 Zeichen, gern einen kleinen Satz.',
    password_long: 'Das Passwort ist zu lang. Nehmen Sie höchstens 200 Zeichen.',
    password_wrong:
      'Das ist nicht Ihr jetziges Passwort. Versuchen Sie es noch einmal, oder fordern Sie auf der Seite „Anmelden“ ein neues an.',
    sign_in_wrong:
      'E-Mail und Passwort passen nicht zusammen. Versuchen Sie es noch einmal, oder lassen Sie sich einen Link schicken.',
    postcode_invalid: 'Eine dänische Postleitzahl hat vier Ziffern.',
    must_declare:
      'Setzen Sie das Häkchen, wenn Sie in der Kommune wohnen. Sonst können Sie trotzdem lesen und folgen.',
    must_understand: 'Setzen Sie das Häkchen, wenn Sie gelesen haben, was geschieht.',
    code_missing: 'Bitte schreiben Sie den Code.',
    code_wrong: 'Der Code stimmt nicht. Bitte prüfen Sie, ob er richtig geschrieben ist.',
    code_used_up:
      'Der Code wurde zu oft versucht und gilt nicht mehr. Bitte bestellen Sie einen neuen Brief.',
    code_expired: 'Der Code ist zu alt. Bitte bestellen Sie einen neuen Brief.',
    letter_not_sent:
      'Die Kommune hat den Brief noch nicht als verschickt vermerkt. Versuchen Sie es morgen noch einmal, oder rufen Sie den Bürgerservice an.',
    must_check_address:
      'Setzen Sie das Häkchen, wenn Sie gesehen haben, dass die Anschrift in der Kommune liegt. Sonst darf der Brief nicht verschickt werden.',
    no_address: 'Bitte tragen Sie zuerst unter „Wohnort“ Namen und Adresse ein.',
    lives_elsewhere:
      'Es ist bestätigt, dass Sie in einer anderen Kommune wohnen. Sind Sie hierher gezogen, melden Sie sich mit MitID an oder besuchen Sie den Bürgerservice.',
    must_see: 'Setzen Sie das Häkchen, wenn Sie den Ausweis selbst gesehen haben.',
    takeover_wrong:
      'Der Code stimmt nicht. Bitte vergleichen Sie ihn mit der Quittung. Er gilt nur bei der Kommune, die ihn ausgestellt hat.',
    takeover_own:
      'Dieser Code gehört zu der Person, als die Sie gerade angemeldet sind. Nutzen Sie ihn in einem anderen Konto.',
    takeover_used:
      'Der Code ist benutzt. Er gilt nur einmal, und wozu er gehörte, ist übertragen oder gelöscht.',
    takeover_by_helper:
      'Wer im Dienst Menschen hilft, kann die Codes sehen. Deshalb können Sie selbst keinen nutzen.',
    holds_role:
      'Diese Person hat eine Rolle in der Kommune und muss sich selbst anmelden. Niemand anderes kann für sie handeln.',
    date_invalid: 'Bitte schreiben Sie ein Datum.',
    role_missing: 'Wählen Sie eine Rolle.',
    committee_needed: 'Wählen Sie den Ausschuss, für den die Rolle gilt.',
    committee_not_for_role:
      'Die Rolle gilt nicht für einen Ausschuss. Wählen Sie keinen Ausschuss.',
    unit_needed: 'Wählen Sie die Abteilung, für die die Rolle gilt.',
    unit_not_for_role: 'Die Rolle gilt nicht für eine Abteilung. Wählen Sie keine Abteilung.',
    last_day_needed:
      'Bitte schreiben Sie einen letzten Tag. Eine Rolle im Ausschuss endet spätestens mit der Wahlperiode.',
    ends_before_it_begins: 'Der letzte Tag liegt vor dem ersten.',
    over_already: 'Der Tag ist vorbei. Schreiben Sie einen Tag, der noch kommt.',
    begins_outside_its_time:
      'Den Ausschuss oder die Abteilung gibt es an diesem Tag nicht. Wählen Sie einen anderen.',
    ends_outside_its_time:
      'So lange gibt es den Ausschuss oder die Abteilung nicht. Schreiben Sie einen früheren letzten Tag.',
    role_held: 'Die Person hat die Rolle in dieser Zeit schon.',
    deputy_is_the_same: 'Niemand kann sich selbst vertreten. Wählen Sie jemand anderen.',
    deputy_of_another_role: 'Eine Vertretung braucht dieselbe Rolle wie die Person, die fehlt.',
    deputy_needs_an_end: 'Bitte schreiben Sie, wann die Vertretung endet.',
    deputy_begins_outside_the_term:
      'An diesem Tag hat die andere Person die Rolle nicht. Wählen Sie einen anderen.',
    deputy_ends_outside_the_term:
      'An diesem Tag hat die andere Person die Rolle nicht mehr. Schreiben Sie einen früheren letzten Tag.',
    already: 'Das ist bereits geschehen.',
    last_administrator:
      'Die Kommune braucht mindestens eine Person in der Administration. Geben Sie die Rolle zuerst jemand anderem, und warten Sie, bis die Person sich angemeldet hat.',
    not_oneself: 'Das muss jemand anderes als Sie tun.',
    not_found: 'Wir finden das nicht. Bitte prüfen Sie, ob es richtig geschrieben ist.',
    name_settled:
      'Ihr Name ist bestätigt und kann hier nicht geändert werden. Melden Sie sich erneut mit MitID an oder kommen Sie beim Bürgerservice vorbei.',
    name_needed: 'Geben Sie dem Schlüssel einen Namen, an dem Sie ihn erkennen.',
    passkey_failed:
      'Der Schlüssel wurde nicht angenommen. Versuchen Sie es noch einmal, oder nehmen Sie einen Code.',
    reason_exists: 'Es gibt schon eine Begründung mit diesem Titel. Wählen Sie einen anderen.',
    needs_letters: 'Der Titel muss Buchstaben enthalten.',
    no_email:
      'Fügen Sie zuerst unter „Anmeldung und Sicherheit“ eine E-Mail-Adresse hinzu und bestätigen Sie sie.',
    too_many_follows:
      'Sie folgen so vielem, dass kein Platz mehr ist. Hören Sie zuerst bei etwas auf.',
    no_factor:
      'Niemand mit dieser Adresse hat die Anmeldung in zwei Schritten. Bitte prüfen Sie, ob sie richtig geschrieben ist.',
    too_large:
      'Die Datei ist zu groß. Ein Bild darf 10 MB groß sein, eine PDF 25 MB. Ein Bild mit sehr vielen Bildpunkten muss zuerst verkleinert werden.',
    type_not_allowed:
      'Diese Art von Datei können wir nicht annehmen, oder sie ist leer. Bitte wählen Sie ein Bild (JPG, PNG oder WebP) oder eine PDF.',
    infected:
      'In der Datei ist ein Virus, deshalb haben wir sie nicht gespeichert. Bitte wählen Sie eine andere Datei.',
    broken_image:
      'Das Bild lässt sich nicht lesen. Vielleicht fehlt ein Teil der Datei. Öffnen Sie es, speichern Sie es neu, und wählen Sie es dann hier aus.',
    alt_needed: 'Bitte schreiben Sie, was das Bild zeigt, und wählen Sie das Bild noch einmal aus.',
    too_many:
      'Sie haben in kurzer Zeit viele Dateien hochgeladen. Bitte warten Sie eine Stunde, und versuchen Sie es dann erneut.',
    not_kept:
      'Wir können gerade keine Dateien speichern. Bitte versuchen Sie es in Kürze noch einmal, oder senden Sie das Formular ohne die Datei.',
    too_many_comments:
      'Sie haben in kurzer Zeit viele Kommentare gesendet. Ihr Text steht noch hier: Bitte warten Sie eine Stunde, und senden Sie ihn dann.',
    file_gone: 'Die Datei ist nicht mehr gespeichert. Bitte wählen Sie sie noch einmal aus.',
    personal_data:
      'Im Text steht etwas, das nach persönlichen Angaben aussieht. Ändern Sie den Text, oder wählen Sie „Trotzdem senden“.',
    cpr_in_notice:
      'Im Text steht etwas, das wie eine CPR-Nummer aussieht. Bitte nehmen Sie sie heraus: Wir brauchen sie nicht, um Ihre Meldung zu prüfen.',
    cpr_in_text:
      'Im Text steht etwas, das wie eine CPR-Nummer aussieht. Wir brauchen sie nicht, und sie darf nicht veröffentlicht werden, bitte nehmen Sie sie heraus.',
    not_asked: 'Es gibt keine Frage mehr zu beantworten.',
    no_second_look:
      'Die Entscheidung kann nicht noch einmal geprüft werden. Vielleicht wurde schon darum gebeten, oder es gibt eine neue.',
    nothing_chosen: 'Wählen Sie mindestens einen Fall.',
    not_published: 'Das ist gerade nicht öffentlich, deshalb kann niemand darauf antworten.',
    text_needed: 'Schreiben Sie den Text.',
    file_left_out:
      'Sie haben gewählt, dass eine Datei nicht veröffentlicht wird. Wählen Sie die Veröffentlichung ohne einen Teil, oder entfernen Sie das Häkchen.',
    not_resident:
      'Nur wer in der Kommune wohnt, kann hier fragen. Wohnen Sie hier, so tragen Sie Ihre Adresse unter „Wohnsitz“ auf Meine Seite ein und senden Sie die Frage noch einmal.',
    quota_spent:
      'Sie haben für diese Sitzung schon so viel gefragt, wie die Regeln zulassen. Sie können Ihre gesendete Frage ändern oder warten, bis die Frist abgelaufen ist, und für die nächste Sitzung fragen.',
    consent_needed:
      'In dieser Kommune können alle die Fragen an den Rat lesen. Stimmen Sie zu, dass Ihre gezeigt wird, oder schreiben Sie stattdessen an die Kommune.',
    not_answerable:
      'Die Frage ist noch nicht so weit. Vielleicht wurde sie inzwischen zurückgezogen oder verschoben. Was Sie geschrieben haben, steht noch hier.',
    published_already:
      'Die Antwort wurde inzwischen veröffentlicht. Öffnen Sie die Seite neu, und berichtigen Sie sie dort, wenn etwas falsch ist.',
    not_a_draft: 'Der Entwurf ist schon zur Genehmigung gesendet.',
    not_for_approval:
      'Die Antwort wartet nicht mehr auf Genehmigung. Öffnen Sie die Seite neu, und sehen Sie nach, wo sie ist.',
    own_draft:
      'Sie haben den Entwurf zuletzt selbst geändert. Bitten Sie jemand anders im Bürgermeisterbüro, ihn zu genehmigen.',
    not_approved:
      'Die Antwort ist nicht genehmigt. Vielleicht wurde sie inzwischen geändert und muss neu genehmigt werden.',
    not_asked_yet:
      'Die Frage ist in der Sitzung noch nicht gestellt. Die Antwort kann erst danach veröffentlicht werden.',
    day_past: 'Der Tag ist vorbei. Wählen Sie einen kommenden Tag.',
    personal_data_in_place:
      'Schreiben Sie nur einen Ort: keine Telefonnummern, E-Mail-Adressen oder CPR-Nummern.',
    cpr_in_promise:
      'In der Zusage steht etwas, das wie eine CPR-Nummer aussieht. Sie darf nicht veröffentlicht werden; nehmen Sie sie heraus.',
    no_meeting:
      'Die Frage wurde in keiner Sitzung gestellt, also gibt es keine Aufzeichnung davon.',
    kept_already: 'Jemand hat schon geschrieben, was aus der Zusage geworden ist.',
    no_time: 'Schreiben Sie die Stelle in Minuten und Sekunden, zum Beispiel 67:05 oder 1:07:05.',
    no_day: 'Wählen Sie einen Tag.',
    amount_invalid: 'Schreiben Sie einen Betrag in Kronen, zum Beispiel 1.250 oder 1.250,50.',
    whole_number: 'Schreiben Sie eine ganze Zahl. Beim Feld steht, wie groß sie sein darf.',
    time_invalid: 'Schreiben Sie eine Uhrzeit wie 12:00, oder lassen Sie das Feld leer.',
    closed_days_invalid:
      'Schreiben Sie Tag und Monat mit Schrägstrich und Komma dazwischen, zum Beispiel 5/6, 24/12.',
    both_months: 'Wählen Sie den ersten und den letzten Monat, oder keinen von beiden.',
    months_backwards:
      'Der letzte Monat liegt vor dem ersten. Wählen Sie einen späteren, oder vertauschen Sie sie.',
    kle_invalid: 'Schreiben Sie eine KLE-Nummer wie 00.22.02, oder lassen Sie das Feld leer.',
    https_needed:
      'Schreiben Sie eine ganze Adresse, die mit https:// beginnt, oder lassen Sie das Feld leer.',
    newer_version:
      'Jemand anderes hat eine neuere Fassung gespeichert, während Sie geschrieben haben. Lesen Sie sie unter „Fassungen“. Was Sie geschrieben haben, steht noch hier. Speichern Sie noch einmal, wenn es stattdessen gelten soll.',
    no_days: 'Wählen Sie mindestens einen Tag.',
    format_needed: 'Wählen Sie mindestens eine Form, den Ausschuss zu treffen.',
    past_day: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen kommenden Tag.',
    too_many_questions:
      'Sie haben in der letzten Stunde viele Fragen gesendet. Warten Sie ein wenig und senden Sie sie dann noch einmal. Was Sie geschrieben haben, steht noch hier.',
    url_invalid: 'Schreiben Sie die ganze Adresse, wie sie im Browser steht: https://…',
    no_such_time:
      'Diese Uhrzeit gibt es in der Nacht nicht oder zweimal, weil die Uhr umgestellt wird. Wählen Sie eine andere.',
    meeting_ends_first: 'Die Sitzung endet, bevor sie beginnt. Ändern Sie eine der Uhrzeiten.',
    nothing_to_set_up: 'Schreiben Sie das Datum mindestens einer Sitzung.',
    no_council:
      'In den Stammdaten der Kommune gibt es keinen Rat. Bitten Sie die Betreiber des Systems, ihn einzutragen.',
    meeting_changed:
      'Jemand anders hat die Sitzung geändert, seit Sie die Seite geöffnet haben. Was Sie geschrieben haben, ist nicht gespeichert. Sehen Sie, wie die Sitzung jetzt ist, berichtigen Sie die Felder, und senden Sie noch einmal.',
    day_has_meeting: 'Der Rat hat an dem Tag schon eine Sitzung. Wählen Sie einen anderen Tag.',
    meeting_begun: 'Die Sitzung hat begonnen oder ist vorbei und kann nicht mehr geändert werden.',
    meeting_cancelled: 'Die Sitzung ist abgesagt. Setzen Sie stattdessen eine neue an.',
    pause_too_late:
      'Die Sitzung ist abgesagt oder hat begonnen, oder die Tagesordnung ist eingefroren. Darum lässt sich nicht mehr ändern, ob es eine Fragestunde gibt. Tauen Sie die Tagesordnung zuerst auf, falls sie eingefroren ist.',
    minutes_invalid: 'Schreiben Sie eine Anzahl Minuten von 1 bis 480.',
    no_question_time:
      'In dieser Sitzung gibt es keine Fragestunde. Sie kann abgesagt oder ausgesetzt sein.',
    agenda_settled:
      'Die Tagesordnung ist abgeschlossen, Reihenfolge und Zeit stehen fest. Öffnen Sie sie wieder, wenn sich etwas ändern soll.',
    agenda_changed:
      'Inzwischen wurde dies geändert. Nichts ist gespeichert. Sehen Sie, wie es jetzt steht, und versuchen Sie es noch einmal.',
    not_closed_yet:
      'Die Frist läuft noch, es können weitere Fragen kommen. Schließen Sie die Tagesordnung danach ab.',
    undecided_left:
      'Einige Fragen zur Sitzung sind nicht entschieden. Entscheiden Sie sie zuerst, oder kreuzen Sie an, dass Sie es gesehen haben.',
    agenda_not_frozen: 'Die Tagesordnung ist nicht abgeschlossen. Schließen Sie sie zuerst ab.',
    agenda_published:
      'Die Tagesordnung ist öffentlich, und wer fragt, hat Bescheid. Sie lässt sich nicht wieder öffnen oder noch einmal veröffentlichen.',
    agenda_not_published:
      'Die Tagesordnung ist noch nicht öffentlich. Veröffentlichen Sie sie, bevor die Fragestunde beginnt.',
    meeting_not_begun:
      'Die Sitzung hat nicht begonnen. Die Uhr lässt sich ab einer halben Stunde vorher starten.',
    question_time_ended: 'Die Fragestunde ist beendet, hier lässt sich nichts mehr ändern.',
    questions_left:
      'Nicht alle Fragen kamen dran. Kreuzen Sie an, dass Sie es gesehen haben, und beenden Sie dann die Fragestunde.',
    presence_not_needed:
      'Nach den Regeln muss niemand anwesend sein, um zu fragen. Lesen Sie die Frage stattdessen vor.',
    slot_minutes_invalid:
      'Schreiben Sie eine ganze Zahl von Minuten von 1 bis 120, oder lassen Sie das Feld leer.',
    ...questionHandling.acceptRefusals,
    agenda_frozen:
      'Die Tagesordnung ist geschlossen. Öffnen Sie sie zuerst, oder lassen Sie es, wie es ist.',
    meeting_takes_none:
      'Diese Sitzung nimmt keine Fragen mehr an. Vielleicht ist sie abgesagt, hat begonnen, oder die Tagesordnung ist geschlossen. Wählen Sie eine andere.',
    too_many_drafts:
      'Sie haben drei Fragen, die Sie nicht gesendet haben. Senden oder löschen Sie eine davon, und speichern Sie diese dann noch einmal. Was Sie geschrieben haben, steht noch hier.',
    draft_gone:
      'Der Entwurf ist nicht mehr da. Vielleicht wurde er in einem anderen Fenster gelöscht. Fangen Sie neu an.',
    unfinished: 'Es fehlt noch etwas. Unten steht, was.',
    no_words: 'Schreiben Sie es mit Wörtern, damit man es vorlesen und verstehen kann.',
    other_person:
      'Sie sind jetzt als jemand anderes angemeldet als beim Öffnen der Seite. Nichts wurde gespeichert oder gesendet. Sehen Sie nach, um wen es geht, und versuchen Sie es noch einmal.',
    not_refused: 'Sie ist nicht mehr abgelehnt und kann nicht noch einmal gesendet werden.',
    node_dropped:
      'Es ist nicht mehr Teil des Plans und kann nicht kommentiert werden. Ihr Text steht noch hier: Sie können ihn zu einem anderen Teil des Plans senden.',
    not_only_taken_out:
      'Hier können Sie nur etwas herausnehmen. Wörter, die nicht von der Bürgerin oder dem Bürger sind, können Sie nicht einsetzen. Zeigen Sie mit […], wo etwas fehlt.',
    nothing_taken_out:
      'Das ist derselbe Text. Nehmen Sie heraus, was dort nicht stehen darf, oder veröffentlichen Sie ihn, wie er ist.',
  },
} satisfies typeof danish;

export const said = {
  ...dialogueSaid,
  ...bookingSaid,
  kalender_lavet: 'Die Adresse ist angelegt. Kopieren Sie sie in Ihren Kalender.',
  kalender_lukket: 'Die Adresse ist geschlossen. Niemand kann mehr etwas von ihr abrufen.',
  skiftet_person:
    'Sie handeln jetzt für jemand anderen als beim Öffnen des Formulars. Es wurde nichts gesendet. Prüfen Sie, um wen es geht, und senden Sie es noch einmal.',
  logget_ind: 'Sie sind angemeldet.',
  logget_ud: 'Sie sind abgemeldet.',
  kode_skiftet: 'Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.',
  email_skiftet:
    'Ihre E-Mail-Adresse ist geändert. Wir haben an die alte und die neue geschrieben.',
  email_paa_vej:
    'Wir haben einen Link an die neue Adresse geschickt. Bis Sie ihn benutzen, gilt die alte.',
  profil_gemt: 'Ihre Angaben sind gespeichert.',
  bopael_gemt: 'Danke. Wir haben vermerkt, dass Sie in der Kommune wohnen.',
  session_afsluttet: 'Abgemeldet.',
  slettet: 'Ihr Konto ist gelöscht, und Sie sind abgemeldet.',
  brev_bestilt: 'Der Brief ist bestellt. Er kommt in einigen Tagen mit der Post.',
  brev_annulleret: 'Der Brief ist abbestellt.',
  bekraeftet: 'Es ist bestätigt, dass Sie in der Kommune wohnen.',
  bekraeftet_andetsteds:
    'Laut MitID wohnen Sie in einer anderen Kommune. Lesen und folgen können Sie hier trotzdem.',
  overtaget: 'Wobei die Kommune Ihnen geholfen hat, gehört jetzt zu Ihrem Konto.',
  noegle_gemt: 'Der Passkey ist gespeichert.',
  to_trin_klar: 'Die Anmeldung in zwei Schritten ist eingeschaltet.',
  to_trin_fjernet:
    'Es ist aus Ihrer Anmeldung in zwei Schritten entfernt. Überall sonst sind Sie abgemeldet.',
  rolle_givet: 'Die Rolle ist vergeben, und die Person hat eine Mail bekommen.',
  stedfortraeder_tilfoejet: 'Die Vertretung ist eingetragen und hat eine Mail bekommen.',
  rolle_stoppet: 'Die Rolle ist beendet und gilt nicht mehr.',
  postkasse_gemt: 'Das Postfach ist gespeichert.',
  postkasse_fjernet: 'Das Postfach ist entfernt.',
  nulstilling_bedt: 'Sie haben um ein Zurücksetzen gebeten. Eine zweite Person muss zustimmen.',
  nulstillet: 'Die Anmeldung in zwei Schritten ist zurückgesetzt.',
  nulstilling_trukket: 'Das Zurücksetzen ist abgesagt.',
  nulstilling_slut: 'Dieses Zurücksetzen gilt nicht mehr. Bitten Sie neu darum, wenn es nötig ist.',
  nulstilling_anden:
    'Dem muss jemand anderes zustimmen: jemand, der mindestens drei Tage zur Administration gehörte, bevor darum gebeten wurde.',
  borger_oprettet: 'Die Person ist angelegt.',
  hjaelp_begyndt: 'Sie helfen jetzt. Was Sie tun, geschieht für die Person, der Sie helfen.',
  hjaelp_slut: 'Die Hilfe ist beendet.',
  brev_sendt: 'Der Brief ist als verschickt vermerkt.',
  brev_ikke_mere: 'Der Brief muss nicht verschickt werden. Er ist abbestellt, benutzt oder zu alt.',
  borger_bekraeftet: 'Die Identität ist bestätigt. Die Person ist überall abgemeldet.',
  begrundelse_gemt: 'Die Begründung ist gespeichert.',
  begrundelse_ude:
    'Die Begründung wird nicht mehr benutzt. Entscheidungen, die sie haben, behalten sie.',
  begrundelse_slettet: 'Die Begründung ist gelöscht.',
  begrundelse_brugt:
    'Die Begründung steht in einer Entscheidung und kann nicht gelöscht werden. Sie können aufhören, sie zu benutzen.',
  foelger: 'Sie folgen dem jetzt. Sie bekommen eine Mail, wenn etwas geschieht.',
  foelger_aendret: 'Es ist gespeichert, wie oft Sie benachrichtigt werden.',
  kommentar_sendt:
    'Danke für Ihren Kommentar. Jemand von der Kommune liest ihn, bevor andere ihn sehen.',
  kommentar_uddybet:
    'Danke. Ihre Antwort ist gesendet, und wir sehen uns den Kommentar noch einmal an.',
  afvist_vist: 'Andere können den Kommentar jetzt zusammen mit der Begründung lesen.',
  afvist_ikke_vist:
    'Der Kommentar kann nicht gezeigt werden. Lesen Sie die Entscheidung, oder wenden Sie sich an die Kommune.',
  spoergsmaal_sendt:
    'Danke für Ihre Frage. Wir haben sie bekommen, und hier können Sie sie verfolgen.',
  spoergsmaal_rettet: 'Die Frage ist geändert.',
  spoergsmaal_uddybet:
    'Danke. Ihre Antwort ist gesendet, und wir sehen uns die Frage noch einmal an.',
  spoergsmaal_sendt_igen: 'Die Frage ist noch einmal gesendet und wird neu geprüft.',
  spoergsmaal_trukket: 'Die Frage ist zurückgezogen.',
  spoergsmaal_ikke_trukket: 'Die Frage kann nicht mehr zurückgezogen werden.',
  spoergsmaal_vist: 'Andere können die Frage jetzt zusammen mit dem Grund lesen.',
  spoergsmaal_skjult: 'Andere können Ihre Frage nicht mehr lesen.',
  navn_skjult: 'Ihr Name wird nicht mehr gezeigt.',
  spoergsmaal_ikke_skjult:
    'Nach den Regeln können alle eine Frage lesen, die darauf wartet, gestellt zu werden. Möchten Sie das nicht, können Sie sie zurückziehen.',
  spoergsmaal_ikke_vist:
    'Die Frage kann nicht gezeigt werden. Lesen Sie die Entscheidung, oder wenden Sie sich an die Kommune.',
  spoergsmaal_er_sendt: 'Diese Frage haben Sie schon gesendet. Hier ist sie.',
  kladde_smidt: 'Der Entwurf ist gelöscht.',
  fik_svar:
    'Schön, dass Sie die Antwort gefunden haben. Der Entwurf ist gelöscht, und nichts wurde gesendet.',
  fik_svar_gemt:
    'Schön, dass Sie die Antwort gefunden haben. Nichts wurde gesendet, und der Entwurf ist gespeichert.',
  genovervejes: 'Sie haben darum gebeten, dass jemand anders die Entscheidung prüft.',
  kommentar_trukket: 'Der Kommentar ist zurückgezogen.',
  anmeldt: 'Danke. Ihre Meldung ist eingegangen, und jemand von der Kommune sieht sie sich an.',
  moeder_sat_op: `Die Sitzungen sind angesetzt. Haben Fragen auf eine Sitzung gewartet, haben wir denen geschrieben, die sie gestellt haben. ${withoutMail}`,
  moede_flyttet: `Die Sitzung ist gespeichert. Wurde sie verlegt, haben wir denen geschrieben, die Fragen dazu gestellt haben. ${withoutMail}`,
  moede_aflyst: `Die Sitzung ist abgesagt, und wir haben denen geschrieben, die Fragen dazu gestellt haben. ${withoutMail}`,
  spoergetid_gemt: 'Die Fragestunde ist gespeichert.',
  foelger_stoppet: 'Sie folgen dem nicht mehr.',
  mail_igen: 'Die Mail wird noch einmal gesendet.',
  mails_igen: 'Die Mails werden noch einmal gesendet.',
  brev_vaek: 'Der Brief wartet nicht mehr. Jemand anderes hat ihn verschickt.',
  brev_aendret:
    'Die Antwort wurde berichtigt, seit Sie den Brief geöffnet haben. Öffnen Sie ihn noch einmal, und verschicken Sie den neuen.',
  mail_fjernet: 'Die Mail ist entfernt.',
  mail_vaek: 'Die Mail ist nicht mehr da. Jemand anderes hat sie gesendet oder entfernt.',
  spoergsmaal_godkendt: 'Die Frage ist angenommen, und die fragende Person erfährt die Sitzung.',
  spoergsmaal_omgjort: 'Die Entscheidung ist geändert, und die fragende Person erfährt es.',
  spoerger_fortalt: 'Gut. Es steht nicht mehr auf der Liste.',
  spoerger_var_fortalt: 'Jemand anderes hat es gesagt.',
  spoergsmaal_gjort: 'Das ist erledigt, und die fragende Person bekommt eine Mail.',
  spoergsmaal_gjort_sig_til:
    'Das ist erledigt. Die fragende Person hat keine E-Mail-Adresse: Bitte sagen Sie ihr selbst Bescheid. Es steht oben in der Liste der Fragen, bis Sie es getan haben.',
  spoergsmaal_sendt_videre:
    'Es ist vermerkt, dass die Frage weitergeleitet wurde. Die fragende Person bekommt die Entscheidung.',
  spoergsmaal_andet_sted:
    'Das wurde nicht getan. Die Frage ist inzwischen weiter. Sehen Sie, wo sie jetzt ist.',
  spoergsmaal_paa_dagsorden:
    'Das wurde nicht getan. Die Frage steht auf einer geschlossenen Tagesordnung. Öffnen Sie zuerst die Tagesordnung.',
  enhed_spurgt: 'Die Einheit wurde per Mail um einen Entwurf gebeten.',
  enhed_valgt:
    'Die Einheit ist gewählt. Niemand bekam eine Mail: Entweder war sie schon gewählt, oder außer Ihnen ist dort niemand zuständig.',
  sag_taget: 'Sie haben den Fall genommen.',
  sag_overtaget: 'Sie haben den Fall übernommen.',
  sag_sluppet: 'Der Fall ist wieder frei, jemand anderes kann ihn nehmen.',
  sag_closed:
    'Der Fall ist abgeschlossen. Es ist entschieden, oder der Beitrag wurde zurückgezogen.',
  sag_own_matter:
    'Es geht um Sie selbst, oder Sie haben es selbst geschrieben oder gemeldet. Jemand anderes muss den Fall nehmen.',
  sag_not_by_same:
    'Es ist Ihre eigene Entscheidung, die noch einmal geprüft wird. Das muss jemand anderes tun.',
  sag_claimed_by_another:
    'Jemand anderes hat den Fall inzwischen genommen. Sie können ihn übernehmen.',
  sag_not_claimed: 'Sie haben den Fall nicht mehr.',
  note_gemt: 'Die Notiz ist gespeichert. Nur Kolleginnen und Kollegen können sie lesen.',
  svar_udkast_gemt: 'Der Entwurf ist gespeichert. Nur Mitarbeitende können ihn lesen.',
  svar_til_godkendelse: 'Der Entwurf ist an das Bürgermeisterbüro gesendet.',
  svar_godkendt: 'Die Antwort ist genehmigt und kann veröffentlicht werden.',
  svar_retur: 'Es ist zurückgegeben, und Ihre Notiz ist gespeichert.',
  svar_offentliggjort:
    'Die Antwort ist veröffentlicht. Wer gefragt hat, hat sie per Mail bekommen.',
  svar_offentliggjort_brev:
    'Die Antwort ist veröffentlicht. Wer gefragt hat, hat keine E-Mail: Das Sekretariat muss sie als Brief schicken.',
  svar_rettelse:
    'Die Berichtigung ist an das Bürgermeisterbüro gesendet. Die Antwort bleibt, wie sie ist, bis sie genehmigt ist.',
  svar_uaendret: 'Die Antwort ist, wie sie war.',
  svar_rettet: 'Die Antwort ist berichtigt.',
  svar_rettet_brev:
    'Die Antwort ist berichtigt. Wer gefragt hat, hat keine E-Mail: Das Sekretariat muss sie als Brief schicken.',
  optagelse_gemt: 'Die Stelle in der Aufzeichnung ist gespeichert.',
  loefte_givet: 'Es ist zugesagt. Alle sehen es neben der Antwort.',
  loefte_rettet: 'Die Zusage ist berichtigt.',
  loefte_holdt: 'Danke. Alle können jetzt lesen, was daraus geworden ist.',
  svar_gemt: 'Die Antwort ist veröffentlicht.',
  svar_om_moede_sendt:
    'Vielen Dank für Ihre Antwort. Sie ist gespeichert, ohne dass jemand sehen kann, dass sie von Ihnen ist.',
  forbrug_gemt: 'Es ist notiert.',
  afgjort_publish: 'Es ist veröffentlicht.',
  afgjort_publish_redacted: 'Es ist veröffentlicht, ohne das, was Sie herausgenommen haben.',
  afgjort_clarify: 'Die Frage ist gestellt. Die Frist ruht, bis eine Antwort kommt.',
  afgjort_refuse: 'Es ist abgelehnt, und wer es geschrieben hat, bekommt die Entscheidung.',
  afgjort_hide: 'Es ist ausgeblendet, und wer es geschrieben hat, bekommt die Entscheidung.',
  afgjort_restore: 'Die Entscheidung ist aufgehoben. Alle können es jetzt lesen.',
  tider_sat_op: 'Die Treffen sind angesetzt. Alle können sie jetzt sehen.',
  tider_sat_op_ventende:
    'Die Treffen sind angesetzt, und alle können sie jetzt sehen. Wer auf das nächste Treffen des Ausschusses wartete, steht auf der Warteliste des ersten.',
  tider_var_der: 'Die Treffen waren schon angesetzt. Es sind keine dazugekommen.',
  dialog_gemt: 'Es ist gespeichert.',
  dialog_gemt_mail:
    'Es ist gespeichert, und wir haben allen, die gebucht haben oder warten, den neuen Ort geschrieben.',
  dialog_gemt_selv:
    'Es ist gespeichert. Einige, die gebucht haben oder warten, haben keine E-Mail. Sie stehen auf der Liste derer, denen Sie selbst Bescheid geben.',
  tid_lagt_til: 'Der Termin ist hinzugefügt.',
  tid_vaek: 'Der Termin ist entfernt.',
  dialog_flyttet:
    'Das Treffen ist verlegt. Niemand hatte gebucht, also hat niemand Bescheid bekommen.',
  dialog_flyttet_mail:
    'Das Treffen ist verlegt, und wir haben allen geschrieben, die gebucht haben oder warten.',
  dialog_flyttet_selv:
    'Das Treffen ist verlegt. Einige, die gebucht haben oder warten, haben keine E-Mail. Sie stehen auf der Liste derer, denen Sie selbst Bescheid geben.',
  dialog_aflyst:
    'Das Treffen ist abgesagt. Niemand hatte gebucht, also hat niemand Bescheid bekommen.',
  dialog_aflyst_mail:
    'Das Treffen ist abgesagt, und wir haben allen geschrieben, die gebucht hatten oder warteten.',
  dialog_aflyst_selv:
    'Das Treffen ist abgesagt. Einige, die gebucht hatten oder warteten, haben keine E-Mail. Sie stehen auf der Liste derer, denen Sie selbst Bescheid geben.',
  dialog_var_aflyst: 'Das Treffen war schon abgesagt.',
  regler_gemt: 'Die neue Fassung der Regeln ist gespeichert.',
  regler_uaendret: 'Es ist nichts geändert, die Regeln sind also, wie sie waren.',
  afgjort_keep: 'Es ist entschieden. Alles bleibt, wie es ist.',
  dagsorden_gemt: 'Es ist gespeichert.',
  dagsorden_faerdig:
    'Die Tagesordnung ist abgeschlossen. Veröffentlichen Sie sie, wenn es so weit ist.',
  dagsorden_aabnet: 'Die Tagesordnung ist wieder offen.',
  dagsorden_offentlig: `Die Tagesordnung ist öffentlich, und wir haben denen geschrieben, die fragen. ${withoutMail}`,
  dagsorden_offentlig_uden_mails:
    'Die Tagesordnung ist öffentlich. Mails darüber wurden nicht verschickt.',
  spoergsmaal_stillet: 'Die Frage ist als gestellt markiert.',
  spoergsmaal_fravaer: 'Es ist markiert, dass niemand da ist, um die Frage zu stellen.',
  spoergsmaal_fortrudt: 'Die Markierung ist zurückgenommen.',
  spoergetid_slut: `Die Fragestunde ist beendet, und wir haben allen Betroffenen geschrieben. ${withoutMail}`,
} satisfies typeof danishSaid;
