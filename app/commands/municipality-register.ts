import { municipalityOrigin } from '~/domains/municipalities/address';
import {
  type MunicipalityFile,
  parseMunicipalityFile,
} from '~/domains/municipalities/municipality-file';
import { isEmpty, type RegisterDifference } from '~/domains/municipalities/register-difference';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { keepUpWithMeetings } from '~/domains/questions/meetings/follow-meetings.server';
import type { Context } from '~/platform/context.server';
import { readEnv } from '~/platform/env.server';
import { CommandError, fail } from './command-error';
import { readJson, refusal } from './input-file';
import { withDatabase } from './with-database';

/** `npm run municipality:register -- FILE`: takes a municipality in, or makes it what its file says now. */
async function municipalityRegister(): Promise<void> {
  const [path, ...rest] = process.argv.slice(2);
  if (path === undefined || path.startsWith('-') || rest.length > 0) {
    throw new CommandError('Use: npm run municipality:register -- FILE');
  }
  const parsed = parseMunicipalityFile(await readJson(path));
  if (!parsed.ok) throw refusal(path, parsed.faults);
  const { file } = parsed;
  const outcome = await withDatabase((ctx) => register(ctx, file));
  if (!outcome.ok) throw refusal(path, outcome.reason.faults);
  const { isNew, difference, leftOut } = outcome.value;
  if (isNew) {
    const { committees, units, areas } = file;
    console.log(
      `${file.slug}: registered. Committees: ${committees.length}, units: ${units.length}, areas: ${areas.length}.`,
    );
  } else if (isEmpty(difference)) {
    console.log(`${file.slug}: nothing new.`);
  } else {
    console.log([`${file.slug}: changed`, ...linesOf(difference)].join('\n'));
  }
  if (leftOut.length > 0) {
    const lines = leftOut.map((entry) => `  ${entry}`);
    console.log(
      ['Not in the file, and left as it is (what has ended needs a validTo):', ...lines].join('\n'),
    );
  }
}

/** Takes it in, and has the council's question times follow its meetings. */
async function register(ctx: Omit<Context, 'municipality'>, file: MunicipalityFile) {
  const outcome = await registerMunicipality(ctx, file);
  if (outcome.ok) {
    const { municipality } = outcome.value;
    const origin = municipalityOrigin(municipality, readEnv().frontDoor);
    await keepUpWithMeetings({ ...ctx, municipality, origin });
  }
  return outcome;
}

function linesOf(difference: RegisterDifference): string[] {
  return [
    ...difference.facts.map((field) => `  municipality: ${field}`),
    ...difference.added.map((entry) => `  + ${entry}`),
    ...difference.changed.map(({ entry, fields }) => `  ~ ${entry}: ${fields.join(', ')}`),
    ...(difference.reordered ? ['  the order of the committees'] : []),
  ];
}

await municipalityRegister().catch(fail);
