import { useStationsFeed } from '../useStationsFeed';
import { CalendarPanel } from './CalendarPanel';
import { CapturePanel } from './CapturePanel';
import type { YearChoice } from './choice';
import styles from './year.module.css';

interface YearPageProps {
  asOf: string | null;
  choice: YearChoice;
  onChoice: (change: Partial<YearChoice>) => void;
  onStation: (id: string) => void;
}

/** When limits were passed, and how complete the data are that say so. */
export const YearPage = ({ asOf, choice, onChoice, onStation }: YearPageProps) => {
  const { rows, minimumCoverage } = useStationsFeed(asOf);
  return (
    <div className={styles['page']}>
      <CalendarPanel stations={rows} choice={choice} asOf={asOf} onChoice={onChoice} />
      <CapturePanel
        stations={rows}
        minimumCoverage={minimumCoverage}
        days={choice.days}
        asOf={asOf}
        onChoice={onChoice}
        onStation={onStation}
      />
    </div>
  );
};
