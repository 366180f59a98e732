import { useTranslation } from 'react-i18next';
import type { FigureDifference } from '../../../contract/rules/figureDifferences';
import { Sheet } from '../../ui/Sheet';
import { changeText, figureText, nameText, periodText } from './differenceText';
import styles from './moment.module.css';

interface DifferenceSheetProps {
  found: readonly FigureDifference[];
  unread: number;
  onClose: () => void;
}
/** More than this nobody reads in a meeting; how many are left out is said. */
const MOST_ROWS = 100;

/** Every figure that is no longer what was frozen: then, now, and the difference in its unit. */
export const DifferenceSheet = ({ found, unread, onClose }: DifferenceSheetProps) => {
  const { t } = useTranslation();
  return (
    <Sheet side label={t('room.difference.label')} closeLabel={t('room.difference.close')} onClose={onClose}>
      {unread > 0 && <p role="status">■ {t('room.difference.incomplete', { count: unread })}</p>}
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('room.difference.name')}</th>
            <th scope="col">{t('room.difference.before')}</th>
            <th scope="col">{t('room.difference.now')}</th>
            <th scope="col">{t('room.difference.by')}</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, MOST_ROWS).map((each) => {
            const of = each.now ?? each.before;
            if (of === null) return null;
            const other = each.kind === 'newer' && each.before ? periodText(each.before, t) : null;
            return (
              <tr key={`${of.key} ${of.period ?? ''} ${each.kind}`}>
                <th scope="row" lang="vi">
                  {nameText(of)}
                  <small>{periodText(of, t)}</small>
                </th>
                <td lang="vi">
                  {figureText(each.before)}
                  {other !== null && <small>{other}</small>}
                </td>
                <td lang="vi">{figureText(each.now)}</td>
                <td>{changeText(each, t)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {found.length > MOST_ROWS && <p>{t('room.difference.more', { count: found.length - MOST_ROWS })}</p>}
    </Sheet>
  );
};
