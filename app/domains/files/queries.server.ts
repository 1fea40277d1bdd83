import { and, eq, inArray, or } from 'drizzle-orm';
import { validate } from 'uuid';
import { file } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { filesPolicy } from './policy';
import { filePath, isOpenedInPlace, publicName } from './rules';
import type { MediaType, ScanResult } from './vocabulary';

/** A file as a page shows it. */
export type AttachedFile = {
  id: string;
  /** As its owner calls it, where the viewer is its owner or staff; else `publicName`. */
  name: string;
  mediaType: MediaType;
  bytes: number;
  /** Of an image, in pixels. */
  width: number | null;
  height: number | null;
  alt: string | null;
  scan: ScanResult;
  /** Whether everyone sees it. */
  isShown: boolean;
  /** Whether it stays private, whatever becomes of what it belongs to. */
  isWithheld: boolean;
  /** Its address without host and language; null where the viewer may know of it and not open it. */
  path: string | null;
};

/** Whose the files of a subject are to read, where its domain says so itself. */
type Readers = { isReader?: boolean };

/**
 * The files of a subject that the viewer may know of: the public ones, their own, and to staff all.
 * @param of.isReader that the viewer reads what was handed in to it, as the caller has made sure
 */
export async function filesOf(
  ctx: ReadContext,
  subjectId: string,
  of: Readers = {},
): Promise<AttachedFile[]> {
  return (await filesOfEach(ctx, [subjectId], of)).get(subjectId) ?? [];
}

/** The same of many subjects at once, by subject; those without are left out. */
export async function filesOfEach(
  ctx: ReadContext,
  subjectIds: string[],
  { isReader }: Readers = {},
): Promise<Map<string, AttachedFile[]>> {
  const { actor, db, municipality } = ctx;
  const files = new Map<string, AttachedFile[]>();
  if (subjectIds.length === 0) return files;
  const isForAll = isReader ?? filesPolicy(actor, { do: 'open_any' });
  const own = actor.kind === 'person' ? eq(file.ownerId, actor.personId) : undefined;
  const rows = await db
    .select()
    .from(file)
    .where(
      and(
        eq(file.municipalityId, municipality.id),
        inArray(file.subjectId, subjectIds),
        isForAll ? undefined : or(file.isShown, own),
      ),
    )
    .orderBy(file.id);
  for (const row of rows) {
    const { id, mediaType, bytes, width, height, alt, scan, isShown, isWithheld } = row;
    const isKnown = isForAll || (actor.kind === 'person' && row.ownerId === actor.personId);
    const name = isKnown ? row.name : publicName(mediaType);
    const path = filesPolicy(actor, { do: 'open', file: row, isReader }) ? filePath(row) : null;
    const shown = {
      id,
      name,
      mediaType,
      bytes,
      width,
      height,
      alt,
      scan,
      isShown,
      isWithheld,
      path,
    };
    files.set(row.subjectId!, [...(files.get(row.subjectId!) ?? []), shown]);
  }
  return files;
}

/**
 * A file that the viewer may open.
 * @param of.name as it stands in its address
 * @param of.isReader what the domain of its subject says: whether the viewer reads it; undefined: it has no say
 * @throws NotFound where there is none, or it is not for them
 */
export async function findFile(
  ctx: ReadContext,
  of: {
    id: string;
    name: string;
    isReader?: (subjectId: string) => Promise<boolean | undefined>;
  },
) {
  if (!validate(of.id)) throw new NotFound();
  const [row] = await ctx.db
    .select()
    .from(file)
    .where(and(eq(file.id, of.id), eq(file.municipalityId, ctx.municipality.id)));
  if (!row || publicName(row.mediaType) !== of.name) throw new NotFound();
  const isReader = row.subjectId === null ? undefined : await of.isReader?.(row.subjectId);
  if (!filesPolicy(ctx.actor, { do: 'open', file: row, isReader })) throw new NotFound();
  const { id, mediaType, bytes, sha256, isShown } = row;
  return {
    id,
    name: of.name,
    mediaType,
    bytes,
    sha256,
    isShown,
    isOpenedInPlace: isOpenedInPlace(row),
  };
}
