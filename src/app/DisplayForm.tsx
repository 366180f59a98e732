import { Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '../i18n/setup';
import { SoundControl } from './alarmSlots';
import { DENSITIES, useDensity } from '../state/density';
import { THEMES, useTheme } from '../state/theme';
import styles from './filters/forms.module.css';

interface GroupProps<T extends string> {
  legend: string;
  options: readonly { value: T; name: string; lang?: string }[];
  chosen: T | undefined;
  onChoose: (value: T) => void;
}

const Group = <T extends string>({ legend, options, chosen, onChoose }: GroupProps<T>) => {
  const id = useId();
  return (
    <fieldset className={styles['group']}>
      <legend>{legend}</legend>
      {options.map(({ value, name, lang }) => (
        <label key={value} lang={lang}>
          <input type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
};

const LANGUAGES = [
  { value: 'vi', name: 'Tiếng Việt', lang: 'vi' },
  { value: 'en', name: 'English', lang: 'en' },
] as const;

/** How this person likes the screen; kept in this browser. */
export const DisplayForm = () => {
  const { t, i18n } = useTranslation();
  const { theme, choose: chooseTheme } = useTheme();
  const { density, choose: chooseDensity } = useDensity();
  return (
    <div className={styles['form']}>
      <Group
        legend={t('display.language')}
        options={LANGUAGES}
        chosen={i18n.language === 'en' ? 'en' : 'vi'}
        onChoose={(language) => void setLanguage(language).catch(console.error)}
      />
      <Group
        legend={t('display.theme')}
        options={THEMES.map((value) => ({ value, name: t(`display.themes.${value}`) }))}
        chosen={theme}
        onChoose={chooseTheme}
      />
      <Group
        legend={t('display.density')}
        options={DENSITIES.map((value) => ({ value, name: t(`display.densities.${value}`) }))}
        chosen={density}
        onChoose={chooseDensity}
      />
      <Suspense>
        <SoundControl />
      </Suspense>
    </div>
  );
};
