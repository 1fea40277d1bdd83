import { readsFilesOf } from '~/domains/dialogue/screening/reads-files.server';
import { findFile } from '~/domains/files/queries.server';
import { fileRoute } from '~/platform/file-route.server';

/** A file that somebody handed in, for whoever may open it. */
export const loader = fileRoute(async (ctx, { params }) =>
  findFile(ctx, {
    id: params.id ?? '',
    name: params.name ?? '',
    isReader: (subjectId) => readsFilesOf(ctx, subjectId),
  }),
);
