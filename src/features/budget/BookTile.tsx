import { useTranslation } from 'react-i18next';
import type { Book, EstimateLevel } from '../../../contract/feeds/budget';
import { moneyText, percentText } from '../../lib/moneyText';
import { HeadTile } from '../../ui/HeadTiles';
import { StatusWord } from '../../ui/StatusWord';
import { simulatedText } from '../../ui/simulatedWords';
import { donePassport, said, sharePassport } from './passports';
import type { Shown } from './shown';
import { standingOf } from './standing';
import { Told } from './Told';
import { INDICATORS, useEngineFigure } from './useEngineFigure';
import { cutName, decidedText, gapStanding, soFarText } from './wording';

/** What came in or went out so far, against both estimates by their names, and how that stands to the path. */
export const BookTile = ({ shown, book }: { shown: Shown; book: Book }) => {
  const { t } = useTranslation();
  const { look, state } = shown;
  const cut = { ...shown.cut, book, item: shown.cut.book === book ? shown.cut.item : null };
  const standing = standingOf(look, cut);
  const { asOf } = shown;
  const codes = INDICATORS[book];
  const inBillion = standing.done === null ? null : standing.done / 1e9;
  const ofCentral = codes.central === null ? null : standing.ofCentral;
  const engine = {
    done: useEngineFigure(look, cut, { indicator: codes.done, value: inBillion, asOf }),
    central: useEngineFigure(look, cut, { indicator: codes.central ?? codes.done, value: ofCentral, asOf }),
    council: useEngineFigure(look, cut, { indicator: codes.council, value: standing.ofCouncil, asOf }),
  };
  const status = gapStanding(standing, look, t);
  const line = (level: EstimateLevel) => {
    const estimate = standing[level];
    const share = level === 'central' ? standing.ofCentral : standing.ofCouncil;
    if (!estimate)
      return t(level === 'central' && cut.area !== null ? 'budget.noCentralOfArea' : 'budget.noEstimate', {
        level: t(`budget.levels.${level}`),
      });
    const decided = decidedText(estimate, t);
    return (
      <>
        {share !== null && (
          <>
            <Told
              id={`${book}:${level}`}
              text={percentText(share)}
              passport={said(sharePassport(shown, cut, level, standing, t), engine[level])}
            />{' '}
          </>
        )}
        {t(`budget.levels.${level}`)} ({[moneyText(estimate.amount), ...(decided === null ? [] : [decided])].join(', ')})
      </>
    );
  };
  return (
    <HeadTile
      wide
      name={cutName(shown, cut, t)}
      figure={
        standing.done === null ? (
          <span>{t('panel.empty')}</span>
        ) : (
          <Told
            id={`${book}:done`}
            size="tile"
            text={moneyText(standing.done)}
            passport={said(donePassport(shown, cut, t), engine.done)}
            stale={state.kind === 'stale'}
          />
        )
      }
      lines={[soFarText(look, t), line('central'), line('council')]}
      status={status ? <StatusWord tone={status.tone}>{status.text}</StatusWord> : null}
      mark={simulatedText(shown.simulated, t)}
    />
  );
};
