import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exactMoment } from '../stateWords';

/** One fact of an alarm. */
export const Fact = ({ name, term, children }: { name: string; term: string; children: ReactNode }) => (
  <div data-fact={name}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** When something of an alarm happened, to the second; nothing where it has not. */
export const MomentFact = ({ name, at }: { name: 'active' | 'raised' | 'cleared' | 'ended'; at: string | null }) => {
  const { t } = useTranslation();
  if (at === null) return null;
  return (
    <Fact name={name} term={t(`alarms.sheet.${name}`)}>
      <time dateTime={at}>{exactMoment(at)}</time>
    </Fact>
  );
};
