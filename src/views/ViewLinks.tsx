import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinksSheet } from '../features/access/links/LinksSheet';

/** Where a link to the frozen view that is open is given to somebody without an account. */
export const ViewLinks = ({ hash }: { hash: string }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t('viewLinks.door')}
      </button>
      {isOpen && <LinksSheet hash={hash} onClose={() => setOpen(false)} />}
    </>
  );
};
