import { describe, expect, it, test } from 'vitest';
import { textsIn } from '~/i18n/texts-of-language';
import { answerToNotice, composeStatement } from './statement.server';
import { decisions } from './vocabulary';

const refusal = {
  decision: 'refuse' as const,
  kind: 'submission' as const,
  language: 'da' as const,
  ground: { title: 'Personsag', wording: 'Det handler om en sag.' },
  words: null,
  mayBeShown: false,
  standing: 'private' as const,
  leftOut: null,
  endsSecondLook: false,
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

  it.each([
    ['text', ['noget af teksten ud'], ['billede']],
    ['files', ['ikke det billede eller den fil'], ['taget noget']],
    ['both', ['noget af teksten ud', 'billede eller den fil'], []],
  ] as const)('says what was left out: %s', (leftOut, says, saysNot) => {
    const redacted = composeStatement({ ...refusal, decision: 'publish_redacted', leftOut });
    const [outcome] = redacted.split('\n\n');
    for (const words of says) expect(outcome).toContain(words);
    for (const words of saysNot) expect(outcome).not.toContain(words);
    expect(redacted).not.toContain('sende den igen');
  });

  it.each(['da', 'en', 'de'] as const)(
    'gives grounds in %s that fit what was refused and what was redacted',
    (language) => {
      for (const { wording } of Object.values(textsIn(language).moderation.reasons)) {
        expect(wording).not.toMatch(/send(e|en Sie)? (det|den|es|it) (igen|again|erneut)/i);
      }
    },
  );

  it('is brief where nothing is taken from anybody', () => {
    const published = composeStatement({ ...refusal, decision: 'publish', ground: null });
    expect(published).toBe('Vi har offentliggjort det, du skrev.');
  });

  it('says so where nobody could read it any more, or a second look falls away', () => {
    const kept = { ...refusal, decision: 'keep' as const, kind: 'notice' as const, ground: null };
    expect(composeStatement(kept)).toContain('Andre kunne ikke læse det mere');
    expect(composeStatement({ ...kept, standing: 'public' })).toContain('det bliver stående');
    expect(composeStatement({ ...refusal, endsSecondLook: true })).toContain('Det falder væk');
    expect(answerToNotice('keep', { standing: 'withdrawn', isSecondLook: false }, 'da')).toContain(
      'kunne allerede ikke læse',
    );
  });

  it.each(['en', 'de'] as const)('is whole in %s', (language) => {
    expect(composeStatement({ ...refusal, language }).split('\n\n')).toHaveLength(7);
  });
});

test.each(decisions)('whoever gave a notice is told of „%s“ and what they can do', (decision) => {
  const of = { standing: 'public', isSecondLook: false } as const;
  expect(answerToNotice(decision, of, 'da').split('\n\n')).toHaveLength(4);
});
