import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { simulatedOf } from '../../../../contract/rules/simulatedOf';
import { useSameObservation } from '../../../data/useSameObservation';
import { gapTone } from '../../../lib/gapTone';
import { percentText } from '../../../lib/moneyText';
import { HeadTile } from '../../../ui/HeadTiles';
import { simulatedText } from '../../../ui/simulatedWords';
import { StatusWord } from '../../../ui/StatusWord';
import { enginePlace } from './engine';
import { basisOf, ratePassport } from './passports';
import type { RateShown } from './shown';
import { standingOf, type Standing } from './standing';
import { Told } from './Told';
import { beforeText, ofText, rateName, standingText } from './wording';

interface RateTileProps extends RateShown {
  isChosen: boolean;
  /** What the cut is of, in words; none of the whole. */
  of: string | undefined;
}

/** One rate: in %, of how many, against its target and the same months of the year before; its name makes the page speak of it. */
export const RateTile = memo(({ shown, rate, isChosen, of }: RateTileProps) => {
  const { t } = useTranslation();
  const { look, isCumulative, asOf, state } = shown;
  const standing = useMemo(() => standingOf(look, rate), [look, rate]);
  const { percent, targets } = standing;
  const engine = useSameObservation({ ...enginePlace(look, rate, isCumulative), value: percent }, asOf);
  const counted = ofText(standing, rate, t);
  const told = standingText(standing, t);
  const lack = targets.past.length > 0 ? 'services.dossiers.onlyPast' : 'services.dossiers.noTarget';
  return (
    <HeadTile
      name={rateName(rate, t)}
      isChosen={isChosen}
      onChoose={() => shown.onChoice({ rate })}
      figure={
        percent === null ? (
          <span>{t('panel.empty')}</span>
        ) : (
          <Told
            id={`rate:${rate}`}
            size="tile"
            text={percentText(percent)}
            passport={ratePassport(look, rate, standing, { of, engine }, t)}
            legalBasis={basisOf(standing, t)}
            stale={state.kind === 'stale'}
          />
        )
      }
      lines={[...(counted === null ? [] : [counted]), beforeText(look, standing, t)]}
      status={<StatusWord tone={toneOf(standing)}>{told ?? t(lack)}</StatusWord>}
      mark={simulatedText(simulatedOf([look.now.body.receipt?.provenance]), t)}
    />
  );
});

/** On the bound and still not met ("above"), it is short of it all the same. */
const toneOf = ({ isMet, gap, targets: { main } }: Standing): 'good' | 'medium' | 'high' | 'none' => {
  if (isMet !== false) return isMet === null ? 'none' : 'good';
  return gapTone(gap, main?.percent ?? null) === 'high' ? 'high' : 'medium';
};
