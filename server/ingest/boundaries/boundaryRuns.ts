import type { BoundaryProvenance } from '../../../contract/feeds/boundaries';
import type { WriteView } from '../../store/store';
import { recordSourceRuns } from '../sourceHealth';

/** Boundaries drawn from the grid are one source, a file that somebody brings another. */
export const boundarySource = (provenance: BoundaryProvenance): string =>
  provenance === 'generated' ? 'boundaries-generated' : 'boundaries-official';

/** Records that boundaries were taken; a file says nothing of its own date, so the moment it came stands for it. */
export const recordBoundaryRun = (
  view: WriteView,
  { source, provenance }: { source: string; provenance: BoundaryProvenance },
  accepted: number,
): Promise<void> =>
  recordSourceRuns(view, [
    {
      source: boundarySource(provenance),
      appears: {
        id: boundarySource(provenance),
        kind: 'boundaries',
        name: provenance === 'generated' ? 'Ranh giới xấp xỉ 75 đơn vị cấp xã' : 'Ranh giới đơn vị cấp xã do đơn vị nạp',
        owner: null,
        contact: null,
        limits: null,
        legalBasis: null,
        origin: source,
        provenance: provenance === 'published' ? 'published' : 'imported',
      },
      accepted,
      refused: 0,
      open: 0,
      dataAt: view.at,
      succeededAt: view.at,
      failure: null,
      touchesQuarantine: false,
    },
  ]);
