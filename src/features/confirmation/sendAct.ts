import { COMMANDS } from '../../../contract/commands/index';
import { sendCommand } from '../../data/command';
import type { Ask } from './acting';

export interface Written {
  /** Null where nobody is named to answer for the figure. */
  agency: string | null;
  note: string;
  cause: string;
  remedy: string;
}
interface About {
  figure: string;
  figureRevision: number;
  /** The version of the state that the person saw. */
  expected: number;
  /** Its name, for a person. */
  about: string;
}

/** Gives the command that was asked for. @throws FeedError */
export const sendAct = async (
  ask: Ask,
  { expected, about: name, ...about }: About,
  { agency, note, cause, remedy }: Written,
): Promise<void> => {
  const said = { ...about, agency };
  if (ask === 'confirm')
    await sendCommand(COMMANDS['figure.confirm'], { ...said, note: note === '' ? null : note }, expected, { about: name });
  else if (ask === 'flag') await sendCommand(COMMANDS['figure.flag'], { ...said, note }, expected);
  else if (ask === 'explain') await sendCommand(COMMANDS['figure.explain'], { ...said, cause, remedy }, expected);
  else {
    const what = ask === 'withdraw-verdict' ? 'verdict' : 'explanation';
    await sendCommand(COMMANDS['figure.withdraw'], { ...said, what, note }, expected);
  }
};
