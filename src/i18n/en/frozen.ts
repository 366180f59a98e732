import type { frozen as vi } from '../vi/frozen';
import type { Widen } from '../words';

/** Words of frozen views. */
export const frozen: Widen<typeof vi> = {
  frozen: {
    bind: 'Put into a meeting',
    make: 'Freeze what is shown',
    making: 'Freezing…',
    hint: 'Keeps exactly the figures on screen under a check code; the link that you can then copy always opens these figures.',
    failed: 'The figures could not be frozen. {{reason}}',
    opening: 'Opening frozen figures {{code}}…',
    shown: 'Figures frozen as of {{asOf}} · by {{by}} at {{at}} · {{count}} tables · check code {{code}}',
    verified: 'The check code of every table has been verified.',
    unverified: 'The browser cannot verify check codes on an unencrypted address; open it over https.',
    missing: 'There is no frozen view with the code {{code}}. The figures below are read again for the moment in the link.',
    lost: 'The frozen view {{code}} could not be opened: {{reason}} The figures below are read again for the moment in the link.',
    broken: 'The archived content does not match its check code and is not used: {{names}}.',
    differing: 'Read again, the same moment gives other figures; the frozen ones are shown: {{names}}.',
    unread: 'This version cannot read the frozen content; read again for the moment: {{names}}.',
    otherMoment: 'The link names another moment than the frozen view ({{asOf}}).',
    copy: 'Copy link',
    copied: 'Copied',
    retry: 'Try again',
  },
};
