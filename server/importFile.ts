/** `npm run import -- FILE`: checks a report, and with `--apply` stores it, by the gateway that runs or in its place. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config';
import { findAddress } from './imports/gatewayAddress';
import { importOptions } from '../contract/imports/importOptions';
import { isKind, listKinds } from './imports/kinds/registry';
import { openHere } from './imports/program/openHere';
import { openThere } from './imports/program/openThere';
import { EXIT, runImport } from './imports/program/runImport';
import { openConfigured } from './store/openConfigured';
import { LOCAL_PRINCIPAL } from './access/principal';
import { execute } from './core/execute';
import { KNOWN_STATIONS as stations } from './sources/knownStations';

const usage =
  (): string => `Cách dùng: npm run import -- TỆP [--kind LOẠI] [--apply] [--accept-warnings SỐ] [--numbers vi|en] [--encoding windows-1258] [--sheet TÊN]
  --kind      loại báo cáo: ${listKinds()
    .map(({ id, name }) => `${id} (${name})`)
    .join(', ')}; mặc định observations
  --apply     ghi vào số liệu khi không có dòng nào bị từ chối; thiếu tham số này thì chỉ kiểm tra
  --accept-warnings  số dòng cần xem đã xem; phải đúng với tệp thì mới ghi
  --numbers   cách viết số của tệp: vi (1.234,5) hoặc en (1,234.5); mặc định đọc từ chính tệp
  --encoding  bảng mã của tệp CSV cũ: windows-1258 hoặc windows-1252
  --sheet     tên trang tính cần đọc
Mã kết thúc: 0 xong, 1 lỗi, 2 sai tham số, 3 tệp có dòng bị từ chối, 4 không ghi được`;

const readArguments = () => {
  const text = { type: 'string' } as const;
  const options = { kind: text, apply: { type: 'boolean' }, 'accept-warnings': text, numbers: text, encoding: text, sheet: text } as const;
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    const { kind = 'observations', apply = false, 'accept-warnings': seen = '0', ...declared } = values;
    const parsed = importOptions.safeParse(declared);
    const [file] = positionals;
    if (file && positionals.length === 1 && isKind(kind) && parsed.success && /^\d{1,7}$/.test(seen))
      return { file, kind, orders: { shouldApply: apply, seenWarnings: Number(seen) }, options: parsed.data };
  } catch {
    // An option that is not known: said by the usage.
  }
  return null;
};

const main = async (): Promise<number> => {
  const asked = readArguments();
  if (!asked) {
    console.error(usage());
    return EXIT.usage;
  }
  const { file: path, orders, ...order } = asked;
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Error(`Không có tệp ${path}. Hãy kiểm tra đường dẫn.`);
  const config = readConfig(process.env);
  const url = await findAddress(config.dataDir);
  const file = { path, size: found.size, ...order, name: basename(path) };
  if (url) return runImport(openThere(url, process.env['IOC_KEY']?.trim() || null), file, orders, console.log);
  const now = () => new Date();
  const store = await openConfigured(config, now);
  try {
    const context = { store, now, stationName: stations.nameOf, provenanceOf: stations.provenanceOf };
    const here = await openHere(
      { store, now, dataDir: config.dataDir, maxBytes: config.importMaxBytes },
      LOCAL_PRINCIPAL,
      (command, body) => execute({ command, body }, LOCAL_PRINCIPAL, context),
    );
    try {
      return await runImport(here, file, orders, console.log);
    } finally {
      await here.close();
    }
  } finally {
    await store.close();
  }
};

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = EXIT.failed;
  },
);
