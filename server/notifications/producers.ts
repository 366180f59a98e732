import { alarmProducer } from './alarmProducer';
import { assignmentProducer } from './assignmentProducer';
import { figureProducer } from './figureProducer';
import { importProducer } from './importProducer';
import type { Producer } from './producer';
import { sourceProducer } from './sourceProducer';
import { taskProducer } from './taskProducer';

/** Every part of the product that tells people something by itself: one line a part. */
export const PRODUCERS: readonly Producer[] = [
  alarmProducer,
  sourceProducer,
  taskProducer,
  assignmentProducer,
  figureProducer,
  importProducer,
];
