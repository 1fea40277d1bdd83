import { describe, expect, it, test } from 'vitest';
import { answerToNotice, composeStatement } from './statement.server';
import { decisions } from './vocabulary';

const refusal = {
  decision: 'refuse' as const,
  kind: 'submission' as const,
  language: 'da' as const,
  ground: { title: 'Personsag', wording: 'Det handler om en sag.' },
  words: null,
  mayBeShown: false,
};

describe('a statement of reasons', () => {
  it('says what was decided, why, by whom, and what one can do about it', () => {
    const parts = composeStatement(refusal).split('\n\n');
    expect(parts).toEqual([
      'Vi offentliggør ikke det, du skrev.',
      'Vi læser alt, før det bliver offentligt.',
      'Begrundelse: Personsag. Det handler om en sag.',
      expect.stringContaining('Det er et menneske'),
      expect.stringContaining('bede om, at en anden ser på afgørelsen igen'),
      expect.stringContaining('rette teksten og sende den igen'),
      expect.stringContaining('Ankestyrelsen'),
    ]);
  });

  it('says that a refused text may be shown, where its ground lets it', () => {
    const may = composeStatement({ ...refusal, mayBeShown: true });
    expect(may).toContain('læse det sammen med begrundelsen');
    expect(composeStatement({ ...refusal, decision: 'hide', mayBeShown: true })).not.toContain(
      'læse det sammen med begrundelsen',
    );
  });

  it('offers no third look', () => {
    const upheld = composeStatement({ ...refusal, decision: 'keep', kind: 'reconsideration' });
    expect(upheld).toContain('Den står ved magt.');
    expect(upheld).toContain('Det er kommunens endelige afgørelse.');
    expect(upheld).not.toContain('bede om, at en anden');
    expect(upheld).toContain('Ankestyrelsen');
  });

  it('tells that somebody gave a notice, and not who', () => {
    const hidden = composeStatement({ ...refusal, decision: 'hide', kind: 'notice' });
    expect(hidden).toContain('fordi nogen har anmeldt det');
  });

  it('asks, and says where to answer', () => {
    const asked = composeStatement({
      ...refusal,
      decision: 'clarify',
      ground: null,
      words: 'Hvilken vej mener du?',
    });
    expect(asked.split('\n\n')).toHaveLength(3);
    expect(asked).toContain('Hvilken vej mener du?');
    expect(asked).toContain('Min side');
  });

  it('is brief where nothing is taken from anybody', () => {
    const published = composeStatement({ ...refusal, decision: 'publish', ground: null });
    expect(published).toBe('Vi har offentliggjort det, du skrev.');
  });

  it.each(['en', 'de'] as const)('is whole in %s', (language) => {
    expect(composeStatement({ ...refusal, language }).split('\n\n')).toHaveLength(7);
  });
});

test.each(decisions)('whoever gave a notice is told of „%s“ and what they can do', (decision) => {
  expect(answerToNotice(decision, 'da').split('\n\n')).toHaveLength(4);
});
