import { describe, expect, it, vi } from 'vitest';
import { openFramePort, type Told } from './framePort';

const HOP = 'https://hop.example.vn';
const OTHER = 'https://hop2.example.vn';
const ITEM = '0b0c2f5e-3a52-4d0f-9d59-0d5b1c6e2a10';
const READY: Told = { type: 'ioc:ready', version: 1 };
const item = (id: string | null): Told => ({ type: 'ioc:item', meeting: 'hop-7', item: id });

const openWith = (origin: string | undefined) => {
  const sent: [Told, string][] = [];
  const parent = { postMessage: (message: Told, target: string) => void sent.push([message, target]) };
  const goToItem = vi.fn();
  const port = openFramePort({ parent, ancestors: [HOP, OTHER], origin, goToItem });
  const hear = (data: unknown, from = HOP, source: unknown = parent): void => port.hear({ data, origin: from, source });
  return { sent, goToItem, port, hear };
};

describe('the port of a frame', () => {
  it('[MT14] names only the origin that frames us where the browser says which it is, and every declared one where it does not', () => {
    const known = openWith(OTHER);
    known.port.tell(READY);
    expect(known.sent).toEqual([[READY, OTHER]]);
    for (const origin of [undefined, 'https://la.example']) {
      const unknown = openWith(origin);
      unknown.port.tell(READY);
      expect(unknown.sent).toEqual([
        [READY, HOP],
        [READY, OTHER],
      ]);
      unknown.hear({ type: 'hello' }, OTHER);
      unknown.port.tell(item(ITEM));
      expect(unknown.sent.at(-1)).toEqual([item(ITEM), OTHER]);
    }
  });

  it('[MT14] goes to an item that the framing window asks for, and hears nobody else, from nowhere else, and nothing else', () => {
    const { goToItem, hear } = openWith(HOP);
    const wanted = { type: 'ioc:go-to-item', item: ITEM };
    hear(wanted, 'https://la.example');
    hear(wanted, `${HOP}.la.example`);
    hear(wanted, HOP, {});
    hear({ ...wanted, item: '/nhiem-vu' });
    hear({ ...wanted, type: 'ioc:item' });
    hear(null);
    hear('ioc:go-to-item');
    expect(goToItem).not.toHaveBeenCalled();
    hear(wanted);
    expect(goToItem.mock.calls).toEqual([[ITEM]]);
  });

  it('[MT14] tells an item once, and again when it has changed', () => {
    const { port, sent } = openWith(HOP);
    for (const each of [item(ITEM), item(ITEM), item(null), item(ITEM)]) port.tell(each);
    expect(sent.map(([message]) => message)).toEqual([item(ITEM), item(null), item(ITEM)]);
  });
});
