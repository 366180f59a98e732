import * as z from 'zod/mini';
import type { ProgramFiles, WorkerScope } from './scope';
import { startWorker } from './startWorker';

/** Written in by the build (`vite.serviceWorker.ts`). */
declare const __IOC_FILES__: ProgramFiles;
declare const self: WorkerScope;

// The content policy forbids eval; told so, zod does not even try it.
z.config({ jitless: true });
startWorker(self, __IOC_FILES__);
