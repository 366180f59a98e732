import { useTranslation } from 'react-i18next';
import type { IndicatorStanding } from '../../../../contract/feeds/standings';
import { FigureCard } from '../../../ui/FigureCard';
import type { PanelState } from '../../../ui/panelState';
import { StatusWord } from '../../../ui/StatusWord';
import { Go } from '../Go';
import { gapText, valueText } from '../homeWords';
import { ValueFigure } from '../ValueFigure';
import { barOf, untilOf, wholeOf } from './phoneFigure';

/** A figure of the agency on a phone: its value opens its passport, its name leads to where it stands. */
export const OwnFigureCard = ({ indicator, panel }: { indicator: IndicatorStanding; panel: PanelState }) => {
  const { t } = useTranslation();
  const { set, code, name, unit, newest } = indicator;
  const id = `${set}/${code}`;
  const link = <Go place={{ kind: 'figure', set, indicator: code, area: null, period: newest?.period ?? '' }}>{name}</Go>;
  if (!newest) return <FigureCard id={id} name={link} until={null} staleSince={null} value={t('panel.empty')} />;
  const isStale = panel.kind === 'stale';
  const gap = gapText(newest, unit, t);
  const promised = newest.plan && valueText(newest.plan.value, unit);
  const value = valueText(newest.value, unit);
  const bar = barOf(newest, unit);
  return (
    <FigureCard
      id={id}
      name={link}
      until={untilOf(newest, t)}
      staleSince={isStale ? panel.at : null}
      value={<ValueFigure id={`own:${id}`} of={newest} unit={unit} size="tile" stale={isStale} />}
      whole={wholeOf(newest, unit)}
      bar={bar && { ...bar, label: promised === null ? value : t('mobile.figure.bar', { value, plan: promised }) }}
    >
      {gap ? <StatusWord tone={gap.tone}>{gap.word}</StatusWord> : <span>{t('home.noPath')}</span>}
      {promised !== null && <span>{t('mobile.figure.plan', { plan: promised })}</span>}
    </FigureCard>
  );
};
