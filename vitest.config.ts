import { availableParallelism } from 'node:os';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import viteConfig from './vite.config';

/** What takes longest comes first: begun last, one of these files would keep one core busy while the others have nothing left to do. */
const LONGEST = [
  'server/process/lifecycle.test.ts',
  'server/core/simulatedFeeds.test.ts',
  'e2e/link/virtual/virtual.test.ts',
  'server/process/crash.test.ts',
  'server/backupRestore.test.ts',
  'bench/failover.test.ts',
  'server/core/services/dossierSums.test.ts',
  'server/core/importsInterrupted.test.ts',
  'server/core/readChanges.test.ts',
  'server/store/openEmbedded.test.ts',
  'server/core/money/investmentSums.test.ts',
  'server/process/importCrash.test.ts',
  'server/core/services/simulatedScores.test.ts',
  'server/core/services/servicesUpgrade.test.ts',
  'server/ingest/environment/seedHistory.test.ts',
  'server/gatewayImports.test.ts',
  'server/process/notificationsCrash.test.ts',
  'server/loadBoundaries.test.ts',
  'e2e/link/convergence.test.ts',
  'server/core/store.test.ts',
  'scripts/import-law.test.ts',
  'server/process/lostDatabase.test.ts',
  'server/gatewayRestored.test.ts',
];
const rankOf = (path: string): number => {
  const at = LONGEST.findIndex((each) => path.endsWith(each));
  return at === -1 ? LONGEST.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]): ReturnType<BaseSequencer['sort']> {
    // Not an array's own.
    // oxlint-disable-next-line unicorn/no-array-sort
    return (await super.sort(files)).toSorted((one, other) => rankOf(one.moduleId) - rankOf(other.moduleId));
  }
}

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      include: ['{contract,src,server,mocks,scripts,bench,e2e/link}/**/*.test.ts?(x)'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // Unless told it leaves one core out.
      maxWorkers: availableParallelism(),
      // Each file starts a database of WebAssembly and ends soon: optimizing its code took a third of most files' time.
      execArgv: ['--liftoff-only'],
      sequence: { sequencer: LongestFirst },
    },
  }),
);
