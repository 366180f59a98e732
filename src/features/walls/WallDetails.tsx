import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../lib/format';
import type { WallRow } from './model';
import styles from './walls.module.css';

/** What one asks of a wall when something is wrong with it. */
export const WallDetails = ({ row: { wall, playlist, presence } }: { row: WallRow }) => {
  const { t } = useTranslation();
  const mended = presence?.mended;
  const facts: [string, string][] = [
    [t('walls.detail.playlist'), playlist?.name ?? wall.playlist],
    [t('walls.detail.eye'), t('walls.detail.eyeOf', { height: formatNumber(wall.heightM), distance: formatNumber(wall.distanceM) })],
    ...(presence && mended
      ? ([
          [t('walls.detail.size'), t('walls.detail.sizeOf', { width: presence.size.width, height: presence.size.height })],
          [t('walls.detail.since'), formatDateTime(presence.since)],
          [t('walls.detail.version'), presence.version],
          [
            t('walls.detail.mended'),
            mended.link + mended.graphics + mended.thread === 0 ? t('walls.detail.mendedNone') : t('walls.detail.mendedOf', mended),
          ],
        ] satisfies [string, string][])
      : []),
    [t('walls.detail.enrolled'), formatDateTime(wall.enrolledAt)],
    [
      t('walls.detail.changed'),
      t('walls.detail.changedOf', { version: formatNumber(wall.version), by: wall.by, at: formatDateTime(wall.changedAt) }),
    ],
  ];
  return (
    <details className={styles['details']}>
      <summary>{t('walls.details')}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
