import type { TFunction } from 'i18next';
import type { ConfirmationStanding } from '../../../contract/rules/confirmationStanding';
import type { Verdict } from '../../../contract/feeds/confirmations';
import { formatDateTime } from '../../lib/format';
import type { Tone } from '../../ui/StatusWord';

/** For whom and when something was said; of a figure that nobody answers for a person speaks alone. */
export const saidBy = (agency: Verdict['agency'], at: string, t: TFunction): string => {
  const moment = formatDateTime(at);
  return agency === null ? t('confirmation.saidAlone', { at: moment }) : t('confirmation.said', { agency: agency.name, at: moment });
};

type Said = 'confirmed' | 'flagged' | 'confirmedOutdated' | 'flaggedOutdated';
const saidIn = ({ verdict, verdictOutdated }: ConfirmationStanding): Said | null => {
  if (verdict === null) return null;
  return verdictOutdated ? `${verdict}Outdated` : verdict;
};
const TONES: Record<Said, Tone> = { confirmed: 'good', flagged: 'critical', confirmedOutdated: 'medium', flaggedOutdated: 'medium' };

/** The word and the shape of a standing; where nothing was said, that it waits. */
export const standingWord = (standing: ConfirmationStanding, t: TFunction): { tone: Tone; word: string } => {
  const said = saidIn(standing);
  return said === null
    ? { tone: 'none', word: t('confirmation.standing.waiting') }
    : { tone: TONES[said], word: t(`confirmation.standing.${said}`) };
};

/** What stands beside a figure, `brief` where there is little room: nothing where nothing was said. */
export const marksOf = (standing: ConfirmationStanding, t: TFunction, brief = false): { tone: Tone; word: string }[] => {
  const said = saidIn(standing);
  return [
    ...(said === null ? [] : [{ tone: TONES[said], word: t(`confirmation.${brief ? 'brief' : 'mark'}.${said}`) }]),
    ...(standing.explained ? [{ tone: 'low' as const, word: t('confirmation.mark.explained') }] : []),
  ];
};
