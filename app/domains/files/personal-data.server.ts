import { desc, eq } from 'drizzle-orm';
import { file } from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { filePath } from './rules';
import { enqueueRemoval } from './store-upload.server';

/** What files are kept of people: those they handed in, and nothing that they did not. */
export const filesData: PersonalData = {
  tables: ['file'],
  contributions: () => Promise.resolve([]),
  async copy(ctx, personId) {
    const rows = await ctx.db
      .select()
      .from(file)
      .where(eq(file.ownerId, personId))
      .orderBy(desc(file.createdAt));
    return {
      files: rows.map((row) => ({
        name: row.name,
        mediaType: row.mediaType,
        bytes: row.bytes,
        alt: row.alt,
        scan: row.scan,
        isPublic: row.isShown,
        createdAt: row.createdAt,
        path: filePath(row),
      })),
    };
  },
  async transfer(tx, from, to) {
    await tx.update(file).set({ ownerId: to }).where(eq(file.ownerId, from));
  },
  async erase(tx, _ctx, personId) {
    const gone = await tx.delete(file).where(eq(file.ownerId, personId)).returning({ id: file.id });
    // Bytes know no rollback, so they go when the rows have gone.
    for (const { id } of gone) await enqueueRemoval(tx, id);
  },
};
