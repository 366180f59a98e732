import type { Child } from './child';
import { usage, type Usage } from './usage';

export const readUsageOf = (child: Child): Promise<Usage> => child.ask('usage', null, usage);
