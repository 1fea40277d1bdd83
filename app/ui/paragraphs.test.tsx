import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Paragraphs } from './paragraphs';

const shown = (text: string, hasLinks = true) =>
  renderToStaticMarkup(<Paragraphs text={text} hasLinks={hasLinks} />);

it('leads to an address in a sentence, and not to what ends the sentence', () => {
  expect(shown('Se (https://example.com/plan?a=1). Eller http://example.com/b, tak.')).toContain(
    'Se (<a href="https://example.com/plan?a=1">https://example.com/plan?a=1</a>). ' +
      'Eller <a href="http://example.com/b">http://example.com/b</a>, tak.',
  );
});

it.each(['javascript:alert(1)', 'www.example.com', 'https://', 'http://"><script>'])(
  'makes no link of %s',
  (text) => {
    expect(shown(text)).not.toContain('<a');
    expect(shown(text)).not.toContain('<script>');
  },
);

it('makes none of what citizens write', () => {
  expect(shown('Se https://example.com/', false)).not.toContain('<a');
});
