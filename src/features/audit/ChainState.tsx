import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchChains } from '../../data/audit';
import { formatDateTime, formatNumber } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import styles from './audit.module.css';

/** Where each gateway's chain stands, its last hash to be kept elsewhere, and whether its newest lines hold together. */
export const ChainState = () => {
  const { t } = useTranslation();
  const { data, error } = useQuery({ queryKey: ['audit-chains'], queryFn: ({ signal }) => fetchChains(signal), gcTime: 0, retry: false });
  if (error) return <p role="alert">{t('audit.chain.failed')}</p>;
  return (
    <details className={styles['chains']} aria-busy={data === undefined}>
      <summary>
        {t('audit.chain.heading')}{' '}
        {data && (
          <StatusWord tone={data.chains.some(({ fault }) => fault) ? 'critical' : 'good'}>
            {t(data.chains.some(({ fault }) => fault) ? 'audit.chain.broken' : 'audit.chain.whole')}
          </StatusWord>
        )}
      </summary>
      <p>{t('audit.chain.hint')}</p>
      <ul>
        {data?.chains.map(({ gateway, lines, hash, at, checked, anchorSeq, fault }) => (
          <li key={gateway}>
            <strong>{gateway}</strong>:{' '}
            {t('audit.chain.lines', { count: lines, lines: formatNumber(lines), checked: formatNumber(checked) })}
            {at !== null && ` · ${t('audit.chain.last', { at: formatDateTime(at) })}`}
            {anchorSeq > 0 && ` · ${t('audit.chain.archived', { seq: formatNumber(anchorSeq) })}`}
            {fault && <p role="alert">{t(`audit.chain.faults.${fault.kind}`, { seq: fault.seq })}</p>}
            <code className={styles['hash']}>{hash}</code>
          </li>
        ))}
      </ul>
    </details>
  );
};
