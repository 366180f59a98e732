import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { simulatedOf } from '../../../../contract/rules/simulatedOf';
import { LineChart } from '../../../charts/line/LineChart';
import { ExportButton } from '../../../export/ExportButton';
import { dayText } from '../../../lib/dayText';
import { formatDay } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { useSmallScreen } from '../../../ui/useSmallScreen';
import type { UnitBody } from '../scoresBody';
import { tell, type Told } from '../../../export/told';
import { periodTitle } from '../wording';
import { lineNames, sightingPoints } from './trend';
import styles from '../services.module.css';

/** A calendar day under a tick. */
const tickOf = (day: string): string => formatDay(`${day}T00:00:00+07:00`);

/** What was seen of the open period day by day, as steps: each is the period so far, never that day's own score, [DV3]. */
export const SightingsPanel = ({ body, state, told }: { body: UnitBody; state: PanelState; told: Told }) => {
  const { t } = useTranslation();
  const isSmall = useSmallScreen();
  const { sightings, periods } = body;
  const points = useMemo(() => sightingPoints({ sightings }, tickOf), [sightings]);
  const names = useMemo(
    () =>
      lineNames(
        sightings.some(({ official }) => official !== null),
        t,
      ),
    [sightings, t],
  );
  const open = periods.at(-1);
  const period = open ? periodTitle(open.period, t) : '';
  const heading = t('services.unit.sightings.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={t('services.unit.sightings.sub', { period })}
      state={state.kind === 'live' && sightings.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('services.unit.sightings.empty')}
      tools={
        <ExportButton
          of={() =>
            tell(told, {
              title: heading,
              columns: [
                { header: t('services.unit.sightings.day') },
                { header: t('services.export.official'), digits: 2 },
                { header: t('services.export.estimated'), digits: 2 },
              ],
              rows: () => sightings.map(({ seenOn, official, estimate }) => ({ cells: [{ date: seenOn }, official, estimate] })),
              notes: [t('services.unit.sightings.sentence'), t('services.export.estimate')],
            })
          }
        />
      }
    >
      <p className={styles['sentence']}>{t('services.unit.sightings.sentence')}</p>
      <LineChart
        label={heading}
        unit={t('services.unitWord')}
        period={`${period}: ${dayText(sightings[0]?.seenOn ?? '')} – ${dayText(sightings.at(-1)?.seenOn ?? '')}`}
        points={points}
        names={names}
        decimals={2}
        tight
        stepped
        provisional
        size={isSmall ? 'mobile' : 'desk'}
        ems={isSmall ? 12 : 14}
        simulated={simulatedOf([open?.score.provenance])}
      />
    </PanelFrame>
  );
};
