/** `npm run boundaries -- FILE`: loads an official file of boundaries into the store, as a new revision. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config';
import { BoundaryError } from './ingest/boundaries/boundaryError';
import { importBoundaries } from './ingest/boundaries/importBoundaries';
import { checkSize } from './ingest/boundaries/readGeoJson';
import { openConfigured } from './store/openConfigured';

const USAGE = `Cách dùng: npm run boundaries -- TỆP.geojson [--property TÊN] [--source "Văn bản"] [--published]
  --property   thuộc tính chứa mã đơn vị (mặc định thử ma_xa, code, MA_XA, maXa)
  --source     nguồn của ranh giới, ghi cạnh bản đồ (mặc định là tên tệp)
  --published  ranh giới đã được cơ quan có thẩm quyền công bố`;

const readArguments = () => {
  const options = { property: { type: 'string' }, source: { type: 'string' }, published: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    const [file] = positionals;
    if (file && positionals.length === 1) return { ...values, file };
  } catch {
    // An option that is not known: said by the usage.
  }
  throw new BoundaryError(USAGE);
};

const load = async (): Promise<string> => {
  const { file, property, source, published } = readArguments();
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new BoundaryError(`Không có tệp ${file}. Hãy kiểm tra đường dẫn.`);
  checkSize(found.size);
  const bytes = await readFile(file);
  const store = await openConfigured(readConfig(process.env), () => new Date());
  try {
    const revision = await importBoundaries(store, {
      bytes,
      property: property ?? null,
      source: source ?? `Tệp ${basename(file)}`,
      provenance: published ? 'published' : 'imported',
      actor: 'boundaries',
    });
    return revision === null ? 'Ranh giới này đang được dùng; không có gì thay đổi.' : `Đã nạp ranh giới mới (phiên bản ${revision}).`;
  } finally {
    await store.close();
  }
};

load().then(
  (message) => console.log(message),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
