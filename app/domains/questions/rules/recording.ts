/** Where a meeting's recording gets to a question. Pure. */

const youTube = /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/;
const vimeo = /^(?:player\.|www\.)?vimeo\.com$/;

/**
 * The address of a recording at a second: as its player wants it, and for one that we do not know as a media fragment
 * (W3C Media Fragments URI 1.0), which does no harm where it is not understood.
 * @returns null where the address is none of the web's
 */
export function recordingLink(streamUrl: string, second: number): string | null {
  if (!URL.canParse(streamUrl)) return null;
  const url = new URL(streamUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (youTube.test(url.hostname)) {
    url.searchParams.set('t', String(second));
    return url.href;
  }
  url.hash = vimeo.test(url.hostname) ? `t=${second}s` : `t=${second}`;
  return url.href;
}

/** The longest recording that a second is of: a day and a night. */
const longest = 24 * 60 * 60;

/** Seconds of `mm:ss` or `h:mm:ss`, with colons or full stops; null where it is neither. */
export function secondOf(typed: string): number | null {
  const found = /^(?:(\d{1,2})[:.])?(\d{1,3})[:.]([0-5]\d)$/.exec(typed.trim());
  if (!found) return null;
  const [hours, minutes, seconds] = [found[1] ?? '0', found[2]!, found[3]!].map(Number) as [
    number,
    number,
    number,
  ];
  if (found[1] !== undefined && minutes > 59) return null;
  const second = (hours * 60 + minutes) * 60 + seconds;
  return second < longest ? second : null;
}

/** A second as people write it: `7:05`, or `1:07:05` from an hour on. */
export function playingTime(second: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  const rest = two(second % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
