import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shareOf } from '../../../contract/rules/disbursement';
import { BulletBars } from '../../charts/bullet/BulletBars';
import { ExportButton } from '../../export/ExportButton';
import { DataTable } from '../../ui/table/DataTable';
import { useToggle } from '../../ui/useToggle';
import { PanelFrame } from '../../ui/PanelFrame';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { Folded } from './Folded';
import { itemColumns } from './itemColumns';
import { itemRows, type ItemRow } from './parts';
import type { Shown } from './shown';
import { closedText, soFarText } from './wording';
import styles from './budget.module.css';

const codeOf = ({ code }: ItemRow): string => code;
const SLOWEST_FIRST = { column: 'ofCouncil', descending: false };

/** Every item against the council's estimate, ranked, and all that is known of it as a table; pressing one narrows the page to it. */
export const ItemsPanel = ({ shown }: { shown: Shown }) => {
  const { t } = useTranslation();
  const { look, cut, areaNames, onCut } = shown;
  const { book, area } = cut;
  const isSmall = useSmallScreen();
  const rows = useMemo(() => itemRows(look, { book, area }), [look, book, area]);
  const columns = useMemo(() => itemColumns({ look, areaNames }, { book, area }, rows, t), [look, areaNames, book, area, rows, t]);
  // Like is held against like: the path ends with a month, so does what is drawn beside it. A January still open has neither.
  const isWhole = look.moment.closed !== null;
  // Of what has no estimate there is no share to rank by: it stands in the table.
  const bars = useMemo(
    () =>
      rows.flatMap(({ code, name, closed, done, council, path }) => {
        const reached = isWhole ? closed : done;
        const share = council && reached !== null ? shareOf(reached, council.amount) : null;
        return share === null ? [] : [{ key: code, name, value: share, plan: path?.percent ?? null }];
      }),
    [rows, isWhole],
  );
  const onItem = useCallback((item: string | null) => onCut({ item }), [onCut]);
  const word = t(`budget.item.words.${cut.book}`);
  const choose = useToggle(cut.item, onItem);
  const open = useCallback(({ code }: ItemRow) => choose(code), [choose]);
  return (
    <PanelFrame
      heading={t('budget.item.heading', { book: word })}
      sub={t('budget.item.sub')}
      state={shown.state}
      tools={<ExportButton of={async () => (await import('./toExport')).itemExport(shown, rows, t)} />}
    >
      <div className={styles['barsAndTable']}>
        <BulletBars
          label={t('budget.item.label')}
          unit="%"
          period={closedText(look, t) ?? soFarText(look, t)}
          rows={bars}
          valueName={t('budget.done')}
          planName={
            look.moment.closed === null
              ? t('budget.path')
              : `${t('budget.path')} (${t('money.monthTick', { month: look.moment.closed + 1 })})`
          }
          size={isSmall ? 'mobile' : 'desk'}
          simulated={shown.simulated}
          onSelect={choose}
        />
        <div>
          <Folded name={t('budget.item.table', { book: word })}>
            <DataTable
              caption={t('budget.item.table', { book: word })}
              rows={rows}
              columns={columns}
              rowId={codeOf}
              initialSorting={SLOWEST_FIRST}
              currentId={cut.item}
              onOpen={open}
            />
          </Folded>
          {look.moment.closed !== null && (
            <p className={styles['note']}>{t('budget.item.comparedTo', { month: look.moment.closed + 1 })}</p>
          )}
        </div>
      </div>
    </PanelFrame>
  );
};
