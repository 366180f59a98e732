import { crc32 } from './crc32';

/** One file of a zip, packed. */
interface Packed {
  name: Uint8Array<ArrayBuffer>;
  parts: Uint8Array<ArrayBuffer>[];
  crc: number;
  size: number;
  packedSize: number;
}

/** A file that is being packed while its text comes. */
export interface ZipEntry {
  write: (text: string) => Promise<void>;
  close: () => Promise<void>;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Version 2.0 reads deflate; names are UTF-8; 1 January 1980: a zip knows no earlier day, and none is promised. */
const [VERSION, UTF8, DEFLATE, FIRST_DAY] = [20, 0x0800, 8, 0x0021];

const record = (size: number, fields: readonly (readonly [at: number, width: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
};

const localHead = ({ name, crc, size, packedSize }: Packed) =>
  record(30, [
    [0, 4, LOCAL],
    [4, 2, VERSION],
    [6, 2, UTF8],
    [8, 2, DEFLATE],
    [12, 2, FIRST_DAY],
    [14, 4, crc],
    [18, 4, packedSize],
    [22, 4, size],
    [26, 2, name.length],
  ]);

const centralHead = ({ name, crc, size, packedSize }: Packed, offset: number) =>
  record(46, [
    [0, 4, CENTRAL],
    [4, 2, VERSION],
    [6, 2, VERSION],
    [8, 2, UTF8],
    [10, 2, DEFLATE],
    [14, 2, FIRST_DAY],
    [16, 4, crc],
    [20, 4, packedSize],
    [24, 4, size],
    [28, 2, name.length],
    [42, 4, offset],
  ]);

const endRecord = (count: number, centralSize: number, offset: number) =>
  record(22, [
    [0, 4, END],
    [8, 2, count],
    [10, 2, count],
    [12, 4, centralSize],
    [16, 4, offset],
  ]);

/** A zip that packs its files as their text comes, by the browser's own deflate; none of its files may reach 4 GB. */
export const createZip = () => {
  const files: Packed[] = [];
  const encoder = new TextEncoder();
  /** Files stand in the zip in the order in which they are opened, and may be written side by side. */
  const open = (name: string): ZipEntry => {
    const file: Packed = { name: encoder.encode(name), parts: [], crc: 0, size: 0, packedSize: 0 };
    files.push(file);
    const stream = new CompressionStream('deflate-raw');
    const writer = stream.writable.getWriter();
    const reader = stream.readable.getReader();
    const collect = async (): Promise<void> => {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        file.parts.push(next.value);
        file.packedSize += next.value.length;
      }
    };
    const collected = collect();
    return {
      write: async (text) => {
        const bytes = encoder.encode(text);
        file.crc = crc32(bytes, file.crc);
        file.size += bytes.length;
        await writer.write(bytes);
      },
      close: async () => {
        await writer.close();
        await collected;
      },
    };
  };
  /** The whole zip; every file must be closed. */
  const toParts = (): Uint8Array<ArrayBuffer>[] => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const central: Uint8Array<ArrayBuffer>[] = [];
    let offset = 0;
    for (const file of files) {
      central.push(centralHead(file, offset), file.name);
      parts.push(localHead(file), file.name, ...file.parts);
      offset += 30 + file.name.length + file.packedSize;
    }
    const centralSize = central.reduce((sum, { length }) => sum + length, 0);
    return [...parts, ...central, endRecord(files.length, centralSize, offset)];
  };
  return { open, toParts };
};
