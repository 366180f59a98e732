import { useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraContext } from './cameraPort';
import type * as Host from './engine/mapHost';
import type { Palette } from './palette';
import type { MapScene } from './scene';
import type { Pointed } from './Tooltip';
import styles from './map.module.css';

interface WebGlSurfaceProps {
  scene: MapScene;
  palette: Palette;
  onPick: (code: string | null) => void;
  onPickPoint: (id: string) => boolean;
  onHover: (pointed: Pointed | null) => void;
  /** This browser cannot keep a WebGL map. */
  onGivenUp: () => void;
}

/** The slot that the page's one WebGL map moves into while this is on the screen; the engine is fetched when first needed. */
export const WebGlSurface = ({ scene, palette, onPick, onPickPoint, onHover, onGivenUp }: WebGlSurfaceProps) => {
  const { t } = useTranslation();
  const slot = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<typeof Host | null>(null);
  const [tenant, setTenant] = useState<Host.Tenant | null>(null);
  const [settled, setSettled] = useState<Host.Settled | null>(null);
  const port = useContext(CameraContext);
  const [state, setState] = useState<'opening' | 'painted' | 'mending'>('opening');
  const calls = useRef({ onPick, onPickPoint, onHover, onGivenUp, t, port });
  useEffect(() => {
    calls.current = { onPick, onPickPoint, onHover, onGivenUp, t, port };
  });

  useEffect(() => {
    let isHere = true;
    import('./engine/mapHost').then(
      (module) => isHere && setHost(module),
      () => isHere && calls.current.onGivenUp(),
    );
    return () => {
      isHere = false;
    };
  }, []);

  useEffect(() => {
    const place = slot.current;
    if (!host || !place) return;
    const { t: say } = calls.current;
    const next: Host.Tenant = {
      onPick: (code) => calls.current.onPick(code),
      onPickPoint: (id) => calls.current.onPickPoint(id),
      onHover: (hover) => calls.current.onHover(hover),
      onMoved: (camera, byHand) => calls.current.port?.moved(camera, byHand),
      onPainted: () => setState('painted'),
      onMending: () => setState('mending'),
      onGivenUp: () => calls.current.onGivenUp(),
      words: { ctrlZoom: say('map.ctrlZoom'), cmdZoom: say('map.cmdZoom'), touchZoom: say('map.touchZoom') },
    };
    try {
      const here = host.settle(place, next);
      setTenant(next);
      setSettled(here);
      return here.leave;
    } catch (error) {
      console.warn(error);
      calls.current.onGivenUp();
      return;
    }
  }, [host]);

  useEffect(() => {
    if (host && tenant) host.showScene(tenant, scene, palette);
  }, [host, tenant, scene, palette]);

  useEffect(() => {
    if (!settled || !port) return;
    const stop = port.follow(settled.lead);
    return () => {
      stop();
      settled.lead(null);
    };
  }, [settled, port]);

  return (
    <>
      <div ref={slot} className={styles['surface']} data-engine="webgl" data-surface={state} />
      {state !== 'painted' && (
        <p className={styles['opening']} role="status">
          {state === 'mending' ? t('map.mending') : t('map.opening')}
        </p>
      )}
      {settled && (
        <div className={styles['zoom']} data-screen-only role="group" aria-label={t('map.zoom')}>
          <button type="button" aria-label={t('map.zoomIn')} title={t('map.zoomIn')} onClick={() => settled.zoomBy(1)}>
            +
          </button>
          <button type="button" aria-label={t('map.zoomOut')} title={t('map.zoomOut')} onClick={() => settled.zoomBy(-1)}>
            −
          </button>
          <button type="button" aria-label={t('map.recentre')} title={t('map.recentre')} onClick={() => settled.recentre()}>
            ⤢
          </button>
        </div>
      )}
    </>
  );
};
