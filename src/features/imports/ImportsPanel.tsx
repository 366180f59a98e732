import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { formatNumber } from '../../lib/format';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { FilePanel } from './FilePanel';
import { FileTable } from './FileTable';
import type { VerdictFilter } from './model';
import { SendForm } from './SendForm';
import styles from './imports.module.css';
import { ON_IMPORTED_FILE } from '../../../contract/commands/importShapes';
import { useMay } from '../../data/sessionState';

const params = {};
interface ImportsPanelProps {
  asOf: string | null;
  openId: string | null;
  verdict: VerdictFilter | null;
  onOpen: (id: string | null) => void;
  onVerdict: (verdict: VerdictFilter) => void;
}

/** The import door: send a report, see what was sent, and decide on one of them. */
export const ImportsPanel = ({ asOf, openId, verdict, onOpen, onVerdict }: ImportsPanelProps) => {
  const { t } = useTranslation();
  const feed = useFeed(FEEDS.imports, params, asOf);
  const link = useLinkState();
  const hint = useId();
  const mayDecide = useMay(ON_IMPORTED_FILE.scope);
  const { body } = feed;
  const isPast = asOf !== null;
  return (
    <div className={styles['page']}>
      <PanelFrame heading={t('imports.heading')} sub={t('imports.sub')} state={panelStateOf(feed, link, false)}>
        {isPast && <p id={hint}>{t('imports.frozen')}</p>}
        {!mayDecide && <p>{t('page.notAllowed')}</p>}
        {body && mayDecide && <SendForm kinds={body.kinds} blockedBy={isPast ? hint : undefined} onSent={onOpen} />}
      </PanelFrame>
      {openId !== null && (
        <FilePanel
          key={openId}
          id={openId}
          kinds={body?.kinds ?? []}
          asOf={asOf}
          verdict={verdict}
          onVerdict={onVerdict}
          onClose={() => onOpen(null)}
        />
      )}
      {body && (
        <PanelFrame
          heading={t('imports.files')}
          sub={t('imports.listed', { shown: formatNumber(body.files.length), total: formatNumber(body.total) })}
          state={panelStateOf(feed, link, body.files.length === 0)}
          emptyText={t('imports.filesNone')}
          tools={
            body.files.length > 0 && (
              <ExportButton of={async () => (await import('./toExport')).toExport({ ...body, asOf, revision: feed.revision ?? 0 }, t)} />
            )
          }
        >
          <FileTable kinds={body.kinds} files={body.files} openId={openId} onOpen={onOpen} />
        </PanelFrame>
      )}
    </div>
  );
};
