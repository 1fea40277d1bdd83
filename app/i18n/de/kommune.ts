/**
 * What a municipality is called in a German sentence: „der Kommune Sønderborg“.
 * @param name Danish, as registered; one that does not end in „Kommune“ stays as it is
 */
export function kommune(article: 'der' | 'die' | 'Die', name: string): string {
  const place = /^(.+) Kommune$/.exec(name)?.[1];
  return place === undefined ? name : `${article} Kommune ${place}`;
}
