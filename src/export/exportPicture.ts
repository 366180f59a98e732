import { stillsIn } from '../ui/stillShelf';
import type { Exportable } from './exportable';
import type { ExportPort } from './exportDoor';
import { fileName } from './fileName';
import { fontsReady } from './picture/fontsReady';
import { fontStyle } from './picture/fontStyle';
import { frameStills } from './picture/frameStills';
import { rasterize } from './picture/rasterize';
import { stampPicture } from './picture/stampPicture';
import { prepareExport, type Exported, type Job } from './runExport';
import { isSimulated, stampLines } from './stamp';

/** px: of a chart on paper, whatever the width of the screen. */
export const STILL_WIDTH = 960;

/** Which pictures a panel has: charts are drawn anew as drawings, a map draws itself as PNG. */
export const picturesOf = ({ picture }: Exportable, place: Element | null): { png: boolean; svg: boolean } => {
  const charts = place === null ? 0 : stillsIn(place).length;
  return { png: charts > 0 || picture !== undefined, svg: charts > 0 };
};

/** The charts of a panel as one picture with title and stamp; of a map, its own picture with the stamp under it. @throws ExportDenied */
export const exportPicture = async (
  job: Job & { parts: readonly [Exportable] },
  place: Element | null,
  format: 'png' | 'svg',
  port: ExportPort,
): Promise<Exported> => {
  const [part] = job.parts;
  await fontsReady();
  const { stamped, recorded } = await prepareExport(job, format, part.table().rows.length, port);
  const stamp = stampLines(stamped, job.t);
  const signature = job.t('export.stamp.signature');
  const name = fileName(job.title, stamped.now, format);
  const charts = place === null ? [] : stillsIn(place);
  if (charts.length === 0 && part.picture) return { name, blob: await stampPicture(await part.picture.take(), stamp, signature), recorded };
  const stills = await Promise.all(
    charts.map(async ({ draw, caption, sentence }) => ({ ...(await draw(STILL_WIDTH)), caption, sentence })),
  );
  const mark = isSimulated(stamped.provenance) ? job.t('export.report.simulated') : null;
  const framed = frameStills({ title: job.title, stills, stamp, mark, signature, fonts: await fontStyle() });
  const blob = format === 'svg' ? new Blob([framed.svg], { type: 'image/svg+xml' }) : await rasterize(framed);
  return { name, blob, recorded };
};
