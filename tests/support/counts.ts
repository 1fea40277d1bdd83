/** How many tests passed and failed. A skipped test counts as failed: none may be skipped. */
export interface Count {
  passed: number;
  failed: number;
}

/** Nothing ran. */
export const none: Count = { passed: 0, failed: 0 };

/** Reads the report of Vitest's JSON reporter. */
export function countVitest(report: string): Count {
  const { testResults } = JSON.parse(report) as {
    testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
  };
  return testResults.map(countFile).reduce(add, none);
}

function countFile(file: { status: string; assertionResults: { status: string }[] }): Count {
  const passed = file.assertionResults.filter(({ status }) => status === 'passed').length;
  const failed = file.assertionResults.length - passed;
  // A file that cannot even be loaded has no tests in the report.
  return { passed, failed: failed === 0 && file.status !== 'passed' ? 1 : failed };
}

/** Reads the report of Playwright's JSON reporter. */
export function countPlaywright(report: string): Count {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky + skipped + errors.length };
}

function add(one: Count, other: Count): Count {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
