import type { TFunction } from 'i18next';
import { pointsOfOneSided, type Changes, type OneSided } from './changes';
import type { Basis } from './focus';
import type { ShownScores } from './scoresBody';
import { flagText, gainedText, periodText, pointsText, scoreText, whyText } from './wording';

/** Less than this cannot be seen in two decimals. */
export const SEEN = 0.005;
/** So many parts are named in a sentence, the rest counted. */
const NAMED = 2;

interface Told {
  changes: Changes;
  closed: ShownScores;
  basis: Basis;
}

/** Why nothing was told of a part in the later period, as far as its source or our formulas say. */
const reasonOf = ({ part, now }: OneSided, { changes, basis }: Told, t: TFunction): string | null => {
  const own = now === null ? changes.score.parts.find((each) => each.part === part.code) : undefined;
  if (basis === 'estimate') return own?.why ? whyText(own.why, t) : null;
  return own && own.flags.length > 0 ? own.flags.map((flag) => flagText(flag, t)).join(', ') : null;
};

/** "chưa có điểm ở tháng 10/2026 (Cổng quốc gia không có số liệu)": where a part has no score, and why. */
export const lackText = (one: OneSided, told: Told, t: TFunction): string => {
  const { period, body } = told.closed;
  const reason = reasonOf(one, told, t);
  const lack = t('services.scores.changes.lacks', { period: periodText(one.now === null ? period : (body.previous ?? ''), t) });
  return reason === null ? lack : `${lack} (${reason})`;
};

/** A part that has a score in one of the two periods alone, with its points there. */
const oneSidedText = (one: OneSided, told: Told, t: TFunction): string =>
  t('services.scores.changes.oneSidedPart', {
    name: one.part.name,
    points: pointsText(pointsOfOneSided(one), t),
    period: periodText(one.now === null ? (told.closed.body.previous ?? '') : told.closed.period, t),
    lacks: lackText(one, told, t),
  });

/** The parts that have a score in one of the two periods alone, most points first; null where there are none. */
export const oneSidedSentence = (told: Told, t: TFunction, named = NAMED): string | null => {
  const { oneSided } = told.changes;
  if (oneSided.length === 0) return null;
  const more = oneSided.length - named;
  return t('services.scores.changes.oneSided', {
    parts: [
      ...oneSided.slice(0, named).map((one) => oneSidedText(one, told, t)),
      ...(more > 0 ? [t('services.scores.changes.more', { count: more })] : []),
    ].join('; '),
  });
};

/** "được 0,24, mất 0,26, phần còn lại −6,00": together they are the change of the whole, to the hundredth. */
export const wonLostText = ({ won, lost, rest }: Pick<Changes, 'won' | 'lost' | 'rest'>, t: TFunction): string => {
  const told = { won: scoreText(won), lost: scoreText(lost) };
  return rest === null || Math.abs(rest) < SEEN
    ? t('services.scores.heads.wonLost', told)
    : t('services.scores.heads.wonLostRest', { ...told, rest: gainedText(rest) });
};

/** What of the rest no part explains; null where it is nothing that can be seen. */
const otherText = ({ rest, oneSided }: Changes, t: TFunction): string | null => {
  if (rest === null) return null;
  const explained = oneSided.reduce((sum, one) => sum + (one.now ?? 0) - (one.before ?? 0), 0);
  return Math.abs(rest - explained) < SEEN ? null : t('services.scores.changes.other', { points: gainedText(rest - explained) });
};

/** How the whole changed and what of, every part of the sum named. */
export const changesSentence = (name: string, told: Told, t: TFunction): string => {
  const { total } = told.changes;
  const gained = total && total.now - total.before;
  const change =
    gained === null
      ? t('services.scores.changes.notCompared')
      : Math.abs(gained) < SEEN
        ? t('services.scores.changes.stayed')
        : t(gained > 0 ? 'services.scores.changes.rose' : 'services.scores.changes.fell', { points: pointsText(Math.abs(gained), t) });
  return [
    t('services.scores.changes.sentence', { name, change, parts: wonLostText(told.changes, t) }),
    ...[oneSidedSentence(told, t), otherText(told.changes, t)].filter((text) => text !== null),
  ].join(' ');
};
