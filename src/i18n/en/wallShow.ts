import type { wallShow as vi } from '../vi/wallShow';
import type { Widen } from '../words';

export const wallShow: Widen<typeof vi> = {
  wallShow: {
    next: 'Next: {{scene}} in {{left}}',
    held: 'Paused · next: {{scene}}',
    heldBy: 'Paused by remote · {{by}}',
    pinned: 'Pinned · {{by}}',
    pinnedUntil: 'Pinned until {{until}} · {{by}}',
    back: 'Back to {{scene}} in {{left}}',
    waiting: '{{count}} more alarms, next in {{left}}',
    resting: 'No scene of the playlist is in its hours',
    failed: 'No scene could be drawn; trying again by itself',
    unknown: 'The playlist has no scene that this screen knows',
    place: '{{at}}/{{of}}',
    scenes: 'Scenes',
    toScene: 'Scene {{at}}: {{scene}}',
    pause: 'Pause rotation',
    resume: 'Resume',
    code: 'Pairing code {{code}} · {{path}}',
    alarm: 'New alarm, nobody has acknowledged it',
  },
};
