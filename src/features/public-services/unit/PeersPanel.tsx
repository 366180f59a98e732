import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { formatFixed } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import type { Basis } from '../focus';
import type { ShownScores } from '../scoresBody';
import { tell, type Told } from '../../../export/told';
import { basisText, focusText, periodText, scoreText } from '../wording';
import type { PeerRow } from './peers';
import { RankStrip } from './RankStrip';
import styles from '../services.module.css';

interface PeersPanelProps {
  rows: readonly PeerRow[];
  shown: ShownScores;
  basis: Basis;
  state: PanelState;
  told: Told;
}

/** Where a unit stands among those of its kind, in the whole and group by group. */
export const PeersPanel = ({ rows, shown, basis, state, told }: PeersPanelProps) => {
  const { t } = useTranslation();
  const say = (value: number | null) => (value === null ? '–' : basis === 'official' ? scoreText(value) : `${formatFixed(value, 1)}%`);
  const [whole] = rows;
  const heading = t('services.unit.peers.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={t('services.unit.peers.sub', {
        focus: t('services.total'),
        basis: basisText(basis, t).toLocaleLowerCase('vi'),
        period: periodText(shown.period, t),
      })}
      state={state.kind === 'live' && rows.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('services.unit.peers.none')}
      tools={
        <ExportButton
          of={() =>
            tell(told, {
              title: heading,
              columns: [
                { header: t('services.unit.peers.group') },
                { header: basisText(basis, t), digits: 2 },
                { header: t('services.unit.peers.rank') },
                { header: t('services.unit.peers.medianColumn'), digits: 2 },
              ],
              rows: () =>
                rows.map(({ focus, value, own, median }) => ({ cells: [focusText(focus, t), value, own.place?.rank ?? null, median] })),
            })
          }
        />
      }
    >
      {whole?.own.place && whole.best && (
        <p className={styles['sentence']}>
          {t('services.unit.peers.sentence', {
            name: whole.own.unit.name,
            value: say(whole.value),
            rank: whole.own.place.rank,
            count: whole.count,
            median: say(whole.median),
            best: say(whole.best.value === null ? null : Math.max(...whole.values)),
            bestName: whole.best.unit.name,
          })}
        </p>
      )}
      <table className={styles['list']}>
        <thead>
          <tr>
            <th scope="col">{t('services.unit.peers.group')}</th>
            <th scope="col" className={styles['wide']}>
              {t('services.unit.peers.place')}
            </th>
            <th scope="col">{t('services.unit.peers.rank')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ focus, own, count, values, value, median }) => (
            <tr key={focusText(focus, t)} data-group={focus.kind === 'whole' || undefined}>
              <th scope="row" lang="vi">
                {focusText(focus, t)}
              </th>
              <td className={styles['wide']}>
                <RankStrip
                  values={values}
                  own={value}
                  median={median}
                  label={t('services.unit.peers.row', {
                    group: focusText(focus, t),
                    value: say(value),
                    rank: own.place?.rank ?? '–',
                    count,
                  })}
                />
              </td>
              <td>{own.place === null ? '–' : `${own.place.rank}/${count}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {whole?.own.isOpen && <p className={styles['note']}>{t('services.unit.peers.open')}</p>}
      <p className={styles['note']}>{t('services.unit.peers.legend')}</p>
    </PanelFrame>
  );
};
