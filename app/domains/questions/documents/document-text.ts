/** Half a character, which no encoding holds. */
const halves = /\p{Cs}/gu;
/** Every way to end a line. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What XML 1.0 (§ 2.2) knows no way to write, and control characters that nobody can read. */
const unwritable = /(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** Longer addresses are cut by Word, and then lead nowhere. */
const longestAddress = 2000;

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A text as any document can hold it: lines end in `\n`, and what cannot be written is gone. */
export function writable(text: string): string {
  return text.replace(halves, '\uFFFD').replace(lineEnds, '\n').replace(unwritable, '');
}

/** Plain data, with every text in it made writable. */
export function writableData<Data>(data: Data): Data {
  return mapTexts(data) as Data;
}

function mapTexts(data: unknown): unknown {
  if (typeof data === 'string') return writable(data);
  if (Array.isArray(data)) return data.map(mapTexts);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value)]));
}

/** A text as one line, for headings and facts. Empty if there is nothing to see in it. */
export function oneLine(text: string): string {
  return writable(text).replace(/\s+/g, ' ').trim();
}

/** A text by its paragraphs, which empty lines part, each by its lines. */
export function paragraphsOf(text: string): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of writable(text).replaceAll('\t', ' ').split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)!.push(line.trimEnd());
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

/** Whether a text reads from right to left: its first letter decides, as in browsers (`dir="auto"`). */
export function isRightToLeft(text: string): boolean {
  const [first] = /\p{L}/u.exec(text) ?? [''];
  return rightToLeftLetter.test(first);
}

/**
 * An address that a document may lead to.
 * @returns null for what is no address of the web, which Word would call a damaged document
 */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && href.length <= longestAddress ? href : null;
}
