import { describe, expect, it } from 'vitest';
import { aScene, someOrders } from './round.rig';
import { createRoundStore } from './roundStore';

const NOW = Date.parse('2026-11-23T12:00:00+07:00');
const opened = (orders = someOrders()) => createRoundStore(orders, { now: NOW, scene: null, had: null });

describe('the round of one wall', () => {
  it('[WL23] leaves a scene that could not be drawn, and lets it in again after two minutes, drawn anew', () => {
    const store = opened();
    store.fail('tong-quan');
    expect(store.view.getState().shown.address).toBe('/wall/ngan-sach');
    for (let at = NOW; at <= NOW + 119_000; at += 1_000) {
      store.tick(at);
      expect(store.view.getState().shown.scene.id).not.toBe('tong-quan');
    }
    for (let at = NOW + 120_000; at <= NOW + 151_000; at += 1_000) store.tick(at);
    expect(store.view.getState().orders.failed.size).toBe(0);
    expect(store.view.getState().attempts.get('tong-quan')).toBe(1);
  });
  it('[WL23] where all have failed one stands, and they are tried again', () => {
    const store = opened();
    for (const id of ['tong-quan', 'ngan-sach', 'moi-truong'] as const) store.fail(id);
    expect(store.view.getState().shown).toMatchObject({ why: 'failed', address: '/wall/tong-quan' });
    store.tick(NOW + 121_000);
    expect(store.view.getState().shown.why).toBeNull();
  });
  it('a second that changes nothing keeps the scene that is on the same object', () => {
    const store = opened(
      someOrders({ playlist: { ...someOrders().playlist, scenes: [aScene('/wall/moi-truong?tram=A'), aScene('/wall/tong-quan')] } }),
    );
    const { scene } = store.view.getState().shown;
    store.tick(NOW + 1_000);
    expect(store.view.getState().shown.scene).toBe(scene);
    store.step(1);
    expect(store.view.getState().shown.scene).not.toBe(scene);
  });
  it('[WL25] is held and let go by its own key', () => {
    const store = opened();
    store.hold();
    expect(store.view.getState().shown).toMatchObject({ mode: 'paused', next: '/wall/ngan-sach' });
    store.hold();
    expect(store.view.getState().shown.mode).toBe('turning');
    store.order({ isLive: false });
    expect(store.view.getState().orders.isLive).toBe(false);
  });
});
