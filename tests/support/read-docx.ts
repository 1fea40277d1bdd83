import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { unzipSync } from 'fflate';

type Node = { name: string; attributes: Record<string, string>; children: (Node | string)[] };

/** A paragraph as Word would show it; `text` has a tab or a line break where it breaks. */
type ReadParagraph = {
  style: string;
  text: string;
  /** What it says, and where it leads: an address, or `#` and the name of a bookmark. */
  links: { text: string; to: string }[];
  bookmarks: string[];
  isRightToLeft: boolean;
};

export type ReadDocx = {
  /** The XML of each part, by its path. */
  parts: Record<string, string>;
  paragraphs: ReadParagraph[];
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  processEntities: { maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
});

/**
 * A Word document as a strict reader takes it.
 * @throws where a part is no UTF-8 or no well-formed XML
 */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, decoder.decode(part)]),
  );
  const validator = new SyntaxValidator();
  for (const xml of Object.values(parts)) validator.validate(xml);
  const addresses = new Map(
    all(parsed(parts['word/_rels/document.xml.rels']!), 'Relationship').map(({ attributes }) => [
      attributes.Id!,
      attributes.Target!,
    ]),
  );
  const paragraphs = all(parsed(parts['word/document.xml']!), 'w:p').map((paragraph) =>
    readParagraph(paragraph, addresses),
  );
  return { parts, paragraphs };
}

function readParagraph(paragraph: Node, addresses: Map<string, string>): ReadParagraph {
  return {
    style: all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: shown(paragraph),
    links: all(paragraph, 'w:hyperlink').map((link) => {
      const anchor = link.attributes['w:anchor'];
      return {
        text: shown(link),
        to: anchor === undefined ? addresses.get(link.attributes['r:id']!)! : `#${anchor}`,
      };
    }),
    bookmarks: all(paragraph, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']!),
    isRightToLeft: all(paragraph, 'w:bidi').length > 0,
  };
}

function shown(node: Node): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return node.name === 'w:t' ? child : '';
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br') return '\n';
      return shown(child);
    })
    .join('');
}

function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(child.name === name ? [child] : []), ...all(child, name)];
  });
}

function parsed(xml: string): Node {
  return { name: '', attributes: {}, children: (parser.parse(xml) as Parsed[]).map(node) };
}

type Parsed = Record<string, unknown>;

function node(parsedNode: Parsed): Node | string {
  if ('#text' in parsedNode) return String(parsedNode['#text']);
  const name = Object.keys(parsedNode).find((key) => key !== ':@')!;
  return {
    name,
    attributes: (parsedNode[':@'] ?? {}) as Record<string, string>,
    children: (parsedNode[name] as Parsed[]).map(node),
  };
}
