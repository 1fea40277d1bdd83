import type { search as da } from '../da/search';
import { formatNumber } from '../format';

export const search = {
  title: 'Suche',
  titleFor: (words: string) => `Suche: ${words}`,
  lead: 'Durchsuchen Sie alles, was öffentlich ist: Pläne, Maßnahmen, Ziele, Kommentare, Fragen an den Rat, Ausschüsse und UN-Nachhaltigkeitsziele. Die Pläne sind auf Dänisch; mit dänischen Wörtern finden Sie am meisten.',
  label: 'Wonach suchen Sie?',
  button: 'Suchen',
  hits: (count: number, words: string) =>
    count === 0
      ? `Zu „${words}“ haben wir nichts gefunden`
      : count === 1
        ? `1 Treffer zu „${words}“`
        : `${formatNumber(count, 'de')} Treffer zu „${words}“`,
  none: 'Versuchen Sie es mit einem anderen, möglichst dänischen Wort, einem kürzeren Wort oder nur dem Wortanfang – oder gehen Sie von hier aus weiter:',
  tooLong: 'Ihre Suchanfrage ist zu lang. Bitte verwenden Sie höchstens 200 Zeichen.',
} satisfies typeof da;
