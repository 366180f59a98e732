import { useOutboxOf } from '../../data/outbox/outboxState';
import { UnsentWord } from '../../ui/UnsentWord';

/** That something given here about a task is not sent yet, or could not be done. */
export const Unsent = ({ task }: { task: string }) => <UnsentWord entries={useOutboxOf(`task:${task}`)} />;
