import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { auditLine, type AuditLine } from './auditLine';

const NAME = /^(.+)-(\d{12})-(\d{12})\.jsonl$/;
const padded = (seq: number): string => String(seq).padStart(12, '0');

/** Lines `from` to `to` of one gateway's chain, in a file of JSON lines. */
export interface ArchiveFile {
  name: string;
  from: number;
  to: number;
}

export const archiveName = (gateway: string, from: number, to: number): string =>
  `${gateway.replaceAll(/[^\w.-]/g, '_')}-${padded(from)}-${padded(to)}.jsonl`;

/** Writes a file whole or not at all: it has its name only once it is on the disk. */
export const writeArchive = async (dir: string, name: string, pages: AsyncIterable<readonly AuditLine[]>): Promise<void> => {
  await mkdir(dir, { recursive: true });
  const draft = join(dir, `${name}.draft`);
  const file = await open(draft, 'w', 0o600);
  try {
    for await (const lines of pages) await file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  }
  await file.close();
  await rename(draft, join(dir, name));
};

/** The archives in a folder, in the order of their lines; none where there is no folder. */
export const listArchives = async (dir: string): Promise<ArchiveFile[]> => {
  const names = await readdir(dir).catch(() => []);
  return names
    .flatMap((name) => {
      const [, , from, to] = NAME.exec(name) ?? [];
      return from === undefined || to === undefined ? [] : [{ name, from: Number(from), to: Number(to) }];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** The lines of an archive, one after the other; null for one that cannot be read. */
export async function* readArchive(dir: string, { name }: ArchiveFile): AsyncGenerator<AuditLine | null> {
  for await (const text of createInterface({ input: createReadStream(join(dir, name), 'utf8'), crlfDelay: Infinity })) {
    let raw: unknown = null;
    try {
      raw = JSON.parse(text);
    } catch {
      // Said by the null below.
    }
    yield auditLine.safeParse(raw).data ?? null;
  }
}
