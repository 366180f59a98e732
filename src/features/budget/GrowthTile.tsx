import { useTranslation } from 'react-i18next';
import type { Book } from '../../../contract/feeds/budget';
import { moneyText, signedMoneyText, signedPercentText } from '../../lib/moneyText';
import { HeadTile } from '../../ui/HeadTiles';
import { simulatedText } from '../../ui/simulatedWords';
import { growthPassport } from './passports';
import type { Shown } from './shown';
import { growthOf, standingOf } from './standing';
import { Told } from './Told';
import { closedText, lackBefore } from './wording';

/** By how much more or less than in the same months of the year before; only months that are over are compared. */
export const GrowthTile = ({ shown, book }: { shown: Shown; book: Book }) => {
  const { t } = useTranslation();
  const { look } = shown;
  const cut = { ...shown.cut, book, item: shown.cut.book === book ? shown.cut.item : null };
  const standing = standingOf(look, cut);
  const growth = growthOf(standing);
  const span = closedText(look, t);
  const year = (look.now.body.year ?? 0) - 1;
  const lack = lackBefore(shown, standing);
  const lines =
    growth === null || standing.closed === null || standing.before === null
      ? [span === null ? t('budget.growth.noClosed') : t(lack, { year })]
      : [
          t('budget.growth.line', { span: span ?? '', now: moneyText(standing.closed), before: moneyText(standing.before) }),
          signedMoneyText(standing.closed - standing.before),
        ];
  const other = book === 'revenue' ? 'expenditure' : 'revenue';
  const beside = { ...shown.cut, book: other, item: null } as const;
  const otherStanding = standingOf(look, beside);
  const otherGrowth = growthOf(otherStanding);
  return (
    <HeadTile
      name={t(`budget.growth.${book}`)}
      figure={
        growth === null ? (
          <span>{t(span !== null && shown.before === 'loading' ? 'panel.loading' : 'panel.empty')}</span>
        ) : (
          <Told
            id={`${book}:growth`}
            size="tile"
            text={signedPercentText(growth)}
            passport={growthPassport(shown, cut, standing, t)}
            stale={shown.state.kind === 'stale'}
          />
        )
      }
      lines={[
        ...lines,
        ...(otherGrowth === null
          ? []
          : [
              <>
                {t(`budget.growth.${other}`)}:{' '}
                <Told
                  id={`${other}:growth`}
                  text={signedPercentText(otherGrowth)}
                  passport={growthPassport(shown, beside, otherStanding, t)}
                />
              </>,
            ]),
      ]}
      mark={growth === null ? null : simulatedText(shown.simulated, t)}
    />
  );
};
