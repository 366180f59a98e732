import { useTranslation } from 'react-i18next';
import type { Playlist } from '../../../contract/walls';
import { Field, FieldGroup } from '../../ui/Field';
import { SegmentedSwitch } from '../../ui/SegmentedSwitch';
import type { WallDraft, WallFault, WallField } from './wallDraft';
import styles from './walls.module.css';

interface WallFieldsProps {
  draft: WallDraft;
  faults: Partial<Record<WallField, WallFault>>;
  playlists: readonly Playlist[];
  onPut: (change: Partial<WallDraft>) => void;
}

/** What a person says of a wall: its name and place, what it goes round, and what the size of its letters follows from. */
export const WallFields = ({ draft, faults, playlists, onPut }: WallFieldsProps) => {
  const { t } = useTranslation();
  const faultOf = (field: WallField) => {
    const fault = faults[field];
    return fault && t(`walls.form.fault.${fault}`);
  };
  const offered = playlists.filter(({ id, isRetired }) => !isRetired || id === draft.playlist);
  return (
    <>
      <Field field="name" label={t('walls.form.name')} hint={t('walls.form.nameHint')} fault={faultOf('name')}>
        {(control) => <input {...control} value={draft.name} maxLength={100} onChange={({ target }) => onPut({ name: target.value })} />}
      </Field>
      <Field field="place" label={t('walls.form.place')} fault={undefined}>
        {(control) => <input {...control} value={draft.place} maxLength={200} onChange={({ target }) => onPut({ place: target.value })} />}
      </Field>
      <Field field="playlist" label={t('walls.form.playlist')} fault={faultOf('playlist')}>
        {(control) => (
          <select {...control} value={draft.playlist} onChange={({ target }) => onPut({ playlist: target.value })}>
            {offered.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles['pair']}>
        {(['heightM', 'distanceM'] as const).map((field) => (
          <Field
            key={field}
            field={field}
            label={t(field === 'heightM' ? 'walls.form.height' : 'walls.form.distance')}
            fault={faultOf(field)}
          >
            {(control) => (
              <input
                {...control}
                inputMode="decimal"
                maxLength={6}
                value={draft[field]}
                onChange={({ target }) => onPut({ [field]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className={styles['quiet']}>{t('walls.form.sizeHint')}</p>
      <FieldGroup label={t('walls.form.ground')}>
        <SegmentedSwitch
          label={t('walls.form.ground')}
          segments={(['dark', 'light'] as const).map((id) => ({ id, label: t(`walls.form.grounds.${id}`) }))}
          value={draft.ground}
          onChoose={(ground) => onPut({ ground })}
        />
      </FieldGroup>
      <label className={styles['check']}>
        <input type="checkbox" checked={draft.hasSound} onChange={({ target }) => onPut({ hasSound: target.checked })} />
        {t('walls.form.sound')}
      </label>
    </>
  );
};
