import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod/mini';

setFlagsFromString('--expose-gc');
const collect = z.function().parse(runInNewContext('gc'));

/** The heap of this process in bytes, all garbage collected. */
export const heapAfterCollection = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
};
