import { useTranslation } from 'react-i18next';
import { dayText } from '../../lib/dayText';
import { StatusWord, type Tone } from '../../ui/StatusWord';
import type { OwnTask } from './agencyModel';
import { Capped } from './Capped';
import { Go } from './Go';
import styles from './home.module.css';

const MOST = 4;

const useDueWord = () => {
  const { t } = useTranslation();
  return ({ judged: { standing, lastDay, daysPast, isPast } }: OwnTask): { tone: Tone; word: string } => {
    if (standing === 'overdue') return { tone: 'high', word: t('home.decisions.daysLate', { days: daysPast ?? 0 }) };
    if (standing === 'unknown') {
      if (lastDay === null) return { tone: 'none', word: t('home.own.noDay') };
      return { tone: isPast ? 'late' : 'none', word: t(isPast ? 'home.own.pastDay' : 'home.own.byDay', { day: dayText(lastDay) }) };
    }
    return { tone: 'medium', word: daysPast === 0 ? t('home.own.dueToday') : t('home.own.daysLeft', { days: -(daysPast ?? 0) }) };
  };
};

/** Tasks of an agency, the first few, each with how its day stands. */
export const TaskRows = ({ tasks }: { tasks: readonly OwnTask[] }) => {
  const word = useDueWord();
  return (
    <Capped
      items={tasks}
      most={MOST}
      row={(each) => {
        const { tone, word: said } = word(each);
        return (
          <li key={each.task.id} className={styles['row']} data-task={each.task.id}>
            <div className={styles['title']}>
              <Go place={{ kind: 'task', task: each.task.id }}>{each.task.title}</Go>
            </div>
            <div className={styles['gap']}>
              <StatusWord tone={tone}>{said}</StatusWord>
            </div>
          </li>
        );
      }}
    />
  );
};
