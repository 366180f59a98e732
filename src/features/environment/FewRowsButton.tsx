import { useTranslation } from 'react-i18next';

interface FewRowsButtonProps {
  few: { canFold: boolean; isFolded: boolean; toggle: () => void };
  count: number;
}

/** Shows all rows of a folded list, or the first few again; nothing where all have room. */
export const FewRowsButton = ({ few, count }: FewRowsButtonProps) => {
  const { t } = useTranslation();
  return (
    few.canFold && (
      <button type="button" aria-expanded={!few.isFolded} onClick={few.toggle}>
        {few.isFolded ? t('stations.showAll', { count }) : t('stations.showFew')}
      </button>
    )
  );
};
