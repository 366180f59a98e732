import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { QrCode } from './QrCode';

it('[MT37] a code is dark on white with four light modules around it, and says what it is of', () => {
  const drawn = renderToStaticMarkup(<QrCode text="https://ioc.sonla.example/hop/h1/phong" label="Mã QR vào phòng họp" />);
  const [, side] = /viewBox="0 0 (\d+) \d+"/.exec(drawn) ?? [];
  const modules = [...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(drawn).toContain('role="img" aria-label="Mã QR vào phòng họp"');
  expect(drawn).toContain('fill="#fff"');
  expect(Math.min(...modules)).toBe(4);
  expect(Math.max(...modules)).toBe(Number(side) - 5);
});
