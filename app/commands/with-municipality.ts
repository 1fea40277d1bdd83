import { findMunicipality } from '~/domains/municipalities/queries.server';
import type { Context } from '~/platform/context.server';
import { CommandError } from './command-error';
import { withDatabase } from './with-database';

/**
 * Does an operator's piece of work on one municipality.
 * @param name kommunekode or slug
 * @throws CommandError where there is no such municipality
 */
export async function withMunicipality<Result>(
  name: string,
  work: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  return withDatabase(async (ctx) => {
    const municipality = await findMunicipality(ctx.db, name);
    if (!municipality) throw new CommandError(`There is no municipality "${name}".`);
    return work({ ...ctx, municipality });
  });
}
