import { useTranslation } from 'react-i18next';
import { formatNumber, formatWithUnit } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { HeadTile, HeadTiles } from '../../../ui/HeadTiles';
import { OwnPanel } from './OwnPanel';
import { acknowledgementPassport } from './performancePassport';
import type { Told } from './told';

const FIGURES = ['median', 'p95', 'count', 'escalated'] as const;

/** How long it took until somebody took an alarm in hand. */
export const AcknowledgementPanel = ({ told }: { told: Told }) => {
  const { t } = useTranslation();
  const { body, revision } = told;
  const { acknowledgement } = body;
  return (
    <OwnPanel
      told={told}
      name="acknowledgement"
      isEmpty={acknowledgement === null}
      emptyText={t('alarmRules.performance.acknowledgement.none')}
      exported={async () => (await import('./performanceExport')).acknowledgementExport}
    >
      <HeadTiles label={t('alarmRules.performance.acknowledgement.heading')}>
        {acknowledgement &&
          FIGURES.map((id) => {
            const isTime = id === 'median' || id === 'p95';
            const name = t(`alarmRules.performance.acknowledgement.${id}`);
            const unit = t(isTime ? 'alarmRules.performance.unit.minutes' : 'alarmRules.performance.acknowledgement.escalatedUnit');
            return (
              <HeadTile
                key={id}
                name={name}
                figure={
                  <Figure
                    id={`alarm-performance:ack:${id}`}
                    size="tile"
                    text={formatWithUnit(formatNumber(Number(acknowledgement[id].toFixed(1))), unit)}
                    passport={acknowledgementPassport(name, unit, { body, revision, t })}
                    markSimulated={false}
                  />
                }
              />
            );
          })}
      </HeadTiles>
    </OwnPanel>
  );
};
