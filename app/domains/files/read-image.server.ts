import pLimit from 'p-limit';
import sharp from 'sharp';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { keptAs, longestSide, mostPixels, whyNotUnpackable } from './rules';
import type { MediaType } from './vocabulary';

type Image = {
  bytes: Buffer;
  mediaType: 'image/jpeg' | 'image/webp';
  width: number;
  height: number;
};

/** One image is in memory at a time. */
const inTurn = pLimit(1);
const longestSeconds = 8;
/** Images that wait for their turn. Whoever comes after them is told at once. */
const mostInLine = 5;

sharp.cache(false);

/**
 * Makes an image anew from its pixels, so that nothing else in the file is kept: no place, no camera, no
 * owner, nothing hidden. It is turned upright and made as small as pages need it.
 * @param read gives the file's bytes, when it is this one's turn
 * @returns `not_kept` where too many wait already
 */
export function readImage(
  mediaType: MediaType,
  read: () => Promise<Buffer>,
): Promise<Outcome<Image, 'too_large' | 'broken_image' | 'not_kept'>> {
  if (inTurn.pendingCount >= mostInLine) return Promise.resolve(refused('not_kept'));
  return inTurn(async () => {
    const input = await read();
    try {
      const facts = await sharp(input, { limitInputPixels: false }).metadata();
      const isProgressive = facts.isProgressive ?? false;
      const reason = whyNotUnpackable({ ...facts, mediaType, isProgressive });
      if (reason) return refused(reason);
      const image = sharp(input, { limitInputPixels: mostPixels, failOn: 'error' })
        .timeout({ seconds: longestSeconds })
        .autoOrient()
        .resize({
          width: longestSide,
          height: longestSide,
          fit: 'inside',
          withoutEnlargement: true,
        });
      const kept = keptAs(mediaType);
      const { data, info } = await (
        kept === 'image/jpeg' ? image.jpeg({ quality: 82, mozjpeg: true }) : image.webp()
      ).toBuffer({ resolveWithObject: true });
      return ok({ bytes: data, mediaType: kept, width: info.width, height: info.height });
    } catch {
      return refused('broken_image');
    }
  });
}
