import { SoundControl } from '../features/alarms/marks/sound/SoundControl';

/** The switch of the alarms' sound, for the shell: it comes when somebody looks how the screen is set up. */
export const AlarmSound = () => <SoundControl isNamed />;
