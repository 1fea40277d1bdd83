import { type MediaType, mediaTypes, type ScanResult } from './vocabulary';

/** What may be handed in, and what is made of it. Pure. */

const megabyte = 1024 * 1024;
export const largestImage = 10 * megabyte;
export const largestPdf = 25 * megabyte;
/** Whatever it is, it is not read further than this. */
export const largestUpload = Math.max(largestImage, largestPdf);
/** Pixels of an image that is unpacked in strips, which takes little memory however large it is. */
export const mostPixels = 64_000_000;
/** Pixels of one that must be unpacked whole: WebP, and what comes in ever finer passes. A tenth of a gigabyte. */
const mostPixelsAtOnce = 25_000_000;
/** Pixels of the longer side that an image is kept with. */
export const longestSide = 2000;
const longestAlt = 300;
const longestName = 100;

/** Files that one person may have handed in without having sent the form they are for. */
export const mostWaiting = 20;
/** Hours after which such a file is forgotten. */
export const waitingHours = 24;

/** What a field for files needs to know. */
export const uploadField = {
  accept: mediaTypes.join(','),
  limits: { image: largestImage / megabyte, pdf: largestPdf / megabyte },
};

/** Why a file is not taken. */
export type UploadRefusal =
  | 'too_large'
  | 'type_not_allowed'
  | 'infected'
  | 'broken_image'
  | 'alt_needed'
  | 'too_many'
  /** The storage does not work. */
  | 'not_kept';

/** Why a file that looks like this is not taken; null: its bytes may be read. */
export function whyNotReadable(given: {
  /** As its bytes say; null: nothing that is known here. */
  mediaType: MediaType | null;
  alt: string | null;
}): 'type_not_allowed' | 'alt_needed' | null {
  if (given.mediaType === null) return 'type_not_allowed';
  return isImage(given.mediaType) && given.alt === null ? 'alt_needed' : null;
}

/** Why an image with these sides, in pixels, is not unpacked; null: it is. */
export function whyNotUnpackable(image: {
  width: number;
  height: number;
  mediaType: MediaType;
  isProgressive: boolean;
}): 'too_large' | null {
  const isInStrips = image.mediaType !== 'image/webp' && !image.isProgressive;
  const most = isInStrips ? mostPixels : mostPixelsAtOnce;
  return image.width * image.height > most ? 'too_large' : null;
}

/** Why somebody may not hand in one more; null: they may. */
export function whyNotOneMore(waiting: number): 'too_many' | null {
  return waiting >= mostWaiting ? 'too_many' : null;
}

export function asMediaType(sniffed: string | undefined): MediaType | null {
  return mediaTypes.find((one) => one === sniffed) ?? null;
}

export function isImage(mediaType: MediaType): boolean {
  return mediaType.startsWith('image/');
}

/** JPEG stays JPEG; whatever may be transparent becomes WebP. */
export function keptAs(mediaType: MediaType): 'image/jpeg' | 'image/webp' {
  return mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
}

/** What an image shows, as it is kept; null: nothing was said. */
export function tidyAlt(given: string | null): string | null {
  return tidy(given ?? '', longestAlt) || null;
}

const endings: Record<MediaType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/**
 * A file's name as it is shown and saved: without folders, without what turns text around, and with the
 * ending of what it is.
 */
export function tidyName(given: string, mediaType: MediaType): string {
  const base = tidy(given.replace(/^.*[/\\]/s, ''), 500).replace(/\.[^.]{0,8}$/, '');
  return `${cut(base, longestName).trim() || 'fil'}.${endings[mediaType]}`;
}

/** Without control and formatting characters, which no reader sees, and with single spaces. */
function tidy(text: string, longest: number): string {
  const seen = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ');
  return cut(seen.trim(), longest).trim();
}

function cut(text: string, longest: number): string {
  return Array.from(text).slice(0, longest).join('');
}

/** The address of a file. It has one: whoever asks by another name finds nothing. */
export function filePath(file: { id: string; mediaType: MediaType }): string {
  return `/filer/${file.id}/${publicName(file.mediaType)}`;
}

/** What a file is called for others than its owner and staff: people call theirs by names and addresses. */
export function publicName(mediaType: MediaType): string {
  return `${isImage(mediaType) ? 'billede' : 'dokument'}.${endings[mediaType]}`;
}

/** Only an image that was found clean is shown where it is opened; anything else is saved. */
export function isOpenedInPlace(file: { mediaType: MediaType; scan: ScanResult }): boolean {
  return isImage(file.mediaType) && file.scan === 'clean';
}
