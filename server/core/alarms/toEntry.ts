import type { AlarmEntry } from '../../../contract/alarms';
import type { Line } from '../../../contract/rules/alarms/condition';

/** Nobody's name, and no words: of what the evaluator did by itself. */
const said = (text: string | null): string | null => (text === '' ? null : text);

/** A line as the journal keeps it. */
export const toEntry = ({ at, actor, comment, ...line }: Line, revision: number): AlarmEntry => ({
  ...line,
  at: new Date(at).toISOString(),
  revision,
  actor: said(actor),
  comment: said(comment),
});
