import type { dialogueTrial as da } from '../da/dialogue-trial';

export const dialogueTrial = {
  reply: {
    title: 'Wie fanden Sie das Treffen?',
    description: 'Drei kurze Fragen zu einem Treffen mit einem Ausschuss.',
    lead: {
      citizen:
        'Drei kurze Fragen. Ihre Antworten helfen dem Ausschuss, das nächste Treffen besser zu machen.',
      politician: 'Drei kurze Fragen. Ihre Antworten helfen, das nächste Treffen besser zu machen.',
    },
    secret:
      'Niemand kann sehen, wer was geantwortet hat. Antworten werden erst gezeigt, wenn mindestens drei geantwortet haben. Sie können einmal antworten und es danach nicht ändern.',
    asked: {
      citizen: {
        heard: 'Haben Sie sich gehört gefühlt?',
        clear: 'War Ihnen klar, was geschehen sollte – vor, während und nach dem Treffen?',
        worthwhile: 'War das Treffen die Zeit wert?',
      },
      politician: {
        heard: 'Haben Sie gehört, was die Bürgerinnen und Bürger denken?',
        clear: 'War Ihnen klar, was die Bürgerinnen und Bürger von Ihnen wollten?',
        worthwhile: 'War das Treffen die Zeit wert?',
      },
    },
    grades: {
      5: 'In hohem Maße',
      4: 'In gewissem Maße',
      3: 'Weder noch',
      2: 'Nur wenig',
      1: 'Gar nicht',
    },
    words: 'Möchten Sie mehr sagen?',
    wordsHint:
      'Schreiben Sie keine Namen und nichts anderes, was verrät, wer Sie oder andere sind. Wer in der Verwaltung mit den Ausschüssen arbeitet, kann es lesen.',
    sendAnyway: 'Trotzdem senden',
    sendAnywayHint: 'Ich habe gesehen, was gefunden wurde, und es darf stehen bleiben.',
    submit: 'Antworten senden',
    obstacles: {
      not_held: 'Das Treffen wurde abgesagt, es gibt also nichts zu beantworten.',
      too_early: 'Das Treffen ist noch nicht zu Ende. Kommen Sie wieder, wenn es so weit ist.',
      reply_too_late: 'Man kann bis 60 Tage nach dem Treffen antworten. Diese Zeit ist vorbei.',
      was_not_there: 'Nur wer beim Treffen war, kann antworten.',
      attendance_unknown:
        'Das Sekretariat des Ausschusses hat noch nicht notiert, wer gekommen ist. Versuchen Sie es in ein paar Tagen wieder.',
      answered_already: 'Sie haben geantwortet. Vielen Dank!',
    },
  },
  mail: (committee, day) =>
    [
      `Sie waren am ${day} bei einem Treffen mit ${committee}. Beantworten Sie drei kurze Fragen dazu, wie es war?`,
      'Niemand kann sehen, wer was geantwortet hat. Sie können 60 Tage lang nach dem Treffen antworten.',
    ].join('\n\n'),
  page: {
    title: 'Auswertung des Dialogs der Ausschüsse',
    description:
      'Was aus den Treffen der Ausschüsse mit Bürgerinnen und Bürgern geworden ist, in Zahlen.',
    lead: 'Was daraus geworden ist, wie jeder Ausschuss Bürgerinnen und Bürger trifft.',
    year: 'Jahr',
    committee: 'Ausschuss',
    all: 'Alle Ausschüsse',
    show: 'Anzeigen',
    csv: 'Die Zahlen als Datei herunterladen (CSV)',
    none: 'Für dieses Jahr gibt es nichts zu zeigen.',
    noneYet: 'noch keine',
    count: 'Anzahl',
    what: 'Was',
    overview: {
      heading: (name: string, year: number) => `${name}, ${year}`,
      requests: 'Anfragen',
      accepted: 'Bekamen einen Termin',
      median: 'Typische Wartezeit (Median)',
      days: (days: number) => (days === 1 ? '1 Tag' : `${days.toLocaleString('de-DE')} Tage`),
      hours: 'Arbeitsstunden',
      hoursOf: (hours: string) => (hours === '1' ? '1 Stunde' : `${hours} Stunden`),
      hint: 'Die Wartezeit sind Tage von der Anfrage bis zum Treffen, bei denen, deren Treffen stattgefunden hat. Die Stunden hat die Verwaltung selbst notiert.',
    },
    outcome: {
      heading: 'Was aus den Anfragen wurde',
      accepted: 'Bekamen einen Termin',
      waiting: 'Warten',
      refused: 'Abgelehnt',
      cancelled: 'Abgemeldet',
      lapsed: 'Verfallen',
    },
    refusals: { heading: 'Ablehnungen nach Begründung', ground: 'Begründung' },
    attendance: {
      heading: 'Teilnahme',
      format: 'Form',
      came: 'Kamen',
      absent: 'Kamen nicht',
      persons: 'Personen insgesamt',
      hint: '„Kamen“ und „Kamen nicht“ sind Anfragen; mehrere Personen können eine gemeinsam haben.',
    },
    sessions: {
      heading: 'Treffen',
      states: {
        held: 'Fanden statt',
        cancelled: 'Abgesagt',
        unreported: 'Noch nicht als gehalten gemeldet',
        coming: 'Kommen noch',
      },
    },
    followUps: {
      heading: 'Was weiterverfolgt wird',
      kept: 'Erledigt',
      open: 'In Arbeit',
      overdue: 'In Arbeit, überfällig',
      notKept: 'Wurde nichts daraus',
      none: 'Es wurde noch nichts zugesagt.',
    },
    grades: {
      heading: 'Was die Beteiligten denken',
      caption: 'Mittelwerte von 1 (gar nicht) bis 5 (in hohem Maße)',
      question: 'Frage',
      answered: 'Haben geantwortet',
      tooFew: 'zu wenige Antworten',
      tooFewHint:
        'Antworten werden gezeigt, wenn mindestens drei geantwortet haben, damit niemand erkannt wird.',
      things: {
        heard: 'Wurde gehört / hörte zu',
        clear: 'Es war klar',
        worthwhile: 'Die Zeit wert',
      },
    },
    words: {
      heading: 'Das schrieben sie',
      hint: 'In zufälliger Reihenfolge.',
      none: 'Niemand hat etwas geschrieben.',
    },
    compared: {
      heading: 'Die Ausschüsse nebeneinander',
      lead: (year: number) => `Anfragen im Jahr ${year}, und wie viele einen Termin bekamen`,
      caption: 'Die wichtigsten Zahlen jedes Ausschusses',
    },
    columns: {
      committee: 'Ausschuss',
      requests: 'Anfragen',
      accepted: 'Bekamen einen Termin',
      waiting: 'Warten',
      refused: 'Abgelehnt',
      refusals: 'Ablehnungen nach Begründung',
      cancelled: 'Abgemeldet',
      lapsed: 'Verfallen',
      medianDays: 'Wartezeit in Tagen (Median)',
      came: (format: string) => `${format}: kamen`,
      absent: (format: string) => `${format}: kamen nicht`,
      persons: (format: string) => `${format}: Personen`,
      sessions: (state: string) => `Treffen: ${state}`,
      hours: 'Arbeitsstunden',
      followUp: (state: string) => `Weiterverfolgt: ${state}`,
      answered: (side: string) => `${side}: haben geantwortet`,
      mean: (side: string, thing: string) => `${side}: ${thing}`,
      held: 'Treffen fanden statt',
      kept: 'Weiterverfolgt: erledigt',
      grade: 'Die Zeit wert (Bürger)',
    },
  },
} satisfies typeof da;
