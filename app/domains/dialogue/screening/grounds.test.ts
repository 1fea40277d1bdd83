import { expect, test } from 'vitest';
import { languages } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { sharedGrounds } from '../vocabulary';

test.each(languages)('in %s the grounds of a meeting say nothing of publishing', (language) => {
  const { dialogueGrounds } = textsIn(language);
  for (const code of sharedGrounds) {
    const said = Object.values(dialogueGrounds[code]).join(' ');
    expect(said).not.toMatch(/offentlig|publi|veröffentlich|indlæg|stå her/i);
  }
});
