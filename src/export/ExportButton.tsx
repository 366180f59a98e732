import { use, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withWords } from '../i18n/setup';
import type { Exportable, Part } from './exportable';
import { ExportDoor } from './exportDoor';
import type { ExportMenu } from './ExportMenu';
import { keepOffer, type Offer } from './offers';
import { withTableOnce } from './withTableOnce';

const loadMenu = withWords(['export'], () => import('./ExportMenu'));

interface Opened {
  Menu: typeof ExportMenu;
  part: Part;
}

/** The one way out for the figures of a panel: `<ExportButton of={() => …} />` among its tools. What it reads is put together only when pressed. */
export const ExportButton = ({ of }: { of: () => Exportable | Part | Promise<Exportable | Part> }) => {
  const { t } = useTranslation();
  const door = use(ExportDoor);
  const button = useRef<HTMLButtonElement>(null);
  const read = useRef(of);
  const [own] = useState<Offer>(() => ({
    read: async () => withTableOnce(await read.current()),
    place: () => button.current?.closest<HTMLElement>('section, article') ?? null,
  }));
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    read.current = of;
  });
  useEffect(() => keepOffer(own), [own]);
  if (!door) return null;
  const open = async () => {
    try {
      // What is read has words of the menu in it: they come first.
      const { ExportMenu: Menu } = await loadMenu();
      const part = await own.read();
      setFailed(false);
      setOpened({ Menu, part });
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={opened !== undefined}
        data-export
        onClick={() => void open()}
      >
        {t('panel.export')}
      </button>
      {failed && <span role="alert">{t('panel.failedHint')}</span>}
      {opened && <opened.Menu part={opened.part} place={own.place()} anchor={button} door={door} onClose={() => setOpened(undefined)} />}
    </>
  );
};
