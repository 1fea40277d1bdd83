import type { moderation as danish } from '../da/moderation';

export const moderation = {
  kinds: {
    submission: 'neuer Beitrag',
    notice: 'Meldung',
    reconsideration: 'erneute Prüfung',
  },
  decisions: {
    publish: 'veröffentlichen',
    publish_redacted: 'ohne einen Teil veröffentlichen',
    clarify: 'nachfragen',
    refuse: 'ablehnen',
    hide: 'verbergen',
    restore: 'Entscheidung ändern',
    keep: 'lassen, wie es ist',
  },
  urgencies: {
    overdue: 'Frist abgelaufen',
    today: 'Frist heute',
    soon: 'Frist bald',
    later: 'noch Zeit',
    paused: 'wartet auf eine Antwort',
  },
  findings: {
    cpr: 'sieht aus wie eine CPR-Nummer',
    phone: 'sieht aus wie eine Telefonnummer',
    email: 'sieht aus wie eine E-Mail-Adresse',
  },
  refusals: {
    closed: 'Der Fall ist abgeschlossen. Es ist entschieden, oder der Beitrag wurde zurückgezogen.',
    own_matter:
      'Es geht um Sie selbst, oder Sie haben es selbst geschrieben oder gemeldet. Jemand anderes muss den Fall nehmen.',
    not_by_same: 'Das ist Ihre eigene Entscheidung. Jemand anderes muss sie erneut prüfen.',
    not_claimed: 'Übernehmen Sie den Fall, bevor Sie entscheiden.',
    claimed_by_another: 'Jemand anderes hat den Fall. Sie können ihn übernehmen.',
    does_not_fit: 'Diese Entscheidung passt nicht zu dem Fall, wie er jetzt ist.',
    changed_meanwhile:
      'Der Text hat sich geändert, seit Sie die Seite geöffnet haben. Lesen Sie den neuen Text und wählen Sie noch einmal.',
    reason_needed: 'Wählen Sie eine Begründung.',
    reason_unknown: 'Diese Begründung wird nicht mehr benutzt. Wählen Sie eine andere.',
    statement_needed: 'Schreiben Sie, was Sie fragen möchten.',
    not_restrictive:
      'Die Entscheidung richtet sich nicht gegen Sie. Es gibt nichts erneut zu prüfen.',
    withdrawn: 'Sie haben es zurückgezogen. Es gibt nichts erneut zu prüfen.',
    final: 'Die Entscheidung ist schon zweimal geprüft worden.',
    already_asked: 'Um eine erneute Prüfung ist schon gebeten worden.',
    overtaken: 'Inzwischen gibt es eine neue Entscheidung.',
    request_needed: 'Schreiben Sie, warum die Entscheidung erneut geprüft werden soll.',
    cpr_in_text: 'Schreiben Sie es ohne CPR-Nummer.',
  },
  reasons: {
    personal_case: {
      title: 'Fall einer einzelnen Person',
      wording:
        'Es geht um den Fall einer einzelnen Person. Darüber können wir nicht öffentlich sprechen. Bitte wenden Sie sich an die Abteilung, die den Fall bearbeitet. Über das Thema im Allgemeinen dürfen Sie hier gern schreiben.',
    },
    case_handling: {
      title: 'Beschwerde über die Bearbeitung eines Falls',
      wording:
        'Es ist eine Beschwerde darüber, wie die Kommune einen Fall bearbeitet hat. Für Beschwerden gibt es einen eigenen Weg, auf dem Sie eine Antwort und Ihre Rechte bekommen. Bitte senden Sie sie an die zuständige Abteilung.',
    },
    attack: {
      title: 'Angriff auf eine Person',
      wording:
        'Es richtet sich gegen eine Person statt gegen eine Sache. Sie dürfen gern anderer Meinung sein und kritisieren, was die Kommune tut. Greifen Sie dabei nur niemanden an.',
    },
    private_circumstances: {
      title: 'Private Verhältnisse',
      wording:
        'Es erzählt von privaten Verhältnissen, zum Beispiel Gesundheit, Familie oder Geld. Die schützen wir, auch wenn es Ihre eigenen sind. Darum darf es hier nicht stehen.',
    },
    not_publishable: {
      title: 'Angaben, die nicht veröffentlicht werden dürfen',
      wording:
        'Es enthält etwas, das nach dem Gesetz nicht veröffentlicht werden darf, zum Beispiel eine CPR-Nummer oder etwas Vertrauliches. Darum darf es hier nicht stehen.',
    },
    employment: {
      title: 'Arbeitsverhältnis',
      wording:
        'Es geht um das Arbeitsverhältnis einer angestellten Person. Darüber dürfen wir nicht öffentlich sprechen. Bitte schreiben Sie der Leitung der Abteilung, wenn sie etwas wissen sollte.',
    },
    not_municipal: {
      title: 'Nicht Aufgabe der Kommune',
      wording:
        'Darüber entscheidet nicht die Kommune. Fragen Sie bitte die zuständige Behörde, zum Beispiel die Region, die Polizei oder den Staat.',
    },
    already_answered: {
      title: 'Schon beantwortet',
      wording:
        'Das ist schon beantwortet worden. Bitte lesen Sie die Antwort auf der Seite, und senden Sie gern einen neuen Beitrag, wenn etwas offen bleibt.',
    },
    spam: {
      title: 'Werbung oder Wiederholungen',
      wording:
        'Es ist Werbung, oder dasselbe wurde viele Male gesendet. Hier ist Platz für Beiträge über die Pläne und Aufgaben der Kommune.',
    },
    illegal: {
      title: 'Rechtswidriger Inhalt',
      wording:
        'Es verstößt nach unserer Einschätzung gegen das Gesetz, zum Beispiel durch Drohungen, Beleidigungen oder fremde Bilder und Texte ohne Erlaubnis. Darum darf es hier nicht stehen.',
    },
    no_time_left: {
      title: 'Keine Zeit mehr',
      wording:
        'Alle Zeiten der Sitzung sind vergeben. Sie können um eine Zeit in einer späteren Sitzung bitten oder sich auf die Warteliste setzen lassen.',
    },
    heard_elsewhere: {
      title: 'Schon anderswo gehört',
      wording:
        'Die Sache wurde schon gehört, zum Beispiel von einem anderen Ausschuss, in einer Anhörung oder bei einem Gespräch mit der Verwaltung. Gibt es etwas Neues, schreiben Sie, was es ist, und buchen Sie noch einmal.',
    },
    outside_field: {
      title: 'Nicht im Bereich des Ausschusses',
      wording:
        'Darüber entscheidet dieser Ausschuss nicht. Auf der Seite über die Ausschüsse sehen Sie, wer zuständig ist, und können dort eine Zeit buchen.',
    },
  },
  found: {
    heading: 'Hier steht es',
    headingOf: (field: string) => `Hier steht es in „${field}“`,
    line: (line: number) => `Zeile ${line}`,
    quoted: ['„', '“'],
  },
  statement: {
    decided: {
      publish: 'Wir haben veröffentlicht, was Sie geschrieben haben.',
      clarify: 'Wir haben eine Frage zu Ihrem Text, bevor wir ihn veröffentlichen können.',
      refuse: 'Wir veröffentlichen nicht, was Sie geschrieben haben.',
      hide: 'Wir haben ausgeblendet, was Sie geschrieben haben. Ab jetzt kann es niemand sonst lesen. Das gilt, bis etwas anderes entschieden wird.',
      restore:
        'Wir haben die Entscheidung erneut geprüft und geändert. Alle können Ihren Beitrag jetzt lesen.',
      keep: 'Jemand hat gemeldet, was Sie geschrieben haben. Wir haben es geprüft, und es bleibt, wie es ist.',
      wasGone:
        'Jemand hat gemeldet, was Sie geschrieben haben. Andere konnten es nicht mehr lesen, als wir es geprüft haben. Es hat sich also nichts geändert.',
      upheld: 'Wir haben die Entscheidung erneut geprüft. Sie bleibt bestehen.',
    },
    redacted: {
      text: 'Wir haben veröffentlicht, was Sie geschrieben haben, aber etwas vom Text herausgenommen. Was wir herausgenommen haben, kann niemand sonst lesen.',
      files:
        'Wir haben veröffentlicht, was Sie geschrieben haben, aber ohne das Bild oder die Datei, die Sie mitgeschickt haben. Niemand sonst sieht sie.',
      both: 'Wir haben veröffentlicht, was Sie geschrieben haben, aber etwas vom Text herausgenommen. Auch das Bild oder die Datei, die Sie mitgeschickt haben, haben wir nicht veröffentlicht. Was wir herausgenommen haben, sieht niemand sonst.',
    },
    endsSecondLook:
      'Sie hatten darum gebeten, eine frühere Entscheidung erneut zu prüfen. Das entfällt, weil diese Entscheidung an ihre Stelle tritt.',
    because: {
      submission: 'Wir lesen alles, bevor es veröffentlicht wird.',
      notice: 'Wir haben es geprüft, weil jemand es uns gemeldet hat.',
      reconsideration:
        'Sie haben um eine erneute Prüfung gebeten. Jemand anderes als beim ersten Mal hat sie vorgenommen.',
    },
    ground: (title: string) => `Begründung: ${title}.`,
    byPeople:
      'Ein Mensch hat die Entscheidung getroffen. Ein Programm zeigt uns, wo in einem Text eine CPR-Nummer, eine Telefonnummer oder eine E-Mail-Adresse stehen kann, aber es entscheidet nichts.',
    answer: 'Bitte antworten Sie auf „Meine Seite“. Dann sehen wir es uns wieder an.',
    again:
      'Sind Sie nicht einverstanden, können Sie darum bitten, dass jemand anderes die Entscheidung erneut prüft. Das geht auf „Meine Seite“ oder direkt bei der Kommune. Es kostet nichts und geht einmal.',
    resubmit: 'Sie dürfen den Text auch ändern und erneut senden.',
    mayBeShown:
      'Möchten Sie, dass andere es zusammen mit der Begründung lesen können, so wählen Sie das auf Meine Seite.',
    final: 'Das ist die endgültige Entscheidung der Kommune.',
    complain:
      'Über die Einschätzung selbst können Sie sich bei keiner anderen Behörde beschweren. Meinen Sie, dass die Kommune das Gesetz nicht befolgt hat, können Sie an die Beschwerdebehörde (Ankestyrelsen) schreiben, die die Kommunen beaufsichtigt, oder vor Gericht gehen. Hat die Kommune eine Beratung für ihre Bürger (borgerrådgiver), bekommen Sie dort Hilfe.',
  },
  noticeAnswer: {
    thanks: 'Danke für Ihre Meldung. Wir haben sie geprüft.',
    secondLook:
      'Sie haben uns etwas gemeldet. Wer es geschrieben hat, bat darum, dass jemand anders unsere Entscheidung prüft. Das ist nun geschehen, und die Entscheidung wurde geändert.',
    hide: 'Wir haben den Inhalt ausgeblendet. Niemand sonst kann ihn mehr lesen.',
    publish_redacted:
      'Wir haben einen Teil des Inhalts herausgenommen. Der Rest ist weiter lesbar.',
    restore:
      'Der Inhalt ist wieder lesbar. Nach der neuen Prüfung verstößt er weder gegen das Gesetz noch gegen die Regeln hier.',
    keep: 'Der Inhalt bleibt, wie er ist. Er verstößt nach unserer Einschätzung weder gegen das Gesetz noch gegen die Regeln hier.',
    wasGone:
      'Andere konnten den Inhalt nicht mehr lesen, als wir ihn geprüft haben. Es gibt also nichts zu verbergen.',
    byPeople: 'Ein Mensch hat die Entscheidung getroffen.',
    again:
      'Sind Sie nicht einverstanden, können Sie sich an die Kommune wenden oder es erneut melden und uns sagen, was wir noch wissen sollten.',
  },
  letter: {
    subject: 'Entscheidung über Ihren Beitrag',
    greeting: (name: string | null) => (name === null ? 'Guten Tag' : `Guten Tag ${name}`),
    about: (title: string) => `Es geht um: ${title}`,
    regards: 'Freundliche Grüße',
  },
  own: {
    notice: 'Meldung eines Inhalts',
    open: 'Wir prüfen sie',
    decided: 'Entschieden',
  },
  reasonsPage: {
    title: 'Begründungen',
    lead: 'Die Begründungen, die Sie geben können, wenn etwas abgelehnt, gekürzt oder ausgeblendet wird. Diese Worte bekommt, wer es geschrieben hat.',
    description: 'Begründungen für Entscheidungen über Beiträge.',
    inUse: 'Begründungen in Gebrauch',
    retired: 'Begründungen, die nicht mehr benutzt werden',
    used: (count: number) => (count === 1 ? 'Einmal benutzt' : `${count}-mal benutzt`),
    unused: 'Nie benutzt',
    keepsPublic: 'Der Text darf gezeigt werden, wenn der Verfasser das will',
    edit: 'Worte ändern',
    editLabel: (title: string) => `Worte von „${title}“ ändern`,
    save: 'Speichern',
    addHeading: 'Eine Begründung hinzufügen',
    add: 'Begründung hinzufügen',
    titleIn: (language: string) => `Titel auf ${language}`,
    wordingIn: (language: string) => `Begründung auf ${language}`,
    wordingHint:
      'Schreiben Sie an die betroffene Person: warum, und was sie tun kann. Wer entscheidet, kann die Worte jedes Mal ändern.',
    notOffered:
      'Die Kommune hat keine Seiten in dieser Sprache. Ist das Feld leer, nehmen wir den dänischen Text.',
    languages: { da: 'Dänisch', en: 'Englisch', de: 'Deutsch' },
    keepsTextPublic: 'Der Text darf auf Wunsch gezeigt werden',
    keepsTextPublicHint:
      'Wenn etwas abgelehnt wird: Wer es schrieb, kann alle den Text mit der Begründung daneben lesen lassen.',
    retire: 'Nicht mehr benutzen',
    retireLabel: (title: string) => `„${title}“ nicht mehr benutzen`,
    reinstate: 'Wieder benutzen',
    reinstateLabel: (title: string) => `„${title}“ wieder benutzen`,
    remove: 'Löschen',
    removeLabel: (title: string) => `„${title}“ löschen`,
  },
} satisfies typeof danish;
