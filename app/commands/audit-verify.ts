import { parseArgs } from 'node:util';
import { type Finding, type KnownSeal, verifySeals } from '~/domains/audit/verify-seals.server';
import { readEnv } from '~/platform/env.server';
import { keysFrom } from '~/platform/keys.server';
import { CommandError, fail } from './command-error';
import { readSecret } from './secret';
import { withDatabase } from './with-database';

/**
 * `npm run audit:verify [-- --known NUMBER:HASH]`: goes through the whole audit. A line for each sign of
 * tampering and exit code 1, or what was found in order; then what waits for its seal.
 */
async function auditVerify(): Promise<void> {
  const known = readKnown();
  const keys = keysFrom(readSecret(readEnv()));
  await withDatabase(async ({ db }) => {
    const findings = verifySeals(db, keys, known);
    let found = 0;
    for (;;) {
      const step = await findings.next();
      if (!step.done) {
        found += 1;
        console.error(describe(step.value));
        continue;
      }
      const { seals, sealed, last, unsealed, detached, unhashed } = step.value;
      console.log(`${sealed} events are under ${seals} seals.`);
      console.log(
        unsealed.events === 0
          ? 'None waits for its seal.'
          : `${unsealed.events} wait for their seal, the oldest since ${unsealed.since}. They are sealed every five minutes while the worker runs.`,
      );
      console.log(`${detached} have lost their details with somebody's account.`);
      if (unhashed > 0) {
        console.log(
          `${unhashed} are from before details had a hash: nothing can be said of those.`,
        );
      }
      if (last) console.log(`Last seal, to be noted elsewhere: ${last.number}:${last.hash}`);
      console.log(found === 0 ? 'Nothing was tampered with.' : `${found} signs of tampering.`);
      if (found > 0) process.exitCode = 1;
      return;
    }
  });
}

function readKnown(): KnownSeal | undefined {
  const use = 'Use: npm run audit:verify [-- --known NUMBER:HASH]';
  try {
    const { values } = parseArgs({ options: { known: { type: 'string' } } });
    if (values.known === undefined) return undefined;
    const [, number, hash] = /^(\d{1,15}):([\w-]+)$/.exec(values.known) ?? [];
    if (number !== undefined && hash !== undefined) return { number: Number(number), hash };
  } catch {
    // An option that there is none of.
  }
  throw new CommandError(use);
}

function describe(finding: Finding): string {
  switch (finding.code) {
    case 'seals_missing':
      return finding.from === finding.to
        ? `Seal ${finding.from} is missing.`
        : `Seals ${finding.from} to ${finding.to} are missing.`;
    case 'chain_broken':
      return `Seal ${finding.seal} does not follow seal ${finding.seal - 1}, which is another than it was.`;
    case 'seal_broken': {
      const { seal, sealedAt, sealed, found } = finding;
      const what =
        sealed === found
          ? 'an event was changed, exchanged or put elsewhere, or the seal was changed'
          : found > sealed
            ? `${sealed} events were sealed, and there are more`
            : `${sealed} events were sealed, and ${found} are there`;
      return `Seal ${seal} of ${sealedAt} is broken: ${what}.`;
    }
    case 'details_changed':
      return `Event ${finding.event} of ${finding.at} (${finding.action}): its details were changed.`;
    case 'events_without_seal':
      return `Seal ${finding.seal} is missing, and ${finding.events} events are under it.`;
    case 'details_gone':
      return `Event ${finding.event} of ${finding.at} (${finding.action}): its details are gone, and not with an erased account.`;
    case 'known_seal_gone':
      return `Seal ${finding.seal} is not the one that was noted: what was sealed from there on may have been cut off.`;
  }
}

await auditVerify().catch(fail);
