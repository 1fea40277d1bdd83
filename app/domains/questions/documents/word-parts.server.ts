import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  HeadingLevel,
  type IContext,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TextRun,
  XmlComponent,
} from 'docx';
import { isRightToLeft, oneLine, paragraphsOf, webAddress, writable } from './document-text';

/** Part of a line: a text, or a link by what it says and where it leads. */
export type Inline = string | { text: string; url: string } | { text: string; bookmark: string };

/** A place in the document that links lead to. Word takes letters, digits and `_` in its name. */
export type Bookmark = { name: string; number: number };

const hyperlinkRelationship =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Stands for `{` until the document is packed: what looks like one of its own place holders, such as
 * `{default-bullet-numbering-0}`, docx would fill in. No text that is writable holds it.
 */
export const braceStandIn = '\uFDD0';

/**
 * A link out of the document. That of docx has an id drawn by lot, so that the same document would never be the
 * same bytes.
 */
class WebLink extends XmlComponent {
  constructor(
    private readonly run: TextRun,
    private readonly address: string,
  ) {
    super('w:hyperlink');
  }

  override prepForXml(context: IContext): ReturnType<XmlComponent['prepForXml']> {
    const { Relationships } = context.viewWrapper;
    const id = `Link${Relationships.RelationshipCount + 1}`;
    Relationships.addRelationship(id, hyperlinkRelationship, this.address, 'External');
    return new ConcreteHyperlink([this.run], id).prepForXml(context);
  }
}

/** A paragraph of any parts; that of docx takes only its own. */
class FilledParagraph extends Paragraph {
  constructor(options: IParagraphOptions, children: XmlComponent[]) {
    super(options);
    this.root.push(...children);
  }
}

/** A heading that Word's navigation and screen readers know as one. */
export function heading(text: string, level: 1 | 2, bookmark?: Bookmark): Paragraph {
  const run = runOf(oneLine(text));
  return new FilledParagraph(
    { heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, ...direction(text) },
    bookmark
      ? [new BookmarkStart(bookmark.name, bookmark.number), run, new BookmarkEnd(bookmark.number)]
      : [run],
  );
}

/** A line in one of the document's styles. */
export function line(text: Inline, style?: string): Paragraph {
  const shown = typeof text === 'string' ? text : text.text;
  return new FilledParagraph({ style, ...direction(shown) }, [inline(text)]);
}

/** What somebody wrote: its paragraphs, with their lines. */
export function writtenText(text: string): Paragraph[] {
  return paragraphsOf(text).map(
    (lines) =>
      new FilledParagraph(
        { style: 'Written', ...direction(lines.join(' ')) },
        lines.map((one, index) => runOf(one, { break: index === 0 ? 0 : 1 })),
      ),
  );
}

/** A fact under its name, each value on a line of its own; nothing where there is no value. */
export function fact(name: string, ...values: (Inline | Inline[] | null)[]): Paragraph[] {
  const lines = values.filter((value) => value !== null);
  if (lines.length === 0) return [];
  return [
    new FilledParagraph({ style: 'Fact' }, [
      runOf(`${name}:`, { bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...lines.flatMap((parts, index) => [
        ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
        ...[parts].flat().map(inline),
      ]),
    ]),
  ];
}

function direction(text: string): { bidirectional?: true } {
  return isRightToLeft(text) ? { bidirectional: true } : {};
}

/** A text, or a link that goes where it says; an address that leads nowhere is told as text. */
function inline(part: Inline): XmlComponent {
  if (typeof part === 'string') return runOf(part.replace(/\s+/g, ' '));
  const text = oneLine(part.text);
  if ('bookmark' in part) {
    const children = [runOf(text, { style: 'Hyperlink' })];
    return new InternalHyperlink({ children, anchor: part.bookmark });
  }
  const address = webAddress(part.url);
  if (address === null) return runOf(text);
  return new WebLink(runOf(text || address, { style: 'Hyperlink' }), address);
}

/** Text always by `text`: among `children` docx takes words such as „CURRENT“ for page numbers. */
export function runOf(
  text: string,
  options: { bold?: boolean; break?: number; style?: string } = {},
): TextRun {
  return new TextRun({
    ...options,
    ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
    text: writable(text).replaceAll('{', braceStandIn),
  });
}
