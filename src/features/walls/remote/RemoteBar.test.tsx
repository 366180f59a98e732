import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, expect, it } from 'vitest';
import { aWall } from '../../../../contract/walls.fixture';
import { en } from '../../../i18n/en';
import { walls as enWalls } from '../../../i18n/en/walls';
import { vi } from '../../../i18n/vi';
import { walls as viWalls } from '../../../i18n/vi/walls';
import { NO_LOAD, type QueueLoad } from './orderQueue';
import { RemoteBar } from './RemoteBar';

beforeAll(() =>
  i18next.init({
    lng: 'vi',
    resources: { vi: { translation: { ...vi, ...viWalls } }, en: { translation: { ...en, ...enWalls } } },
  }),
);

const nothing = () => undefined;
const drawn = async (language: string, load: QueueLoad, isRefused = false) => {
  await i18next.changeLanguage(language);
  const remote = {
    chosen: [aWall()],
    isChosen: () => true,
    choose: nothing,
    chooseAll: nothing,
    target: null,
    said: '',
    failed: isRefused ? { problem: undefined, current: {} } : null,
    load,
    press: nothing,
  };
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18next}>
      <RemoteBar remote={remote} playlists={[]} lost={new Set()} />
    </I18nextProvider>,
  );
};

it('the remote says how many presses still wait, and how many were not sent behind a refused one', async () => {
  expect(await drawn('vi', { waiting: 2, dropped: 0 })).toContain('Đang gửi, còn 2 lệnh chờ.');
  expect(await drawn('en', { waiting: 2, dropped: 0 })).toContain('Sending; still waiting: 2.');
  const refused = await drawn('vi', { waiting: 0, dropped: 2 }, true);
  expect(refused.indexOf('2 lệnh sau chưa gửi.')).toBeGreaterThan(refused.indexOf('Chưa thực hiện được'));
  expect(await drawn('en', { waiting: 0, dropped: 2 }, true)).toContain('not sent: 2.');
  expect(await drawn('vi', NO_LOAD)).not.toMatch(/lệnh (chờ|sau)/);
});
