/** An invented station; `mean` and `spread` (about one standard deviation) are in `unit`. */
export interface SimulatedStation {
  id: string;
  name: string;
  /** An invented place, in degrees on WGS84: round numbers, at no real plant, river or street. */
  lon: number;
  lat: number;
  kind: 'air' | 'surface-water' | 'wastewater';
  parameters: { code: string; unit: string; mean: number; spread: number }[];
}

const air = (scale: number): SimulatedStation['parameters'] => [
  { code: 'Temp', unit: 'oC', mean: 24, spread: 2 },
  { code: 'PM2.5', unit: 'µg/m3', mean: 28 * scale, spread: 8 * scale },
  { code: 'PM10', unit: 'µg/m3', mean: 52 * scale, spread: 12 * scale },
  { code: 'NO2', unit: 'µg/m3', mean: 30 * scale, spread: 8 * scale },
  { code: 'SO2', unit: 'µg/m3', mean: 18 * scale, spread: 5 * scale },
  { code: 'CO', unit: 'µg/m3', mean: 900 * scale, spread: 200 * scale },
  { code: 'O3', unit: 'µg/m3', mean: 70, spread: 15 },
];

const surfaceWater = (scale: number): SimulatedStation['parameters'] => [
  { code: 'Temp', unit: 'oC', mean: 22, spread: 1.5 },
  { code: 'pH', unit: '-', mean: 7.3, spread: 0.2 },
  { code: 'DO', unit: 'mg/L', mean: 6.2, spread: 0.5 },
  { code: 'TSS', unit: 'mg/L', mean: 35 * scale, spread: 8 * scale },
  { code: 'COD', unit: 'mg/L', mean: 11 * scale, spread: 2.5 * scale },
  { code: 'NH4', unit: 'mg/L', mean: 0.22 * scale, spread: 0.06 * scale },
];

const wastewater = (scale: number): SimulatedStation['parameters'] => [
  { code: 'Flow', unit: 'm3/h', mean: 42 * scale, spread: 8 * scale },
  { code: 'Temp', unit: 'oC', mean: 28, spread: 1.5 },
  { code: 'pH', unit: '-', mean: 7.1, spread: 0.3 },
  { code: 'TSS', unit: 'mg/L', mean: 48 * scale, spread: 10 * scale },
  { code: 'COD', unit: 'mg/L', mean: 72 * scale, spread: 14 * scale },
  { code: 'NH4', unit: 'mg/L', mean: 4.2 * scale, spread: 0.9 * scale },
];

/** What a station says whose id begins so is provenance `simulated`. */
export const SIMULATED_PREFIX = 'SIM_';
export const isSimulatedStation = (id: string): boolean => id.startsWith(SIMULATED_PREFIX);

/** Six stations that do not exist; no name or number stands for a real place. */
export const SIMULATED_STATIONS: SimulatedStation[] = [
  { id: 'SIM_MAU_01', name: 'Trạm mẫu 01 · không khí', lon: 103.9, lat: 21.35, kind: 'air', parameters: air(1) },
  { id: 'SIM_MAU_02', name: 'Trạm mẫu 02 · không khí', lon: 104.65, lat: 20.85, kind: 'air', parameters: air(1.3) },
  { id: 'SIM_MAU_03', name: 'Trạm mẫu 03 · nước mặt', lon: 103.95, lat: 21.6, kind: 'surface-water', parameters: surfaceWater(1) },
  { id: 'SIM_MAU_04', name: 'Trạm mẫu 04 · nước mặt', lon: 104.35, lat: 21.25, kind: 'surface-water', parameters: surfaceWater(1.1) },
  { id: 'SIM_MAU_05', name: 'Trạm mẫu 05 · nước thải', lon: 104.1, lat: 21.2, kind: 'wastewater', parameters: wastewater(1) },
  { id: 'SIM_MAU_06', name: 'Trạm mẫu 06 · nước thải', lon: 103.6, lat: 21.1, kind: 'wastewater', parameters: wastewater(1.2) },
];
