import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../lib/format';
import { Figure } from '../../../ui/Figure';
import { HeadTile, HeadTiles } from '../../../ui/HeadTiles';
import { StatusWord } from '../../../ui/StatusWord';
import { targetText, valueText } from './figureText';
import { judgedFigures, type Standing } from './judged';
import { judgedPassport } from './performancePassport';
import type { Told } from './told';

const TONES = { good: 'good', bearable: 'medium', over: 'high', notBelow: 'medium' } as const satisfies Record<Standing, string>;

/** Four a row: how fast they come, and how bad it got. */
const ROWS = [
  ['perTenMinutes', 'perHour', 'perDay', 'timeInFlood'],
  ['peakTenMinutes', 'peakHour', 'standing', 'chattering'],
] as const;
interface FigureTilesProps {
  told: Told;
  /** Some rule watches something: that nothing came means something. */
  isWatched: boolean;
}

/** The figures of EEMUA 191 and ISA-18.2, each with its target beside it, whose that is and how it stands. */
export const FigureTiles = ({ told: { body, revision }, isWatched }: FigureTilesProps) => {
  const { t } = useTranslation();
  const judged = judgedFigures(body);
  return ROWS.map((ids) => (
    <HeadTiles key={ids[0]} label={t(`alarmRules.performance.rows.${ids[0]}`)}>
      {judged
        .filter(({ id }) => ids.some((each) => each === id))
        .map((figure) => {
          const { id, at, target, standing } = figure;
          return (
            <HeadTile
              key={id}
              // No tile is left alone beside nothing on a phone.
              wide={id === ids.at(-1)}
              name={t(`alarmRules.performance.figure.${id}`)}
              figure={
                <Figure
                  id={`alarm-performance:${id}`}
                  size="tile"
                  text={valueText(figure)}
                  passport={judgedPassport(figure, { body, revision, t })}
                  markSimulated={false}
                />
              }
              lines={[
                ...(at === null ? [] : [t('alarmRules.performance.at', { at: formatDateTime(at) })]),
                targetText(figure, t),
                <small key="source">
                  {target.source} · {t(`alarmRules.performance.sure.${target.sure}`)}
                </small>,
              ]}
              status={
                isWatched ? (
                  <StatusWord tone={TONES[standing]}>{t(`alarmRules.performance.meeting.${standing}`)}</StatusWord>
                ) : (
                  <StatusWord tone="none">{t('alarmRules.performance.meeting.nothing')}</StatusWord>
                )
              }
            />
          );
        })}
    </HeadTiles>
  ));
};
