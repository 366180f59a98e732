import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchAuditFile, type AuditParams } from '../../data/audit';
import { FeedError } from '../../data/errors';
import { saveFile } from '../../export/saveFile';
import styles from './audit.module.css';

const FORMS = ['csv', 'jsonl'] as const;

/** Takes what was found as a file; that it was taken is in the audit before the file is. */
export const AuditDownload = ({ params }: { params: AuditParams }) => {
  const { t } = useTranslation();
  const take = useMutation({
    mutationFn: async (form: (typeof FORMS)[number]) =>
      saveFile(await fetchAuditFile(params, form), `nhat-ky-${params['from']?.slice(0, 10)}-${params['to']?.slice(0, 10)}.${form}`),
  });
  const { error, isPending } = take;
  return (
    <>
      <span className={styles['forms']}>
        {FORMS.map((form) => (
          <button key={form} type="button" disabled={isPending} onClick={() => take.mutate(form)}>
            {t(`audit.take.${form}`)}
          </button>
        ))}
      </span>
      {error && <span role="alert">{error instanceof FeedError ? error.problem.detail : t('audit.take.failed')}</span>}
    </>
  );
};
