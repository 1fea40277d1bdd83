import ts from 'typescript';
import { filesIn, finding, nodesOf, parse, type Sources } from '../sources';

/**
 * What was left in Danish in the other languages. A Danish word may be told, in quotation marks or
 * in brackets.
 */
export function checkTranslations(sources: Sources): string[] {
  return filesIn(sources, 'app/i18n/en', 'app/i18n/de').flatMap(([file, text]) => {
    const source = parse(file, text);
    return [...nodesOf(source)].flatMap((node) => {
      if (ts.isImportDeclaration(node)) {
        const isDanish = /\/da(\/|'$)/.test(node.moduleSpecifier.getText());
        return isDanish && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
          ? [finding(node, 'takes its texts from the Danish ones')]
          : [];
      }
      if (!ts.isStringLiteralLike(node) && !isTemplatePart(node)) return [];
      const own = node.text.replace(/[“„][^”“]*[”“]|\([^)]*\)/g, '');
      return /[æøå]/i.test(own) ? [finding(node, `is Danish: ${own.trim()}`)] : [];
    });
  });
}

function isTemplatePart(
  node: ts.Node,
): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Whole sentences that are the same in both: nobody translated them. */
export function untranslated(danish: unknown, other: unknown, key = ''): string[] {
  if (typeof danish === 'string') {
    return danish === other && danish.split(' ').length > 3 ? [`${key}: ${danish}`] : [];
  }
  if (typeof danish !== 'object' || danish === null) return [];
  const others = other as Record<string, unknown>;
  return Object.entries(danish).flatMap(([name, value]) =>
    untranslated(value, others[name], key === '' ? name : `${key}.${name}`),
  );
}
