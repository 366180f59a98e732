import { useTranslation } from 'react-i18next';
import type { Scoring } from '../../../../contract/feeds/services';
import { formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import styles from '../services.module.css';

/** How the score is made, by which act, and how sure that is. */
export const MethodPanel = ({ scoring, state }: { scoring: Scoring; state: PanelState }) => {
  const { t } = useTranslation();
  const lowest = scoring.bands.at(-1);
  const bands = scoring.bands.map((band, at) =>
    band === lowest && at > 0
      ? t('services.scores.method.lowest', { from: formatNumber(scoring.bands[at - 1]?.from ?? 0), name: band.name })
      : t('services.scores.method.band', { from: formatNumber(band.from), name: band.name }),
  );
  return (
    <PanelFrame
      heading={t('services.scores.method.heading')}
      sub={t('services.scores.method.sub', { name: scoring.name })}
      state={state.kind === 'live' ? { kind: 'live', at: undefined } : state}
    >
      <div className={styles['method']}>
        <p lang="vi">{t('services.scores.method.basis', { basis: scoring.legalBasis })}</p>
        <p lang="vi">{t('services.scores.method.bands', { bands: bands.join(', ') })}</p>
        <details>
          <summary>{t('services.scores.method.notes')}</summary>
          <ul className={styles['notes']} lang="vi">
            {scoring.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      </div>
    </PanelFrame>
  );
};
