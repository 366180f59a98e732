import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { formatDateTime, formatNumber } from '../../lib/format';
import { panelStateOf } from '../../ui/panelState';
import { PanelFrame } from '../../ui/PanelFrame';
import styles from './intake.module.css';

const params = {};

/** What came in from the stations, and what was refused, with the reason. */
export const IntakePanel = ({ asOf }: { asOf: string | null }) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS.intake, params, asOf);
  const link = useLinkState();
  const { body } = feed;
  return (
    <PanelFrame
      heading={t('intake.heading')}
      sub={t('intake.sub')}
      state={panelStateOf(feed, link, body?.files === 0 && body.refused === 0)}
    >
      {body && (
        <>
          <dl className={styles['counts']}>
            <div>
              <dt>{t('intake.files')}</dt>
              <dd>{formatNumber(body.files)}</dd>
            </div>
            <div>
              <dt>{t('intake.accepted')}</dt>
              <dd>
                {formatNumber(body.accepted)} <small>{t('intake.of', { total: formatNumber(body.accepted + body.refused) })}</small>
              </dd>
            </div>
            <div>
              <dt>{t('intake.refused')}</dt>
              <dd>
                {formatNumber(body.refused)} <small>{t('intake.of', { total: formatNumber(body.accepted + body.refused) })}</small>
              </dd>
            </div>
            <div>
              <dt>{t('intake.last')}</dt>
              <dd>{body.lastReceivedAt ? formatDateTime(body.lastReceivedAt) : t('panel.empty')}</dd>
            </div>
          </dl>
          <h3 className={styles['title']}>{t('intake.refusedHeading')}</h3>
          {body.recentRefused.length === 0 ? (
            <p>{t('intake.none')}</p>
          ) : (
            <table className={styles['table']}>
              <caption>{t('intake.shown', { shown: formatNumber(body.recentRefused.length), total: formatNumber(body.refused) })}</caption>
              <thead>
                <tr>
                  <th>{t('intake.file')}</th>
                  <th>{t('intake.line')}</th>
                  <th>{t('intake.raw')}</th>
                  <th>{t('intake.reason')}</th>
                  <th>{t('intake.at')}</th>
                </tr>
              </thead>
              <tbody>
                {body.recentRefused.map((row) => (
                  <tr key={row.id}>
                    <td data-label={t('intake.file')}>{row.file}</td>
                    <td data-label={t('intake.line')}>{row.line}</td>
                    <td data-label={t('intake.raw')}>
                      <code>{row.raw}</code>
                    </td>
                    <td data-label={t('intake.reason')}>{row.reason}</td>
                    <td data-label={t('intake.at')}>{formatDateTime(row.receivedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </PanelFrame>
  );
};
