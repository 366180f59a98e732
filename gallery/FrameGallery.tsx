import type { ChartSize } from '../src/charts/core/kit';
import { Case } from './Case';
import { LONG } from './names';
import { STATES } from './states';

export const FrameGallery = ({ size }: { size: ChartSize }) => (
  <>
    {STATES.map((state) => (
      <Case always key={state.kind} heading={`PanelFrame · ${state.kind}`} sub={size} state={state}>
        <p>58,7% kế hoạch giao (tại 20/11)</p>
      </Case>
    ))}
    <Case always heading={`PanelFrame · ${LONG}`} sub="% kế hoạch · lũy kế đến 20/11/2026">
      <p>{LONG}</p>
    </Case>
  </>
);
