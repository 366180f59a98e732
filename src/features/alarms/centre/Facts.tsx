import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { StatusWord } from '../../../ui/StatusWord';
import { stateWords } from '../stateWords';
import { Fact, MomentFact } from './Fact';
import { HandFacts } from './HandFacts';
import type { RowContext } from './rowProps';
import type { CentreSlots } from './slots';
import { ValueFacts } from './ValueFacts';
import styles from './sheet.module.css';

interface FactsProps {
  alarm: Alarm;
  context: Pick<RowContext, 'ownerName' | 'nameOf'>;
  slots: Pick<CentreSlots, 'live' | 'link'>;
}
const taskPath = (task: string): string => `/nhiem-vu?nhiem-vu=${encodeURIComponent(task)}`;

/** All that is known of an alarm; what does not apply is left out. */
export const Facts = ({ alarm, context: { ownerName, nameOf }, slots: { live, link } }: FactsProps) => {
  const { t } = useTranslation();
  const { priority, subject, playbook, tasks } = alarm;
  return (
    <dl className={styles['facts']} aria-label={t('alarms.sheet.facts')}>
      <Fact name="state" term={t('alarms.sheet.state')}>
        <span>
          <StatusWord tone={priority}>{t(`alarms.priority.${priority}`)}</StatusWord> {stateWords(alarm, nameOf, t).join(' · ')}
        </span>
      </Fact>
      <ValueFacts alarm={alarm} now={live(alarm)} />
      <MomentFact name="active" at={alarm.activeAt} />
      <MomentFact name="raised" at={alarm.raisedAt} />
      <MomentFact name="cleared" at={alarm.clearedAt} />
      <MomentFact name="ended" at={alarm.endedAt} />
      <HandFacts alarm={alarm} />
      <Fact name="playbook" term={t('alarms.sheet.playbook')}>
        {playbook === null && <span className={styles['nothing']}>{t('alarms.sheet.noPlaybook')}</span>}
        {playbook !== null && 'words' in playbook && (
          <span lang="vi" className={styles['words']}>
            {playbook.words}
          </span>
        )}
        {playbook !== null && 'path' in playbook && link(playbook.path, playbook.name)}
      </Fact>
      {tasks.length > 0 && (
        <Fact name="tasks" term={t('alarms.sheet.tasks')}>
          {tasks.map((task, index) => (
            <span key={task}>{link(taskPath(task), t('alarms.sheet.task', { index: index + 1 }))}</span>
          ))}
        </Fact>
      )}
      <Fact name="subject" term={t('alarms.sheet.subject')}>
        <span>
          <span lang="vi">{subject.name}</span>
          {subject.simulated && <small className={styles['simulated']}>{t('alarms.simulated')}</small>}
        </span>
        {link(subject.link, t('alarms.sheet.toSubject'))}
      </Fact>
      <Fact name="owner" term={t('alarms.sheet.owner')}>
        <span lang="vi">{ownerName(alarm.owner)}</span>
      </Fact>
      <Fact name="basis" term={t('alarms.sheet.basis')}>
        <span lang="vi">{alarm.basis}</span>
      </Fact>
      <Fact name="rule" term={t('alarms.sheet.rule')}>
        {link(
          `/canh-bao/quy-tac?quy-tac=${encodeURIComponent(alarm.rule)}`,
          t('alarms.sheet.ruleVersion', { rule: alarm.ruleName, version: alarm.ruleVersion }),
        )}
      </Fact>
    </dl>
  );
};
