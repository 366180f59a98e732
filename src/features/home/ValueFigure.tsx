import type { ChangedValue } from '../../../contract/feeds/changesFigures';
import { formatExact } from '../../lib/format';
import { Figure } from '../../ui/Figure';
import { valueText } from './homeWords';

interface ValueFigureProps {
  id: string;
  of: Pick<ChangedValue, 'value' | 'verbatim' | 'passport'>;
  unit: string;
  markSimulated?: boolean;
}

/** A value of the home with its passport. */
export const ValueFigure = ({ id, of, unit, markSimulated = true }: ValueFigureProps) => (
  <Figure
    id={id}
    text={valueText(of.value, unit)}
    exact={of.value.kind === 'number' ? formatExact(of.value.value) : undefined}
    passport={of.passport}
    verbatim={of.verbatim ?? undefined}
    markSimulated={markSimulated}
  />
);
