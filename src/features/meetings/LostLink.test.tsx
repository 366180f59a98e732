import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, expect, it } from 'vitest';
import { vi } from '../../i18n/vi';
import { meetings } from '../../i18n/vi/meetings';
import { LostLink } from './LostLink';

beforeAll(() => i18next.init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...meetings } } } }));

it.each([
  ['het-han', 'Liên kết đã hết hạn'],
  ['gia-mao', 'Liên kết không hợp lệ'],
  ['da-dung', 'Liên kết đã được dùng'],
  ['huy', 'Cuộc họp đã hủy'],
  ['khong-co', 'Không có cuộc họp này'],
  ['toString', 'Liên kết không mở được'],
  [undefined, 'Liên kết không mở được'],
])('[MT38] a link that leads nowhere because of %s says so, what to do, and how to get out', (reason, words) => {
  const drawn = renderToStaticMarkup(
    <I18nextProvider i18n={i18next}>
      <LostLink reason={reason} Link={({ to, children }) => <a href={to}>{children}</a>} />
    </I18nextProvider>,
  );
  expect(drawn).toContain(words);
  expect(drawn).toMatch(/Hãy|có thể đã/);
  expect(drawn).toContain('href="/hop"');
});
