import type { TFunction } from 'i18next';
import { bandText, sizeText, valueText } from '../../map/bandText';
import type { AreaFill, LegendClass, MapArea, MapColumn, Tone } from '../../map/scene';
import { KEY_PLACES } from './keyPlaces';
import type { MapTable } from './model';
import { digitsOf, noteOf, roughGap, rowText } from './wording';

const rankOf = (code: string, lag: number): number => {
  if (lag >= 0) return lag;
  return KEY_PLACES.has(code) ? 10 : 100;
};

/** What each area is filled with, and which of them are named first: the farthest behind, then the places all know. */
export const toFills = (table: MapTable, unit: string, t: TFunction): Map<string, AreaFill> => {
  const ranked = table.rows.length - table.missing;
  const digits = Math.min(1, digitsOf(table.rows.map(({ gap }) => gap)));
  const lags = table.layer === 'path' ? table.laggards.map(({ code }) => code) : [];
  return new Map(
    table.rows.map((row) => {
      const lag = lags.indexOf(row.code);
      const fill = { value: row.shown, tone: row.band?.tone ?? null, text: rowText(row, ranked, unit, t), rank: rankOf(row.code, lag) };
      return [row.code, lag >= 0 && row.gap !== null ? { ...fill, note: noteOf(row.gap, digits) } : fill];
    }),
  );
};

const CAPTIONS = 6;
/** Two captions nearer to each other than this would lie on one another; in degrees. */
const CAPTION_ROOM = { lon: 0.3, lat: 0.09 };

/** The names of the tallest columns, as far as they have room. */
const captionsOf = (columns: readonly MapColumn[], names: ReadonlyMap<string, string>): Map<string, string> => {
  const named: MapColumn[] = [];
  for (const column of columns.toSorted((a, b) => b.share - a.share)) {
    const isNear = named.some(
      ({ lon, lat }) => Math.abs(lon - column.lon) < CAPTION_ROOM.lon && Math.abs(lat - column.lat) < CAPTION_ROOM.lat,
    );
    if (!isNear) named.push(column);
    if (named.length === CAPTIONS) break;
  }
  return new Map(named.map(({ id }) => [id, names.get(id) ?? '']));
};

/** Columns as high as what is wrong: how far behind the path; or, of values, as high as the value. */
export const toColumns = (table: MapTable, areas: readonly MapArea[]): MapColumn[] => {
  const heightOf = (shown: number): number => (table.layer === 'path' ? Math.max(0, -shown) : Math.max(0, shown));
  const tallest = Math.max(...table.rows.map(({ shown }) => (shown === null ? 0 : heightOf(shown))));
  const places = new Map(areas.map(({ code, label }) => [code, label]));
  if (!(tallest > 0)) return [];
  const columns = table.rows.flatMap(({ code, shown, band }): MapColumn[] => {
    const place = places.get(code);
    if (shown === null || !band || !place || heightOf(shown) === 0) return [];
    return [{ id: code, lon: place[0], lat: place[1], share: heightOf(shown) / tallest, tone: band.tone satisfies Tone }];
  });
  const captions = captionsOf(columns, new Map(areas.map(({ code, shortName }) => [code, shortName])));
  return columns.map((column) => {
    const caption = captions.get(column.id);
    return caption === undefined ? column : { ...column, caption };
  });
};

export const toLegend = (table: MapTable, unit: string, t: TFunction): LegendClass[] => [
  ...table.bands.map((band) => ({ tone: band.tone, label: bandText(band, table.layer, unit, t), count: band.count })),
  { tone: null, label: table.layer === 'path' ? t('map.noPath') : t('map.noData'), count: table.missing },
];

/** What the map says, in one sentence. */
export const toSummary = (table: MapTable, unit: string, t: TFunction): string => {
  const known = table.rows.length - table.missing;
  if (known === 0) return t('map.nothing');
  if (table.layer === 'path') {
    const names = table.laggards.slice(0, 3).map(({ name, gap }) => `${name} (\u2212${sizeText(Math.abs(roughGap(gap ?? 0)), unit, t)})`);
    return table.behind === 0
      ? t('map.noneBehind', { total: known })
      : t('map.someBehind', { behind: table.behind, total: known, names: names.join(', ') });
  }
  const values = table.rows.flatMap(({ shown }) => shown ?? []);
  return t('map.span', { total: known, low: valueText(Math.min(...values), unit), high: valueText(Math.max(...values), unit) });
};
