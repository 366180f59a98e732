import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { StatusWord } from '../../../ui/StatusWord';
import { exactMoment, stateWords } from '../stateWords';
import { amountWord, beyondWord } from '../valueWords';
import type { RowContext } from './rowProps';
import type { CentreSlots } from './slots';
import styles from './sheet.module.css';

interface FactsProps {
  alarm: Alarm;
  context: Pick<RowContext, 'ownerName' | 'nameOf'>;
  slots: Pick<CentreSlots, 'live' | 'link'>;
}
type Fact = readonly [key: string, term: string, fact: ReactNode];

/** All that is known of an alarm; what does not apply is left out. */
export const Facts = ({ alarm, context: { ownerName, nameOf }, slots: { live, link } }: FactsProps) => {
  const { t } = useTranslation();
  const { priority, value, limit, unit, worst, subject, acknowledged, shelved, outOfService, playbook } = alarm;
  const beyond = beyondWord(alarm, t);
  const now = live(alarm);
  const moment = (key: 'active' | 'raised' | 'cleared' | 'ended', at: string | null): Fact[] =>
    at === null ? [] : [[key, t(`alarms.sheet.${key}`), <time dateTime={at}>{exactMoment(at)}</time>]];
  const facts: Fact[] = [
    [
      'state',
      t('alarms.sheet.state'),
      <span>
        <StatusWord tone={priority}>{t(`alarms.priority.${priority}`)}</StatusWord> {stateWords(alarm, nameOf, t).join(' · ')}
      </span>,
    ],
    ...(value === null ? [] : [['value', t('alarms.sheet.value'), <strong>{amountWord(value, unit)}</strong>] as const]),
    ...(limit === null
      ? []
      : [['limit', t('alarms.sheet.limit'), `${amountWord(limit, unit)}${beyond === null ? '' : ` · ${beyond}`}`] as const]),
    ...(worst === null
      ? []
      : [
          [
            'worst',
            t('alarms.sheet.worst'),
            `${amountWord(worst.value, unit)} ${t('alarms.sheet.worstAt', { at: exactMoment(worst.at) })}`,
          ] as const,
        ]),
    ...(now === null ? [] : [['now', t('alarms.sheet.now'), now] as const]),
    ...moment('active', alarm.activeAt),
    ...moment('raised', alarm.raisedAt),
    ...moment('cleared', alarm.clearedAt),
    ...moment('ended', alarm.endedAt),
    ['basis', t('alarms.sheet.basis'), <span lang="vi">{alarm.basis}</span>],
    [
      'subject',
      t('alarms.sheet.subject'),
      <span>
        <span lang="vi">{subject.name}</span>
        {subject.simulated && <small className={styles['simulated']}>{t('alarms.simulated')}</small>}
        <br />
        {link(subject.link, t('alarms.sheet.toSubject'))}
      </span>,
    ],
    ['owner', t('alarms.sheet.owner'), <span lang="vi">{ownerName(alarm.owner)}</span>],
    ...(acknowledged === null
      ? []
      : [
          [
            'acknowledged',
            t('alarms.sheet.acknowledged'),
            <span lang="vi">
              {acknowledged.by}, {exactMoment(acknowledged.at)}: “{acknowledged.comment}”
            </span>,
          ] as const,
        ]),
    ...(shelved === null
      ? []
      : [['shelved', t('alarms.sheet.shelved'), <span lang="vi">{t('alarms.sheet.shelvedBy', shelved)}</span>] as const]),
    ...(outOfService === null
      ? []
      : [['out', t('alarms.state.outOfService'), <span lang="vi">{t('alarms.sheet.shelvedBy', outOfService)}</span>] as const]),
    [
      'rule',
      t('alarms.sheet.rule'),
      link(
        `/canh-bao/quy-tac?quy-tac=${encodeURIComponent(alarm.rule)}`,
        t('alarms.sheet.ruleVersion', { rule: alarm.ruleName, version: alarm.ruleVersion }),
      ),
    ],
    [
      'playbook',
      t('alarms.sheet.playbook'),
      playbook === null ? (
        <span className={styles['nothing']}>{t('alarms.sheet.noPlaybook')}</span>
      ) : 'words' in playbook ? (
        <span lang="vi" className={styles['words']}>
          {playbook.words}
        </span>
      ) : (
        link(playbook.path, playbook.name)
      ),
    ],
    ...(alarm.tasks.length === 0
      ? []
      : [
          [
            'tasks',
            t('alarms.sheet.tasks'),
            alarm.tasks.map((task, index) => (
              <span key={task}>{link(`/nhiem-vu?nhiem-vu=${encodeURIComponent(task)}`, t('alarms.sheet.task', { index: index + 1 }))}</span>
            )),
          ] as const,
        ]),
  ];
  return (
    <dl className={styles['facts']} aria-label={t('alarms.sheet.facts')}>
      {facts.map(([key, term, fact]) => (
        <div key={key} data-fact={key}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
};
