import type { asking as danish } from '../da/asking';

export const asking = {
  receipt: {
    received: (moment) => `Wir haben sie am ${moment} erhalten.`,
    late: (day, closed) =>
      `Die Frist für die Sitzung am ${day} war ${closed}. Deshalb kommt Ihre Frage in die nächste Sitzung.`,
    meeting: (meeting, closes) =>
      `Sie kommt in die Ratssitzung am ${meeting}. Die Frist für Fragen zu dieser Sitzung ist ${closes}.`,
    noMeeting:
      'Es ist noch keine neue Sitzung angesetzt. Ihre Frage kommt in die nächste, und Sie bekommen eine Mail, sobald der Termin feststeht.',
    next: 'Jetzt liest jemand aus der Verwaltung die Frage und prüft, ob sie den Regeln entspricht. Sie können sie ändern, bis das begonnen hat oder die Frist abgelaufen ist.',
  },
} satisfies typeof danish;
