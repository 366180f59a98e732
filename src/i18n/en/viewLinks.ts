import type { viewLinks as vi } from '../vi/viewLinks';
import type { Widen } from '../words';

/** Words of links to a frozen view. */
export const viewLinks: Widen<typeof vi> = {
  viewLinks: {
    door: 'Give a link to this',
    head: 'Links to this frozen view',
    what: 'Whoever has the link sees this frozen view without an account, and nothing else. Each opening is in the audit.',
    audience: 'For whom',
    audienceHint: 'A person or a delegation; it is in the audit',
    audienceFault: 'Say for whom, in 3 letters or more.',
    hours: 'Good for',
    hour_one: '{{count}} hour',
    hour_other: '{{count}} hours',
    day_one: '{{count}} day',
    day_other: '{{count}} days',
    make: 'Give a link',
    once: 'Link for {{audience}}',
    onceHint: 'Copy it now: it is shown once, and nobody can see it again after it is closed.',
    copy: 'Copy',
    copied: 'Copied',
    made: 'Given',
    none: 'No link to this frozen view has been given.',
    until: 'until {{at}}',
    ended: 'ended {{at}}',
    revoked: 'taken back',
    revoke: 'Take back',
    close: 'Close',
  },
};
