import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importOptions } from '../../../contract/imports/importOptions';
import { listKinds } from '../kinds/registry';
import { xlsxTemplate } from '../templates';
import { readHere } from './readHere.rig';
import { readInThread } from './readInThread';
import type { Piece } from './readPieces';

let dir = '';
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-thread-'))));
afterAll(() => rm(dir, { recursive: true, force: true }));

const piecesOf = async (read: typeof readInThread, path: string, kind: string): Promise<Piece[]> => {
  const pieces: Piece[] = [];
  const reading = { path, name: 'mau.xlsx', kind, options: importOptions.parse({}) };
  for await (const piece of read(reading, new AbortController().signal)) pieces.push(piece);
  return pieces;
};

it.each(listKinds().map((kind) => [kind.info.id, kind] as const))(
  '[IM5] on its thread a file of %s is read as it is read anywhere',
  async (id, kind) => {
    const path = join(dir, id);
    await writeFile(path, await xlsxTemplate(kind));
    const pieces = await piecesOf(readInThread, path, id);
    expect(pieces.map(({ say }) => say)).toEqual(['head', 'rows', 'end']);
    expect(pieces).toEqual(await piecesOf(readHere, path, id));
  },
  60_000,
);
