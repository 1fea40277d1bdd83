/** Which of what we offer a header such as `Accept-Language` asks for first; else the first offered. */
export function preferred<Offer extends string>(
  header: string | null | undefined,
  offers: readonly [Offer, ...Offer[]],
): Offer {
  const [first] = offers;
  const asked = (header ?? '')
    .slice(0, longestHeader)
    .split(',')
    .flatMap((part, order) => parse(part, order) ?? []);
  let best: { offer: Offer; range: Range } | undefined;
  for (const offer of offers) {
    const range = asked
      .filter((one) => covers(one.value, offer))
      .reduce<Range | undefined>((one, other) => mostExact(one, other), undefined);
    if (!range || range.quality === 0) continue;
    if (!best || ranks(range, best.range)) best = { offer, range };
  }
  return best?.offer ?? first;
}

/** Whether a client that sends this `Accept` would rather have CSV than JSON. */
export function prefersCsv(accept: string | null | undefined): boolean {
  return preferred(accept, ['application/json', 'text/csv']) === 'text/csv';
}

type Range = { value: string; quality: number; exactness: number; order: number };

/** Nobody sends more on purpose, and what a stranger sends is not worth more work. */
const longestHeader = 1000;

function parse(part: string, order: number): Range | undefined {
  const [value = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
  if (value === '') return undefined;
  const given = parameters.find((one) => one.startsWith('q='))?.slice(2);
  const quality = given === undefined ? 1 : Number(given);
  if (!(quality >= 0 && quality <= 1)) return undefined;
  const exactness = value === '*' || value === '*/*' ? 0 : value.endsWith('/*') ? 1 : 2;
  return { value, quality, exactness, order };
}

/** `text/*` covers `text/csv`; the language `de-AT` is served by `de`. */
function covers(value: string, offer: string): boolean {
  if (value === '*' || value === '*/*' || value === offer) return true;
  if (value.endsWith('/*')) return offer.startsWith(value.slice(0, -1));
  return value.startsWith(`${offer}-`);
}

function mostExact(one: Range | undefined, other: Range): Range {
  return one && one.exactness >= other.exactness ? one : other;
}

/** By quality; then what was named more exactly; then what was named first. */
function ranks(range: Range, best: Range): boolean {
  return (
    range.quality > best.quality ||
    (range.quality === best.quality &&
      (range.exactness > best.exactness ||
        (range.exactness === best.exactness && range.order < best.order)))
  );
}
