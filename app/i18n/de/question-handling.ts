import type { questionHandling as danish } from '../da/question-handling';

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`);

export const questionHandling = {
  titleOf: (topic) => `Frage an den Rat: „${topic}“`,
  searchContext: 'Frage an den Rat',
  states: {
    received: 'wartet auf eine Entscheidung',
    clarifying: 'wartet auf die fragende Person',
    accepted: 'kommt auf eine Sitzung',
    with_administration: 'bei der Verwaltung',
    asked: 'auf der Sitzung gestellt',
    answered: 'beantwortet',
    refused: 'abgelehnt',
    forwarded: 'weitergeleitet',
    lapsed: 'entfallen',
    withdrawn: 'zurückgezogen',
  },
  acceptRefusals: {
    asker_not_resident:
      'Die fragende Person hat nicht angegeben, dass sie in der Kommune wohnt, und nach den Regeln dürfen nur Einwohner fragen. Fragen Sie nach, oder lehnen Sie die Frage ab.',
    asker_quota_spent:
      'Die fragende Person hat auf dieser Sitzung schon so viele Fragen, wie die Regeln erlauben. Fragen Sie nach, welche dorthin soll, oder lehnen Sie diese ab.',
    asker_consent_needed:
      'Die fragende Person hat nicht zugestimmt, dass alle die Frage lesen dürfen, und das verlangen die Regeln. Fragen Sie nach, oder lehnen Sie die Frage ab.',
    not_for_everyone:
      'Die fragende Person hat nicht zugestimmt, dass alle die Frage lesen dürfen. Darum gibt es nichts, was für andere herauszunehmen wäre. Nehmen Sie sie an, wie sie ist, oder fragen Sie nach.',
  },
  accepted: {
    reinstated: 'Wir haben die Entscheidung noch einmal geprüft und geändert.',
    reads: {
      everyone: 'Ihre Frage an den Rat ist angenommen, und alle können sie hier lesen.',
      what_is_left:
        'Ihre Frage an den Rat ist angenommen. Alle können sie hier lesen, aber wir haben einen Teil des Textes herausgenommen. Was wir herausgenommen haben, kann sonst niemand lesen.',
      nobody:
        'Ihre Frage an den Rat ist angenommen. Sie steht nicht auf dieser Website, wie Sie es gewünscht haben.',
    },
    moved: 'Sie konnte nicht mehr auf die Sitzung kommen, für die Sie sie geschickt hatten.',
    meeting: (moment, place) =>
      place === null
        ? `Sie kommt auf die Sitzung des Rates am ${moment}.`
        : `Sie kommt auf die Sitzung des Rates am ${moment}. Ort: ${place}.`,
    noMeeting:
      'Sie kommt auf die nächste Sitzung des Rates. Der Termin steht noch nicht fest. Sie erfahren ihn, sobald er feststeht.',
    presence: {
      not_needed:
        'Sie müssen nicht dabei sein. Sie können gern von den Zuhörerplätzen aus zuhören.',
      needed: 'Sie müssen selbst auf der Sitzung sein und die Frage stellen.',
      needed_or_lapses:
        'Sie müssen selbst auf der Sitzung sein und die Frage stellen. Sind Sie nicht da, entfällt sie.',
    },
    minutes: (ask, reply) =>
      reply === 0
        ? `Sie haben ${minutes(ask)}, um die Frage zu stellen.`
        : `Sie haben ${minutes(ask)}, um die Frage zu stellen, und nach der Antwort ${minutes(reply)} für eine Bemerkung.`,
    needs: (needs) => `Sie haben geschrieben, dass Sie dies brauchen, um teilzunehmen: ${needs}`,
  },
  outcome: {
    refuse:
      'Wir nehmen Ihre Frage nicht auf eine Sitzung des Rates, und wir veröffentlichen sie nicht.',
    clarify:
      'Wir haben eine Frage an Sie, bevor wir Ihre auf eine Sitzung des Rates nehmen können.',
    forwarded: (to) =>
      `Wonach Sie fragen, ist nicht Aufgabe der Kommune. Wir haben Ihre Frage weitergeleitet an: ${to}. Darum kommt sie nicht auf eine Sitzung des Rates. Dort erfahren Sie, wann Sie eine Antwort bekommen.`,
  },
  told: {
    handedOver: (unit) =>
      `In Ihrer Frage geht es um Tatsachen. Darum antwortet ${unit}, und Sie müssen nicht auf eine Sitzung des Rates warten. Sie bekommen eine Mail, wenn die Antwort fertig ist.`,
    handedBack: 'Ihre Frage soll doch auf einer Sitzung des Rates beantwortet werden.',
    moved: 'Wir haben Ihre Frage auf eine andere Sitzung gelegt.',
  },
  draftWanted: {
    forMeeting: (moment) =>
      `Die Frage soll auf der Sitzung des Rates am ${moment} beantwortet werden. Schreiben Sie rechtzeitig einen Entwurf, damit das Büro des Bürgermeisters ihn freigeben kann.`,
    inWriting: 'Die Frage soll schriftlich beantwortet werden, ohne auf eine Sitzung zu kommen.',
  },
} satisfies typeof danish;
