import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { knownScene, sceneAddressOf, WALL_SCENES } from '../../../../contract/rules/wallScenes';
import type { PlaylistScene } from '../../../../contract/walls';
import { Field, FieldGroup } from '../../../ui/Field';
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch';
import { Sheet } from '../../../ui/Sheet';
import { sceneTitle } from '../sceneTitle';
import { pastedScene } from './pastedScene';
import styles from './remote.module.css';

interface PinSheetProps {
  target: string;
  /** Of the playlists of the walls that are chosen. */
  scenes: readonly PlaylistScene[];
  onPin: (address: string, minutes: number | null) => void;
  onClose: () => void;
}
const SPANS = ['15', '30', '60', 'forever'] as const;
type Span = (typeof SPANS)[number];

/** Every scene that there is and those that the playlists name, each once. */
const offered = (scenes: readonly PlaylistScene[]): string[] => [
  ...new Set([
    ...WALL_SCENES.map(({ id }) => `/wall/${id}`),
    ...scenes.flatMap(({ address }) => {
      const known = knownScene(address);
      return known ? [sceneAddressOf(known)] : [];
    }),
  ]),
];

/** Which scene the walls that are chosen shall keep, and for how long. */
export const PinSheet = ({ target, scenes, onPin, onClose }: PinSheetProps) => {
  const { t } = useTranslation();
  const [span, setSpan] = useState<Span>('30');
  const [pasted, setPasted] = useState('');
  const [isTried, setTried] = useState(false);
  const pin = (address: string) => onPin(address, span === 'forever' ? null : Number(span));
  const address = pastedScene(pasted);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (address !== null) pin(address);
  };
  const words: Record<Span, string> = {
    '15': t('walls.pin.minutes', { count: 15 }),
    '30': t('walls.pin.minutes', { count: 30 }),
    '60': t('walls.pin.hour'),
    forever: t('walls.pin.forever'),
  };
  return (
    <Sheet label={t('walls.pin.heading')} closeLabel={t('walls.pin.close')} middle onClose={onClose}>
      <div className={styles['pin']}>
        <p>{target}</p>
        <FieldGroup label={t('walls.pin.how')}>
          <SegmentedSwitch
            label={t('walls.pin.how')}
            segments={SPANS.map((id) => ({ id, label: words[id] }))}
            value={span}
            onChoose={setSpan}
          />
        </FieldGroup>
        <FieldGroup label={t('walls.pin.scenes')}>
          <div className={styles['scenes']}>
            {offered(scenes).map((each) => (
              <button key={each} type="button" onClick={() => pin(each)}>
                {sceneTitle(each, t)}
              </button>
            ))}
          </div>
        </FieldGroup>
        <form className={styles['address']} onSubmit={submit} noValidate>
          <Field
            field="address"
            label={t('walls.pin.address')}
            hint={t('walls.pin.addressHint')}
            fault={isTried && address === null ? t('walls.pin.addressWrong') : undefined}
          >
            {(control) => <input {...control} value={pasted} maxLength={700} onChange={({ target: { value } }) => setPasted(value)} />}
          </Field>
          <div>
            <button type="submit">{t('walls.pin.go')}</button>
          </div>
        </form>
      </div>
    </Sheet>
  );
};
