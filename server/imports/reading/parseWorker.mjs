/** A thread starts without the loader of the gateway; this brings TypeScript to it. */
import { register } from 'tsx/esm/api';

register();
const { readAsThread } = await import('./parseThread.ts');
await readAsThread();
