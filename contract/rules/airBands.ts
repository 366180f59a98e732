/** The bands of VN_AQI with the colours that Quyết định 1459/QĐ-TCMT gives them (red, green, blue); both ends belong to the band. */
export const AIR_BANDS = [
  { id: 'good', from: 0, to: 50, rgb: [0, 228, 0] },
  { id: 'moderate', from: 51, to: 100, rgb: [255, 255, 0] },
  { id: 'poor', from: 101, to: 150, rgb: [255, 126, 0] },
  { id: 'bad', from: 151, to: 200, rgb: [255, 0, 0] },
  { id: 'very-bad', from: 201, to: 300, rgb: [143, 63, 151] },
  { id: 'hazardous', from: 301, to: 500, rgb: [126, 0, 35] },
] as const;
export type AirBand = (typeof AIR_BANDS)[number];

/** The band of a whole-numbered VN_AQI. */
export const airBand = (index: number): AirBand => AIR_BANDS.find(({ to }) => index <= to) ?? AIR_BANDS[5];
