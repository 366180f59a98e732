import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchAudit } from '../../data/audit';
import { FeedError } from '../../data/errors';
import { formatDateTime } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import { useSettled } from '../../ui/useSettled';
import { AuditDownload } from './AuditDownload';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { ChainState } from './ChainState';
import { dayOf, toParams, type AuditChoice, type OnAuditChoice } from './model';
import styles from './audit.module.css';

const SETTLE_MS = 400;
const PAGE = '50';

interface AuditPanelProps {
  asOf: string | null;
  choice: AuditChoice;
  onChoice: OnAuditChoice;
}

/** Who saw, took out, decided and changed what, when and from where: page by page, asked anew each time. */
export const AuditPanel = ({ asOf, choice, onChoice }: AuditPanelProps) => {
  const { t } = useTranslation();
  const [now] = useState(() => Date.now());
  const query = useSettled(choice.query, SETTLE_MS);
  const params = toParams({ ...choice, query }, now, asOf);
  const key = JSON.stringify(params);
  /** Where the pages before this one began; of another search there are none. */
  const [turned, setTurned] = useState<{ of: string; pages: readonly number[] }>({ of: key, pages: [] });
  const pages = turned.of === key ? turned.pages : [];
  const before = pages.at(-1);
  const asked = { ...params, limit: PAGE, ...(before !== undefined && { before: String(before) }) };
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['audit', asked],
    queryFn: ({ signal }) => fetchAudit(asked, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const turn = (next: readonly number[]): void => setTurned({ of: key, pages: next });
  const problem = error instanceof FeedError ? error.problem : undefined;
  const retry = (): void => void refetch();
  const state: PanelState =
    data === undefined
      ? error
        ? { kind: 'error', problem, retry }
        : { kind: 'loading' }
      : error
        ? { kind: 'stale', at: dataUpdatedAt, problem, retry }
        : { kind: 'live', at: dataUpdatedAt };
  const [newest] = data?.lines ?? [];
  const oldest = data?.lines.at(-1);
  const shown =
    newest && oldest
      ? t('audit.shown', { count: data?.lines.length ?? 0, from: formatDateTime(oldest.at), to: formatDateTime(newest.at) })
      : data && t('audit.shownNone');
  return (
    <PanelFrame heading={t('audit.heading')} sub={t('audit.sub')} state={state} tools={<AuditDownload params={params} />}>
      <AuditFilters choice={choice} onChoice={onChoice} shown={shown ?? ''} today={dayOf(asOf === null ? now : Date.parse(asOf))} />
      <AuditTable lines={data?.lines ?? []} loading={isFetching} onActor={(actor) => onChoice({ actor })} />
      <nav className={styles['pages']} aria-label={t('audit.pages')}>
        <button type="button" onClick={() => (pages.length === 0 ? retry() : turn([]))}>
          {t('audit.newest')}
        </button>
        <button type="button" disabled={pages.length === 0} onClick={() => turn(pages.slice(0, -1))}>
          {t('audit.newer')}
        </button>
        <button type="button" disabled={data?.next == null} onClick={() => data?.next != null && turn([...pages, data.next])}>
          {t('audit.older')}
        </button>
      </nav>
      <ChainState />
    </PanelFrame>
  );
};
