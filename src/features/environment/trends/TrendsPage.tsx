import { useTranslation } from 'react-i18next';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { StationLink } from '../stationLink';
import { useStationsFeed } from '../useStationsFeed';
import type { TrendsChoice } from './choice';
import { ComparePanel } from './ComparePanel';
import { StripPanel } from './StripPanel';
import { AQI, choicesOf } from './stripModel';
import styles from './trends.module.css';

interface TrendsPageProps {
  asOf: string | null;
  choice: TrendsChoice;
  onChoice: (change: Partial<TrendsChoice>) => void;
  onStation: (id: string) => void;
  link: StationLink;
}

/** One parameter at all stations hour by hour, and at two or three of them side by side. */
export const TrendsPage = ({ asOf, choice, onChoice, onStation, link }: TrendsPageProps) => {
  const { t } = useTranslation();
  const { rows, state } = useStationsFeed(asOf);
  const choices = choicesOf(rows);
  const of = choice.of ?? choices[0];
  if (of === undefined)
    return (
      <PanelFrame heading={t('stations.strip.heading')} sub="" state={state} emptyText={t('stations.none')}>
        {null}
      </PanelFrame>
    );
  // An index is of one station at a time; what is compared is a parameter.
  const parameter = of === AQI ? (choices.find((each) => each === 'PM2.5') ?? choices.find((each) => each !== AQI) ?? of) : of;
  return (
    <div className={styles['page']}>
      <StripPanel stations={rows} of={of} days={choice.days} asOf={asOf} onChoice={onChoice} onStation={onStation} />
      <ComparePanel stations={rows} parameter={parameter} choice={choice} state={state} asOf={asOf} onChoice={onChoice} link={link} />
    </div>
  );
};
