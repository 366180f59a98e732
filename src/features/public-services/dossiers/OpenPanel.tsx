import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { periodText } from '../wording';
import type { UnitKind } from './choice';
import { KindSwitch } from './KindSwitch';
import { openMatrix } from './openMatrix';
import { OpenTable } from './OpenTable';
import { countPassport } from './passports';
import type { Shown } from './shown';
import { Told } from './Told';
import { useMoved } from './useMoved';
import { silentText } from './wording';
import styles from './open.module.css';

/** What is late and about to be late, unit by unit and field by field, those with most late first; live. */
export const OpenPanel = memo(({ shown, kind, fetchedAt }: { shown: Shown; kind: UnitKind; fetchedAt: number }) => {
  const { t } = useTranslation();
  const { look, onChoice, state } = shown;
  const { now, cut } = look;
  const matrix = useMemo(() => openMatrix(now, kind, cut.field), [now, kind, cut.field]);
  const { moved, at } = useMoved(now.body, fetchedAt);
  const month = now.body.lastMonth === null ? '' : periodText(now.body.lastMonth, t);
  const count = (what: 'late' | 'dueSoon') => {
    const value = matrix.total[what];
    if (value === null) return <b>{t('panel.empty')}</b>;
    const name = t(`services.dossiers.openNow.names.${what}`);
    const passport = countPassport(
      look,
      {
        name,
        unit: t('services.dossiers.unit'),
        formula: t('services.dossiers.openNow.formula'),
        numerator: t('services.dossiers.counted', { name, amount: formatNumber(value) }),
        of: t(`services.dossiers.kinds.${kind}`),
        period: month,
      },
      t,
    );
    return <Told id={`open:${kind}:${what}`} text={formatNumber(value)} passport={passport} />;
  };
  const silent = silentText(matrix, t);
  const isNone = matrix.total.late === null && matrix.total.inTerm === null;
  return (
    <PanelFrame
      heading={t('services.dossiers.openNow.heading')}
      sub={
        matrix.seenAt === null
          ? t('services.dossiers.openNow.sub', { month })
          : t('services.dossiers.openNow.seen', { at: formatDateTime(matrix.seenAt) })
      }
      state={state.kind === 'live' && isNone ? { kind: 'empty' } : state}
      emptyText={t('services.dossiers.openNow.empty')}
      tools={
        <>
          <SimulatedMark of={now.body.receipt} />
          <ExportButton of={async () => (await import('./countsExport')).openExport(shown, matrix, kind, t)} />
        </>
      }
    >
      <div className={styles['head']}>
        <KindSwitch kind={kind} onChoice={onChoice} />
        <p>
          <b>
            {count('late')} {t('services.dossiers.openNow.late')}
          </b>{' '}
          · {count('dueSoon')} {t('services.dossiers.openNow.dueSoon')}
          {matrix.calm !== null && matrix.calm > 0 && ` · ${t('services.dossiers.openNow.calm', { count: matrix.calm })}`}
          {silent !== null && ` · ${silent}`}
        </p>
        <p role="status" className={styles['moved']}>
          {at !== null && t('services.dossiers.openNow.moved', { count: moved.size, at: formatDateTime(at).slice(-5) })}
        </p>
      </div>
      <OpenTable
        matrix={matrix}
        cut={cut}
        moved={moved}
        caption={t('services.dossiers.openNow.heading')}
        first={t(`services.dossiers.unitKinds.${kind}`)}
        onChoice={onChoice}
      />
    </PanelFrame>
  );
});
