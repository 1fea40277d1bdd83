import type { Sources } from '../sources';

/** What work in progress leaves behind. Written so that this file does not find itself. */
const leftovers: [what: string, pattern: RegExp, files: RegExp][] = [
  ['a path of one machine', /(?<![\w.:/~-])\/(?:home|Users|work|root)\/[\w.-]+/, /./],
  ['unfinished work', /\b(?:TO[D]O|FIX[M]E|XX[X])\b/, /./],
  ['a test that runs alone', /\b(?:describe|it|test)\.only\b/, /\.tsx?$/],
  ['a test that is left out', /\b(?:describe|it|test)\.(?:skip|todo|fails|fixme)\b/, /\.tsx?$/],
];

export function checkLeftovers(sources: Sources): string[] {
  return [...sources]
    .filter(([file]) => file !== 'package-lock.json')
    .flatMap(([file, text]) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          leftovers
            .filter(([, pattern, files]) => files.test(file) && pattern.test(line))
            .map(([what]) => `${file}:${index + 1} ${what}: ${line.trim().slice(0, 120)}`),
        ),
    );
}
