/** How many tests passed and failed. A skipped test counts as failed: none may be skipped. */
export interface Count {
  passed: number;
  failed: number;
  /** What failed and how it was told, for the end of a run whose beginning may be cut off. */
  failures?: string[];
}

/** Nothing ran. */
export const none: Count = { passed: 0, failed: 0 };

/** Reads the report of Vitest's JSON reporter. */
export function countVitest(report: string): Count {
  const { testResults } = JSON.parse(report) as { testResults: VitestFile[] };
  return testResults.map(countFile).reduce(add, none);
}

interface VitestFile {
  name: string;
  status: string;
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
}

function countFile(file: VitestFile): Count {
  const failed = file.assertionResults.filter(({ status }) => status !== 'passed');
  const passed = file.assertionResults.length - failed.length;
  const failures = failed.map(({ fullName, failureMessages = [] }) =>
    [`${file.name}: ${fullName}`, ...failureMessages].join('\n'),
  );
  // A file that cannot even be loaded has no tests in the report.
  if (failed.length > 0 || file.status === 'passed') {
    return { passed, failed: failed.length, failures };
  }
  return { passed, failed: 1, failures: [`${file.name}: ${file.message ?? 'not loaded'}`] };
}

/** Reads the report of Playwright's JSON reporter. */
export function countPlaywright(report: string): Count {
  const { stats, errors, suites } = JSON.parse(report) as PlaywrightSuite & {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: { message?: string }[];
  };
  const { expected, unexpected, flaky, skipped } = stats;
  return {
    passed: expected,
    failed: unexpected + flaky + skipped + errors.length,
    failures: [...errors.map(({ message = 'an error' }) => message), ...failedSpecs({ suites })],
  };
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    ok: boolean;
    tests: { results: { errors: { message?: string }[] }[] }[];
  }[];
}

function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, tests }) =>
      [
        `${file}: ${title}`,
        ...tests.flatMap(({ results }) =>
          results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)),
        ),
      ].join('\n'),
    );
  return [...own, ...suites.flatMap(failedSpecs)];
}

/** The sum of two. */
export function add(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    failures: [...(one.failures ?? []), ...(other.failures ?? [])],
  };
}
