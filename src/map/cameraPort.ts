import { createContext } from 'react';

/** Where a map looks. */
export interface MapCamera {
  /** Of the middle of the picture. */
  longitude: number;
  latitude: number;
  /** As of a map whose smaller side is 512 px, so that what fits one screen fits another. */
  zoom: number;
  pitch: number;
  bearing: number;
}

/** Who leads the cameras of the maps below, or follows them; vector maps have no camera and are left alone. */
export interface CameraPort {
  /** The camera moved; `byHand`: by whoever sits here, and not by a scene or by the port itself. */
  moved: (camera: MapCamera, byHand: boolean) => void;
  /**
   * Tells `go` where to look, at once where that is known and then at each move; null lets the map go its own way. Returns a function
   * that ends it.
   */
  follow: (go: (camera: MapCamera | null) => void) => () => void;
}

/** Null: every map goes its own way. */
export const CameraContext = createContext<CameraPort | null>(null);
