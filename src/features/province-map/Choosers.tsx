import { useTranslation } from 'react-i18next';
import type { Layer } from './model';
import styles from './provinceMap.module.css';

interface ChoosersProps {
  sets: readonly { id: string; name: string }[];
  set: string;
  onSet: (id: string) => void;
  /** Those with figures of single areas come first. */
  indicators: readonly { code: string; name: string; hasAreas: boolean }[];
  indicator: string | undefined;
  onIndicator: (code: string) => void;
  layer: Layer;
  /** Whether there is a path to compare with. */
  hasPath: boolean;
  onLayer: (layer: Layer) => void;
  columns: boolean;
  onColumns: (columns: boolean) => void;
}

const LAYERS = ['path', 'value'] as const;

const LONGEST = 96;
/** A name of a whole paragraph is cut at a word: a list of choices must fit the screen. The head says it whole. */
const shortened = (name: string): string =>
  name.length <= LONGEST ? name : `${name.slice(0, name.lastIndexOf(' ', LONGEST)).replace(/[,;]$/, '')}…`;

/** What the map is of: set, indicator, distance or value, flat or with columns. */
export const Choosers = (props: ChoosersProps) => {
  const { t } = useTranslation();
  const { sets, set, onSet, indicators, indicator, onIndicator, layer, hasPath, onLayer, columns, onColumns } = props;
  return (
    <div className={styles['choosers']}>
      {sets.length > 1 && (
        <select aria-label={t('map.set')} value={set} onChange={(event) => onSet(event.target.value)}>
          {sets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select aria-label={t('map.indicator')} value={indicator ?? ''} onChange={(event) => onIndicator(event.target.value)}>
        {indicators.map(({ code, name, hasAreas }) => (
          <option key={code} value={code} title={name}>
            {hasAreas ? shortened(name) : t('map.withoutAreas', { name: shortened(name) })}
          </option>
        ))}
      </select>
      <div className={styles['segments']} role="group" aria-label={t('map.layer')}>
        {LAYERS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={layer === each}
            disabled={each === 'path' && !hasPath}
            onClick={() => onLayer(each)}
          >
            {t(`map.layers.${each}`)}
          </button>
        ))}
      </div>
      <button type="button" aria-pressed={columns} onClick={() => onColumns(!columns)}>
        {t('map.columns3d')}
      </button>
    </div>
  );
};
