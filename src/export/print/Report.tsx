import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/format';
import type { ExportTable } from '../exportable';
import type { StampLine, Stamped } from '../stamp';
import { asVietnamClock } from '../vietnamTime';
import { ReportHead } from './ReportHead';
import { ReportTable } from './ReportTable';
import styles from './report.module.css';

/** One part of a report, ready for paper: pictures as data: addresses, and its table. */
export interface ReportPart {
  title: string;
  pictures: readonly { address: string; caption: string; sentence: string }[];
  table: ExportTable;
}
export interface ReportProps {
  title: string;
  parts: readonly ReportPart[];
  stamped: Stamped;
  stamp: readonly StampLine[];
  simulated: boolean;
}

/** A page of the Office, in the form of Nghị định 30/2020/NĐ-CP: its head, the title, figures and tables with captions, and where all comes from. */
export const Report = ({ title, parts, stamped, stamp, simulated }: ReportProps) => {
  const { t } = useTranslation();
  const at = asVietnamClock(new Date(stamped.now).toISOString());
  const two = (part: number) => String(part).padStart(2, '0');
  const numbers = numberedOf(parts);
  return (
    <article className={styles['report']}>
      <ReportHead />
      <p className={styles['day']}>
        {t('export.report.placeDay', { day: two(at.getUTCDate()), month: two(at.getUTCMonth() + 1), year: at.getUTCFullYear() })}
      </p>
      <h1 className={styles['kind']}>{t('export.report.kind')}</h1>
      <p className={styles['title']}>{title}</p>
      <p className={styles['scope']}>
        {t('export.report.asOf', { at: formatDateTime(stamped.asOf ?? stamped.now) })}
        {stamped.filters.length > 0 && <> · {t('export.report.filters', { filters: stamped.filters.join('; ') })}</>}
      </p>
      {simulated && <p className={styles['simulated']}>{t('export.report.simulated')}</p>}
      {parts.map((part, index) => (
        <section key={part.title} className={styles['part']}>
          {part.pictures.map(({ address, caption, sentence }, at) => (
            <figure key={caption} className={styles['figure']}>
              <img src={address} alt={sentence === '' ? caption : sentence} />
              <figcaption>
                <b>{t('export.report.figure', { no: (numbers[index]?.figures ?? 0) + at + 1, title: caption })}</b>
                {sentence !== '' && <span>{sentence}</span>}
              </figcaption>
            </figure>
          ))}
          {part.table.rows.length > 0 && (
            <ReportTable caption={t('export.report.table', { no: numbers[index]?.table ?? 1, title: part.title })} table={part.table} />
          )}
        </section>
      ))}
      <footer className={styles['foot']}>
        <b>{t('export.report.stamp')}</b>
        {stamp.map(({ label, text }) => (
          <p key={`${label} ${text}`}>
            {label}: {text}
          </p>
        ))}
        <p>{t('export.report.unsigned')}</p>
      </footer>
    </article>
  );
};

/** How many figures stand before each part, and the number of its table. */
const numberedOf = (parts: readonly ReportPart[]): { figures: number; table: number }[] => {
  let [figures, tables] = [0, 0];
  return parts.map(({ pictures, table }) => {
    const before = figures;
    figures += pictures.length;
    tables += table.rows.length > 0 ? 1 : 0;
    return { figures: before, table: tables };
  });
};
