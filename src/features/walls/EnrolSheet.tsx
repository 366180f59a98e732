import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { wallEnrol } from '../../../contract/commands/wallActs';
import type { Playlist, Wall } from '../../../contract/walls';
import { sendCommand } from '../../data/command';
import { Field } from '../../ui/Field';
import { focusField } from '../../ui/focusField';
import { Sheet } from '../../ui/Sheet';
import { useWallOrder } from './useWallOrder';
import { NEW_WALL, readWallDraft } from './wallDraft';
import { WallFailure } from './WallFailure';
import { WallFields } from './WallFields';
import styles from './walls.module.css';

interface EnrolSheetProps {
  /** As the address had it. */
  code: string | undefined;
  playlists: readonly Playlist[];
  onDone: (wall: Wall) => void;
  onClose: () => void;
}
const figures = (text: string): string => text.replaceAll(/\D/g, '').slice(0, 6);

/** Takes the wall that shows a code: what stands at its foot, and what is to be known of it. */
export const EnrolSheet = ({ code: given = '', playlists, onDone, onClose }: EnrolSheetProps) => {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState(given);
  const [draft, setDraft] = useState(NEW_WALL);
  const [isTried, setTried] = useState(false);
  const order = useWallOrder<{ wall: Wall }>(({ wall }) => onDone(wall));
  const { body, faults } = readWallDraft(draft, playlists);
  const isCode = /^\d{6}$/.test(code);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = [...(isCode ? [] : ['code']), ...Object.keys(faults)];
    if (first !== undefined) return focusField(form.current, first);
    if (body) order.give(() => sendCommand(wallEnrol, { code, body }, null));
  };
  return (
    <Sheet label={t('walls.enrol.heading')} closeLabel={t('walls.enrol.close')} side onClose={onClose}>
      <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
        <Field
          field="code"
          label={t('walls.enrol.code')}
          hint={t('walls.enrol.codeHint')}
          fault={isTried && !isCode ? t('walls.enrol.codeWrong') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className={styles['code']}
              inputMode="numeric"
              autoComplete="off"
              placeholder="000 000"
              value={code.replace(/^(\d{3})(\d+)$/, '$1 $2')}
              onChange={({ target }) => setCode(figures(target.value))}
            />
          )}
        </Field>
        <WallFields
          draft={draft}
          faults={isTried ? faults : {}}
          playlists={playlists}
          onPut={(change) => setDraft({ ...draft, ...change })}
        />
        <WallFailure failed={order.failed} />
        <div className={styles['buttons']}>
          <button type="submit" className={styles['primary']} aria-disabled={order.isPending}>
            {t(order.isPending ? 'walls.form.pending' : 'walls.enrol.go')}
          </button>
        </div>
      </form>
    </Sheet>
  );
};
