import type * as z from 'zod/mini';
import type { CommandId, COMMANDS } from '../../../contract/commands/index';
import type { Principal } from '../../access/principal';
import type { Sight } from '../../access/rows';
import type { WriteView } from '../../store/store';
import type { Context } from '../answer';

/**
 * Does a command inside the writing transaction. A ProblemError undoes all that it wrote and becomes the command's answer;
 * a `conflict` carries what is true now.
 */
export type Handler<Id extends CommandId> = (
  view: WriteView,
  order: {
    payload: z.infer<(typeof COMMANDS)[Id]['payload']>;
    expected: number | null;
    principal: Principal;
    /** What of the command's own scope the principal sees: what is beyond it is not there, [RW5]. */
    sight: Sight;
    context: Context;
  },
) => Promise<z.infer<(typeof COMMANDS)[Id]['result']>>;
