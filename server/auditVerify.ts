/** `npm run audit:verify [-- --expect HASH]`: goes along every chain of the audit and says where one was changed; exit code 1: something is wrong, [AU2]. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config';
import { takeCredentials } from './process/credentials';
import { verifyAudit } from './store/audit/verifyAudit';
import { openConfigured } from './store/openConfigured';

const USAGE = `Cách dùng: npm run audit:verify [-- --expect MÃ-BĂM …]
  --expect   mã băm đã cất ở nơi khác từ lần kiểm tra trước; phải còn là mã của một dòng. Ghi được nhiều lần.`;

const readExpected = (): string[] => {
  try {
    const { values } = parseArgs({ args: process.argv.slice(2), options: { expect: { type: 'string', multiple: true } } });
    const { expect = [] } = values;
    if (expect.every((hash) => /^[0-9a-f]{64}$/i.test(hash))) return expect;
  } catch {
    // An option that is not known: said by the usage.
  }
  throw new Error(USAGE);
};

const verify = async (): Promise<void> => {
  const expected = readExpected();
  takeCredentials(process.env);
  const config = readConfig(process.env);
  const store = await openConfigured(config, () => new Date());
  try {
    const { says, isRight } = await verifyAudit(store, join(config.dataDir, 'audit'), expected);
    console.log(says.join('\n'));
    if (!isRight) process.exitCode = 1;
  } finally {
    await store.close();
  }
};

verify().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
