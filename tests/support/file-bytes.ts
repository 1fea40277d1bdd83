import { Readable } from 'node:stream';
import sharp from 'sharp';

/** Files of every kind, good and bad, as bytes. */

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#356a8c' } });

/** A photo as a phone takes it: where it was taken, by what, and lying on its side. */
export function photo(width = 400, height = 300): Promise<Buffer> {
  return plain(width, height)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'Hemmelig Telefon', Artist: 'Ida Prøve' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 54/1 0/1', GPSLongitudeRef: 'E' },
    })
    .toBuffer();
}

export function png(width = 40, height = 30): Promise<Buffer> {
  return plain(width, height).png().toBuffer();
}

/** A PNG whose header says that it is enormous, with next to nothing in it. */
export async function hugePng(side: number): Promise<Buffer> {
  const bytes = Buffer.from(await png(1, 1));
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** A small file of truly many pixels of one colour. */
export function manyPixels(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: { width, height, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

export const pdf = (more: string | Buffer = '') =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
    Buffer.from(more),
    Buffer.from('\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);

/** The beginning of a Windows program. */
export const program = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(58),
  Buffer.from([0x80, 0, 0, 0]),
  Buffer.alloc(64),
  Buffer.from('PE\0\0'),
  Buffer.alloc(400),
]);

/** A ZIP archive, as its local header begins. */
export const zip = Buffer.concat([
  Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
  Buffer.alloc(4),
  Buffer.alloc(12, 0xff),
  Buffer.from([5, 0, 0, 0]),
  Buffer.from('0.bin'),
  Buffer.alloc(3000),
]);

export const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);

/** So many bytes in chunks, which begin as a PDF does; made while they are read. */
export function longStream(bytes: number, chunk = 64 * 1024): Readable {
  const make = function* () {
    yield pdf();
    for (let made = 0; made < bytes; made += chunk) yield Buffer.alloc(chunk, 0x20);
  };
  return Readable.from(make(), { objectMode: false });
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
