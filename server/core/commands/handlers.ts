import { COMMANDS, type CommandId } from '../../../contract/commands/index';
import { bind, type Bound } from './bind';
import { dismissRow } from './dismissRow';
import { retryRows } from './retryRows';

/** Who does which command: a command without a line here does not compile. */
export const HANDLERS: Record<CommandId, Bound> = {
  'intake.retry': bind(COMMANDS['intake.retry'], retryRows),
  'intake.dismiss': bind(COMMANDS['intake.dismiss'], dismissRow),
};
