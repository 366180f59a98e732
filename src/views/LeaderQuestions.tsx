import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesPanel } from '../features/home/ChangesPanel';
import type { Since } from '../features/home/useSince';
import { useSmallScreen } from '../ui/useSmallScreen';
import { WhenSeen } from '../ui/WhenSeen';

// On a phone these come when somebody reads that far.
const DecisionsPanel = lazy(() => import('../features/home/DecisionsPanel').then(({ DecisionsPanel: panel }) => ({ default: panel })));
const WaitingPanel = lazy(() => import('../features/home/WaitingPanel').then(({ WaitingPanel: panel }) => ({ default: panel })));
const PLACE_PX = 240;

interface LeaderQuestionsProps {
  asOf: string | null;
  since: Since;
  onSince: (chosen: string | undefined) => void;
}

const Later = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const isSmall = useSmallScreen();
  const panel = <Suspense fallback={<p role="status">{t('panel.loading')}</p>}>{children}</Suspense>;
  return isSmall ? <WhenSeen height={PLACE_PX}>{panel}</WhenSeen> : panel;
};

/** A leader's three questions, in this order: what changed, what waits for a decision, whom one waits for. */
export const LeaderQuestions = ({ asOf, since, onSince }: LeaderQuestionsProps) => (
  <>
    <ChangesPanel asOf={asOf} since={since} onSince={onSince} />
    <Later>
      <DecisionsPanel asOf={asOf} />
    </Later>
    <Later>
      <WaitingPanel asOf={asOf} />
    </Later>
  </>
);
