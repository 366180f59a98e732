import { useTranslation } from 'react-i18next';
import { registers as registersFeed } from '../../../contract/feeds/registers';
import { useFeed } from '../../data/useFeed';
import { SearchList } from '../../ui/SearchList';
import { registerChoices } from './registerChoices';
import styles from './forms.module.css';

const none = {};

interface RegisterFormProps {
  of: 'area' | 'agency';
  asOf: string | null;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

/** Asks for an area or an agency of the registers. */
export const RegisterForm = ({ of, asOf, chosen, onChoose }: RegisterFormProps) => {
  const { t } = useTranslation();
  const { body, status, retry } = useFeed(registersFeed, none, asOf);
  if (!body)
    return status === 'error' ? (
      <p role="alert">
        {t('filter.failed')}{' '}
        <button type="button" onClick={retry}>
          {t('panel.retry')}
        </button>
      </p>
    ) : (
      <p role="status">{t('filter.loading')}</p>
    );
  return (
    <div className={styles['form']}>
      <SearchList
        label={t(`filter.${of}`)}
        choices={registerChoices(of === 'area' ? body.areas.map((each) => ({ ...each, id: each.code })) : body.agencies, t)}
        chosen={chosen}
        onChoose={onChoose}
      />
      {chosen !== undefined && (
        <div className={styles['actions']}>
          <button type="button" onClick={() => onChoose(undefined)}>
            {t('filter.clear')}
          </button>
        </div>
      )}
    </div>
  );
};
