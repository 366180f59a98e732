import type { Store } from '../../store/store';
import { keepLooking } from '../../store/keepLooking';
import { tellDueAverages } from './tellAverages';

const EVERY_MS = 10_000;

/** Looks now and again whether means that changed are still to be told; those of a steady flow are told with the readings themselves. */
export const keepAveragesTold = (store: Store, everyMs = EVERY_MS) =>
  keepLooking(() => tellDueAverages(store), { everyMs, failing: 'Chưa báo được số trung bình quan trắc mới' });
