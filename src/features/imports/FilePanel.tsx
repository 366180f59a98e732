import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import type { ImportKindInfo } from '../../../contract/imports/importColumn';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { PanelFrame } from '../../ui/PanelFrame';
import { panelStateOf } from '../../ui/panelState';
import { Failure } from './Failure';
import { FileActs } from './FileActs';
import { FileFacts } from './FileFacts';
import { kindName } from './kindName';
import { firstVerdict, type VerdictFilter } from './model';
import { ReportTable } from './ReportTable';
import { useOrder } from '../../data/useOrder';
import styles from './imports.module.css';
import { ON_IMPORTED_FILE } from '../../../contract/commands/importShapes';
import { useMay } from '../../data/sessionState';

interface FilePanelProps {
  id: string;
  kinds: readonly ImportKindInfo[];
  asOf: string | null;
  /** Null: what is most worth looking at. */
  verdict: VerdictFilter | null;
  onVerdict: (verdict: VerdictFilter) => void;
  onClose: () => void;
}

/** One file: how its check goes, what it found, what may be done with it, and its receipt. */
export const FilePanel = ({ id, kinds, asOf, verdict, onVerdict, onClose }: FilePanelProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const hint = useId();
  const [page, setPage] = useState(0);
  const [said, setSaid] = useState('');
  const first = useFeed(FEEDS['import-report'], { import: id, verdict: 'all', page: '0' }, asOf);
  const file = first.body?.file ?? null;
  const counted = kinds.find((kind) => kind.id === file?.kind)?.counted ?? '';
  const shown = verdict ?? (file ? firstVerdict(file) : 'all');
  const report = useFeed(FEEDS['import-report'], { import: id, verdict: shown, page: String(page) }, asOf);
  const act = useOrder<string>(setSaid, first.retry);
  const isPast = asOf !== null;
  const mayDecide = useMay(ON_IMPORTED_FILE.scope);
  const close = (
    <button type="button" className={styles['close']} onClick={onClose}>
      {t('imports.close')}
    </button>
  );
  const sub = file ? `${kindName(kinds, file.kind, t)} · ${t(`imports.states.${file.state}`)}` : '';
  return (
    <PanelFrame
      heading={file ? t('imports.detail', { name: file.name }) : t('imports.file')}
      sub={sub}
      state={panelStateOf(first, link, first.body?.file === null)}
      emptyText={t('imports.unknown')}
      tools={close}
    >
      {file && (
        <div className={styles['file']} data-import={file.id} data-import-state={file.state}>
          {isPast && <p id={hint}>{t('imports.frozen')}</p>}
          <FileFacts file={file} counted={counted} clearedAt={first.body?.rowsClearedAt ?? null} />
          {mayDecide && <FileActs file={file} counted={counted} act={act} blockedBy={isPast ? hint : undefined} />}
          <p role="status" className={styles['said']}>
            {said}
          </p>
          {act.failed && <Failure problem={act.failed.problem} />}
          {file.counts && report.body && report.body.header.length > 0 && (
            <ReportTable
              id={id}
              report={report.body}
              verdict={shown}
              onVerdict={(next) => {
                setPage(0);
                onVerdict(next);
              }}
              onPage={setPage}
            />
          )}
        </div>
      )}
    </PanelFrame>
  );
};
