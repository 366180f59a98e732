import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/table/DataTable';
import { areaColumns } from './areaColumns';
import type { AreaRow, MapTable } from './model';

interface AreaTableProps {
  table: MapTable;
  unit: string;
  caption: string;
  focus: string | null;
  onFocus: (code: string) => void;
}

const WORST_FIRST = { column: 'rank', descending: true };
const codeOf = ({ code }: AreaRow): string => code;

/** What the map says, as a table: every area with its rank, figure, path and distance; pressing a name goes there. */
export const AreaTable = ({ table, unit, caption, focus, onFocus }: AreaTableProps) => {
  const { t } = useTranslation();
  const columns = useMemo(() => areaColumns(table.rows, unit, t), [table.rows, unit, t]);
  const open = useCallback((row: AreaRow) => onFocus(row.code), [onFocus]);
  return (
    <DataTable
      // A measure with other columns is another table: an order by a column that is gone would stay unseen.
      key={columns.length}
      dense
      caption={caption}
      rows={table.rows}
      columns={columns}
      rowId={codeOf}
      initialSorting={WORST_FIRST}
      currentId={focus}
      onOpen={open}
    />
  );
};
