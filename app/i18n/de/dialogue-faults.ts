import type { DialogueFault } from '~/domains/dialogue/screening/faults';
import type { dialogueSaid as da } from '../da/dialogue-faults';

export const dialogueFaults: Record<DialogueFault, string> = {
  dialogue_decided_already:
    'Über die Anmeldung wurde entschieden, oder sie wurde geändert, seit Sie die Seite geöffnet haben.',
  dialogue_begun: 'Das Treffen hat begonnen.',
  dialogue_own_booking:
    'Es ist Ihre eigene Anmeldung, oder Sie haben sie für jemanden aufgeschrieben. Jemand anderes muss entscheiden.',
  dialogue_session_cancelled: 'Das Treffen ist abgesagt.',
  dialogue_slot_taken: 'Jemand anderes hat den Termin bekommen. Wählen Sie einen anderen.',
  dialogue_full: 'Bei diesem Treffen ist kein Platz mehr.',
  dialogue_others_wait: 'Jemand auf der Warteliste bekommt den Termin zuerst.',
  dialogue_already_here: 'Für dieses Treffen gibt es schon eine Anmeldung der Person.',
  dialogue_closed: 'Das Treffen nimmt niemanden mehr auf.',
  dialogue_other_committee: 'Das Treffen gehört zu einem anderen Ausschuss.',
  dialogue_nobody_waits:
    'Niemand sonst steht auf der Warteliste. Die Person bekäme sofort wieder denselben Termin.',
  dialogue_over_already: 'Die Anmeldung gilt nicht mehr. Unten steht, was geschehen ist.',
  dialogue_not_asked: 'Niemand hat um eine neue Prüfung gebeten, oder sie ist beantwortet.',
  dialogue_same_person: 'Sie haben selbst abgelehnt. Jemand anderes muss es prüfen.',
  dialogue_why_needed: 'Schreiben Sie, warum es bei der Ablehnung bleibt. Die Person liest es.',
  dialogue_cpr_in_text:
    'Da steht etwas, das wie eine CPR-Nummer aussieht. Schreiben Sie es ohne: Andere lesen es und brauchen die Nummer nicht.',
  dialogue_session_not_begun: 'Das geht frühestens eine halbe Stunde vor dem Treffen.',
  dialogue_not_begun: 'Das Treffen hat nicht begonnen und kann also noch nicht gehalten sein.',
  dialogue_session_held: 'Das Treffen hat stattgefunden, und wer kam, steht fest.',
  dialogue_not_to_come:
    'Die Person sollte nicht kommen, oder die Anmeldung wurde geändert. Sehen Sie die Seite noch einmal an.',
  dialogue_outcome_recorded:
    'Das Ergebnis ist eingetragen. Darum lässt sich nicht mehr ändern, wer kam.',
  dialogue_attendance_missing:
    'Erfassen Sie, wer kam, oder kreuzen Sie an, dass die übrigen nicht kamen.',
  dialogue_session_changed:
    'Jemand anderes hat inzwischen die Uhr gestartet. Laden Sie die Seite neu.',
  dialogue_not_presented:
    'Nur was jemand beim Treffen vorgetragen hat, lässt sich weiterverfolgen.',
  dialogue_no_outcome: 'Wählen Sie zuerst, was der Ausschuss damit macht.',
  dialogue_nothing_published: 'Der Ausschuss veröffentlicht nicht, was aus Anhörungen wird.',
  dialogue_no_consent: 'Die Person hat der Veröffentlichung nicht zugestimmt.',
  dialogue_closed_already: 'Was daraus wurde, ist schon eingetragen.',
  dialogue_closed_meeting:
    'Sitzungen des Ausschusses sind nicht öffentlich. Darum kann es keine Notizen davon geben.',
  dialogue_note_changed:
    'Die Notiz wurde geändert, seit Sie die Seite geöffnet haben. Lesen Sie sie noch einmal.',
  dialogue_not_held_yet: 'Sagen Sie zuerst, dass das Treffen stattgefunden hat.',
  dialogue_nobody_came: 'Niemand kam. Darum kann niemand die Notiz prüfen.',
  dialogue_sent_already: 'Die Notiz ist schon verschickt.',
  dialogue_not_sent_yet: 'Schicken Sie die Notiz zuerst denen, die dabei waren.',
  dialogue_published_already: 'Die Notiz ist schon öffentlich.',
  dialogue_still_being_checked: 'Wer dabei war, hat noch Zeit zu antworten.',
  dialogue_check_over: 'Die Frist für Antworten ist abgelaufen.',
  dialogue_words_needed: 'Schreiben Sie, was falsch ist.',
};

export const dialogueSaid = {
  dialog_fortalt: 'Es ist notiert, dass Sie es gesagt haben.',
  dialog_var_fortalt: 'Jemand anderes hatte es schon gesagt.',
  dialog_loefte_lukket: 'Es ist gespeichert, und wer beim Treffen war, erfährt es.',
  dialog_allerede:
    'Die Anmeldung wurde inzwischen entschieden oder geändert. So sieht sie jetzt aus.',
  dialog_sagt_ja: 'Die Person wird angehört und erfährt Zeit und Ort.',
  dialog_sagt_nej: 'Die Person hat die Ablehnung mit Ihrer Begründung bekommen.',
  dialog_tilbudt: 'Der Termin ist angeboten. Die Person sagt selbst ja oder nein.',
  dialog_i_koe: 'Die Person steht auf der Warteliste und hat Bescheid bekommen.',
  dialog_set_igen: 'Die Person hat eine Antwort bekommen.',
  dialog_afmeldt: 'Die Person ist abgemeldet und hat eine Bestätigung bekommen.',
  dialog_kom: 'Erfasst: ist da.',
  dialog_udeblev: 'Erfasst: kam nicht.',
  dialog_fortrudt: 'Die Erfassung ist zurückgenommen.',
  dialog_mange_kom: 'Die Gewählten sind als gekommen erfasst.',
  dialog_holdt: 'Das Treffen hat stattgefunden. Jetzt können Sie eintragen, was daraus wurde.',
  dialog_udfald: 'Es ist gespeichert, und die Person erfährt es.',
  dialog_vist: 'Alle können jetzt Thema und Ergebnis lesen.',
  dialog_ikke_vist: 'Es ist zurückgenommen. Nur die Person und der Ausschuss sehen es.',
  dialog_lovet: 'Die Zusage ist gespeichert. Die Stelle und alle, die kamen, erfahren es.',
  dialog_note_gemt: 'Die Notiz ist gespeichert.',
  dialog_note_sendt: 'Die Notiz ist an alle geschickt, die dabei waren.',
  dialog_note_offentlig: 'Alle können die Notiz jetzt lesen.',
  dialog_note_svaret: 'Danke. Ihre Antwort ist beim Sekretariat.',
} satisfies Record<keyof typeof da, string>;
