import { ChangesPanel } from '../features/home/ChangesPanel';
import { DecisionsPanel } from '../features/home/DecisionsPanel';
import type { Since } from '../features/home/useSince';
import { WaitingPanel } from '../features/home/WaitingPanel';

interface LeaderQuestionsProps {
  asOf: string | null;
  since: Since;
  onSince: (chosen: string | undefined) => void;
}

/** A leader's three questions, in this order: what changed, what waits for a decision, whom one waits for. */
export const LeaderQuestions = ({ asOf, since, onSince }: LeaderQuestionsProps) => (
  <>
    <ChangesPanel asOf={asOf} since={since} onSince={onSince} />
    <DecisionsPanel asOf={asOf} />
    <WaitingPanel asOf={asOf} />
  </>
);
