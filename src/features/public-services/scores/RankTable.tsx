import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceUnit } from '../../../../contract/services';
import { useSmallScreen } from '../../../ui/useSmallScreen';
import { DataTable } from '../../../ui/table/DataTable';
import type { Basis, Focus } from '../focus';
import type { RankedUnit } from '../ranking';
import { focusText } from '../wording';
import { rankColumns } from './rankColumns';

interface RankTableProps {
  ranked: readonly RankedUnit[];
  focus: Focus;
  basis: Basis;
  /** Whether the period shown is over. */
  isClosed: boolean;
  onUnit: (unit: ServiceUnit) => void;
}

const rowId = ({ key }: RankedUnit): string => key;

/** The units by place, each with what it won or lost; a row leads to the unit's own page. */
export const RankTable = ({ ranked, focus, basis, isClosed, onUnit }: RankTableProps) => {
  const { t } = useTranslation();
  const isSmall = useSmallScreen();
  const columns = useMemo(() => rankColumns({ basis, isClosed, isSmall }, t), [basis, isClosed, isSmall, t]);
  return <DataTable caption={focusText(focus, t)} rows={ranked} columns={columns} rowId={rowId} onOpen={({ unit }) => onUnit(unit)} />;
};
