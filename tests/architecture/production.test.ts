import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['start', 'worker'])('%s is in production before it loads anything else', (command) => {
  const source = readFileSync(`app/commands/${command}.ts`, 'utf8');
  expect(/^import .*$/m.exec(source)?.[0]).toBe("import './production';");
});
