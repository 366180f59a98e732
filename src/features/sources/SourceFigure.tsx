import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '../../../contract/figure';
import type { Source } from '../../../contract/feeds/sources';
import { formatNumber } from '../../lib/format';
import { Figure } from '../../ui/Figure';

export type RowCount = 'accepted' | 'refused' | 'open';
interface SourceFigureProps {
  source: Source;
  kind: RowCount;
  size?: 'cell' | 'tile';
}

/** One count of rows of a source, with its passport. */
export const SourceFigure = ({ source, kind, size = 'cell' }: SourceFigureProps) => {
  const { t } = useTranslation();
  const { id, name, owner, lastDataAt, lastSuccessAt, lastFailure, revision, provenance } = source;
  const receivedAt = lastSuccessAt ?? lastFailure?.at;
  const passport = useMemo<Passport>(
    () => ({
      name: t('sources.figure', { figure: t(kind === 'open' ? 'sources.openName' : `sources.column.${kind}`), source: name }),
      unit: t('sources.unitRows'),
      formula: t(`sources.${kind}Formula`),
      numerator: null,
      denominator: null,
      source: t('sources.passportSource'),
      owner,
      period: t('sources.period'),
      observedAt: lastDataAt,
      receivedAt: receivedAt ?? '',
      revision,
      provenance,
      quality: [],
    }),
    [t, kind, name, owner, lastDataAt, receivedAt, revision, provenance],
  );
  // A source that nothing came of has nothing to count: that is not 0.
  if (receivedAt === undefined) return <span>–</span>;
  return <Figure id={`source:${id}:${kind}`} size={size} text={formatNumber(source[kind])} passport={passport} markSimulated={false} />;
};
