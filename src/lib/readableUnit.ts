const units: Record<string, string> = { '-': '', oc: '°C', c: '°C', degc: '°C', 'ug/m3': 'µg/m³', 'mg/l': 'mg/L', 'pt-co': 'Pt-Co' };

/** The unit as it is written: "µg/m3" → "µg/m³", "oC" → "°C", "-" → "" (no unit). */
export const readableUnit = (unit: string): string => {
  const plain = unit
    .trim()
    .replaceAll(/[\u03bc\u00b5]/g, 'u')
    .toLowerCase();
  return Object.hasOwn(units, plain) ? (units[plain] ?? '') : unit.trim().replaceAll(/m3/gi, 'm³').replaceAll(/m2/gi, 'm²');
};
