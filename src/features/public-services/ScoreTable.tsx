import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartScore, ScoreGroup, ScorePart, UnitScore } from '../../../contract/feeds/services';
import { formatNumber } from '../../lib/format';
import { BulletBar } from '../../ui/BulletBar';
import { Figure } from '../../ui/Figure';
import { pointsOf, type Basis, type Focus } from './focus';
import { scorePassport, type ScoredPeriod } from './passports';
import { unitKey } from './scoresBody';
import { flagText, scoreText, whyText } from './wording';
import styles from './scoreTable.module.css';

interface ScoreTableProps {
  at: ScoredPeriod;
  score: UnitScore;
  /** What the page looks at; its group stands open. */
  focus: Focus;
  /** Every group stands open, with what its parts count. */
  isOpen?: boolean;
  stale: boolean;
  /** Pressing the name of a group or part; without it they are no buttons. */
  onFocus?: (code: string | undefined) => void;
}

const NONE: PartScore = { part: '', numerator: null, denominator: null, official: null, estimate: null, why: 'no-data', flags: [] };

/** The groups of a score with their parts: what the portal gave beside what we estimate, each of its maximum, never mixed. */
export const ScoreTable = ({ at, score, focus, isOpen = false, stale, onFocus }: ScoreTableProps) => {
  const { t } = useTranslation();
  const { scoring } = at;
  const told = new Map(score.parts.map((part) => [part.part, part]));
  const chosen = focus.kind === 'whole' ? undefined : focus.kind === 'group' ? focus.group.code : focus.part.code;
  const openGroup = focus.kind === 'part' ? focus.part.group : chosen;

  const figure = (of: Focus, code: string, basis: Basis, value: number | null, none: string) =>
    value === null ? (
      <small>{none}</small>
    ) : (
      <Figure
        id={`services:${unitKey(score.unit)}:${code}:${basis}`}
        text={scoreText(value)}
        passport={scorePassport(at, score, { focus: of, basis }, t)}
        legalBasis={scoring.legalBasis}
        markSimulated={false}
        stale={stale}
      />
    );
  /** `reach`: what the estimate could be at most; short of the whole its tick would stand for less than it is. */
  const bar = (official: number | null, estimate: number | null, max: number, reach = max) => {
    const tick = reach < max ? null : estimate;
    const [mark, of] = [estimate === null ? null : scoreText(estimate), formatNumber(max)];
    if (official === null && estimate === null) return null;
    const label =
      official === null
        ? t('services.scores.groups.barEstimate', { value: mark ?? '–', max: of })
        : mark === null
          ? t('services.scores.groups.barOfficial', { value: scoreText(official), max: of })
          : t('services.scores.groups.barBoth', { official: scoreText(official), max: of, estimate: mark });
    return (
      <span data-estimated={official === null}>
        <BulletBar value={official ?? estimate ?? 0} low={official === null ? null : tick} max={max} label={label} />
      </span>
    );
  };
  const name = (code: string, text: string) =>
    onFocus ? (
      <button type="button" aria-pressed={code === chosen} onClick={() => onFocus(code === chosen ? undefined : code)} lang="vi">
        {text}
      </button>
    ) : (
      <span lang="vi">{text}</span>
    );
  const headings = { official: t('services.scores.groups.official'), estimate: t('services.scores.groups.estimate') };

  const groupRow = (group: ScoreGroup, parts: readonly ScorePart[]) => {
    const [official, estimate] = [score.official?.groups[group.code] ?? null, score.estimate.groups[group.code] ?? null];
    const sum = parts.reduce((all, { code }) => all + (told.get(code)?.estimate ?? 0), 0);
    const of = { kind: 'group', group } as const;
    const reach = pointsOf(scoring, score, of, 'estimate').max;
    const isCapped = estimate !== null && sum - estimate > 0.005;
    return (
      <tr data-group={group.code} data-chosen={group.code === chosen || undefined}>
        <th scope="row">
          {name(group.code, group.name)}
          {isCapped && <small>{t('services.capped', { sum: scoreText(sum), max: formatNumber(group.max) })}</small>}
        </th>
        <td className={styles['bar']}>{bar(official, estimate, group.max, reach)}</td>
        <td data-label={headings.official}>{figure(of, group.code, 'official', official, '–')}</td>
        <td data-label={headings.estimate}>
          {figure(of, group.code, 'estimate', estimate, noEstimate(parts))}
          {estimate !== null && reach < group.max && <small>/{formatNumber(reach)}</small>}
        </td>
        <td data-label={t('services.scores.groups.max')}>{formatNumber(group.max)}</td>
      </tr>
    );
  };
  const noEstimate = (parts: readonly ScorePart[]): string => {
    const whys = new Set(parts.map(({ code }) => told.get(code)?.why ?? 'no-data'));
    const [only] = whys;
    return whyText(whys.size === 1 && only ? only : 'no-data', t);
  };
  const partRow = (part: ScorePart) => {
    const one = told.get(part.code) ?? NONE;
    const of = { kind: 'part', part } as const;
    const count = (value: number | null) => (value === null ? t('services.noData') : formatNumber(value));
    return (
      <tr key={part.code} data-part={part.code} data-chosen={part.code === chosen || undefined}>
        <th scope="row">
          {name(part.code, part.name)}
          {isOpen && (one.numerator !== null || one.denominator !== null) && (
            <small lang="vi">
              {part.numeratorName ?? '–'}: {count(one.numerator)} / {part.denominatorName ?? '–'}: {count(one.denominator)}
            </small>
          )}
          {isOpen && one.flags.length > 0 && (
            <small>{t('services.unit.groups.flags', { flags: one.flags.map((flag) => flagText(flag, t)).join(', ') })}</small>
          )}
        </th>
        <td className={styles['bar']}>{bar(one.official, one.estimate, part.max)}</td>
        <td data-label={headings.official}>{figure(of, part.code, 'official', one.official, '–')}</td>
        <td data-label={headings.estimate}>{figure(of, part.code, 'estimate', one.estimate, whyText(one.why ?? 'no-data', t))}</td>
        <td data-label={t('services.scores.groups.max')}>{formatNumber(part.max)}</td>
      </tr>
    );
  };
  const hasOfficial = score.official !== null || score.parts.some(({ official }) => official !== null);
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('services.scores.groups.name')}</th>
            <th scope="col" className={styles['bar']}>
              {t('services.scores.groups.bar')}
            </th>
            <th scope="col">{headings.official}</th>
            <th scope="col">{headings.estimate}</th>
            <th scope="col">{t('services.scores.groups.max')}</th>
          </tr>
        </thead>
        <tbody>
          {scoring.groups.map((group) => {
            const parts = scoring.parts.filter((part) => part.group === group.code);
            return (
              <Fragment key={group.code}>
                {groupRow(group, parts)}
                {(isOpen || group.code === openGroup) && parts.map(partRow)}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className={styles['legend']}>
        {t(hasOfficial ? 'services.scores.groups.legendOfficial' : 'services.scores.groups.legendEstimate')}
      </p>
    </>
  );
};
