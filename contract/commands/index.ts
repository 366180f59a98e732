import { intakeDismiss } from './intakeDismiss';
import { intakeRetry } from './intakeRetry';

/** Every command there is: one registry line a command. */
export const COMMANDS = { 'intake.retry': intakeRetry, 'intake.dismiss': intakeDismiss } as const;
export type CommandId = keyof typeof COMMANDS;
