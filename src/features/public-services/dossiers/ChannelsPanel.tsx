import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { PanelFrame } from '../../../ui/PanelFrame';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { channelsOf, CHANNELS, type ChannelMonth } from './channels';
import type { Shown } from './shown';
import styles from './channels.module.css';

const share = (part: number | null, whole: number | null): number =>
  part === null || whole === null || whole === 0 ? 0 : (100 * part) / whole;

/** How dossiers came, month by month: online, directly, by post, one on the other; pressing a month looks at it. */
export const ChannelsPanel = memo(({ shown }: { shown: Shown }) => {
  const { t } = useTranslation();
  const { look, onChoice } = shown;
  const months = useMemo(() => channelsOf(look), [look]);
  const most = Math.max(1, ...months.map(({ total }) => total ?? 0));
  const isNone = months.every(({ total }) => total === null);
  const barText = (month: ChannelMonth): string =>
    CHANNELS.map((channel) => t(`services.dossiers.channels.bar.${channel}`, { amount: formatNumber(month[channel] ?? 0) })).join('; ');
  return (
    <PanelFrame
      heading={t('services.dossiers.channels.heading')}
      sub={t('services.dossiers.channels.sub')}
      state={shown.state.kind === 'live' && isNone ? { kind: 'empty' } : shown.state}
      tools={
        <>
          <SimulatedMark of={look.now.body.receipt} />
          <ExportButton of={async () => (await import('./countsExport')).channelsExport(shown, months, t)} />
        </>
      }
    >
      <p className={styles['legend']}>
        {CHANNELS.map((channel) => (
          <span key={channel}>
            <i data-channel={channel} /> {t(`services.dossiers.channels.${channel}`)}
          </span>
        ))}
      </p>
      <table className={styles['months']}>
        <thead>
          <tr>
            <th scope="col">{t('services.dossiers.channels.month')}</th>
            <th scope="col" className={styles['bar']}>
              <span className="visually-hidden">{t('services.dossiers.channels.heading')}</span>
            </th>
            <th scope="col">{t('services.dossiers.channels.total')}</th>
            <th scope="col">{t('services.dossiers.channels.share')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.key} data-chosen={(month.at >= look.span.from && month.at <= look.span.to) || undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={month.at === look.span.to}
                  onClick={() => onChoice({ period: month.at === look.now.last ? undefined : month.key })}
                >
                  {t('money.monthTick', { month: month.at + 1 })}
                </button>
                {month.provisional && <small>{t('services.dossiers.provisionalWord')}</small>}
              </th>
              <td className={styles['bar']}>
                {month.total !== null && (
                  <span
                    className={styles['stack']}
                    style={{ inlineSize: `${share(month.total, most)}%` }}
                    role="img"
                    aria-label={barText(month)}
                    title={barText(month)}
                  >
                    {CHANNELS.map((channel) => (
                      <i key={channel} data-channel={channel} style={{ inlineSize: `${share(month[channel], month.total)}%` }} />
                    ))}
                  </span>
                )}
              </td>
              <td>{month.total === null ? '–' : formatNumber(month.total)}</td>
              <td>
                {month.total === null || month.total === 0 || month.online === null ? '–' : percentText(share(month.online, month.total))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelFrame>
  );
});
