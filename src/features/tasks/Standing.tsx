import { useTranslation } from 'react-i18next';
import type { TaskStanding } from '../../../contract/rules/taskTiming';
import { StatusWord } from '../../ui/StatusWord';
import { TONES } from './wording';

export const Standing = ({ standing }: { standing: TaskStanding }) => {
  const { t } = useTranslation();
  return <StatusWord tone={TONES[standing]}>{t(`tasks.standing.${standing}`)}</StatusWord>;
};
