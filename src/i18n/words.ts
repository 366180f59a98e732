import type { vi } from './vi';
import type { access } from './vi/access';
import type { account } from './vi/account';
import type { alarms } from './vi/alarms';
import type { roles } from './vi/roles';
import type { alarmRules } from './vi/alarmRules';
import type { alarmMarks } from './vi/alarmMarks';
import type { audit } from './vi/audit';
import type { budget } from './vi/budget';
import type { charts } from './vi/charts';
import type { confirmation } from './vi/confirmation';
import type { device } from './vi/device';
import type { digital } from './vi/digital';
import type { environment } from './vi/environment';
import type { frozen } from './vi/frozen';
import type { viewLinks } from './vi/viewLinks';
import type { keys } from './vi/keys';
import type { savedViews } from './vi/savedViews';
import type { exporting } from './vi/export';
import type { search } from './vi/search';
import type { home } from './vi/home';
import type { forecast } from './vi/forecast';
import type { imports } from './vi/imports';
import type { intake } from './vi/intake';
import type { investment } from './vi/investment';
import type { map } from './vi/map';
import type { meetings } from './vi/meetings';
import type { mobile } from './vi/mobile';
import type { money } from './vi/money';
import type { notify } from './vi/notify';
import type { overview } from './vi/overview';
import type { rejected } from './vi/rejected';
import type { room } from './vi/room';
import type { services } from './vi/services';
import type { sources } from './vi/sources';
import type { stations } from './vi/stations';
import type { tasks } from './vi/tasks';
import type { wall } from './vi/wall';
import type { wallShow } from './vi/wallShow';
import type { walls } from './vi/walls';
import type { wallScenes } from './vi/wallScenes';

/** The same keys, with any words in them. */
export type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
/** The shape of the first load's words in every language. */
export type Words = Widen<typeof vi>;
/** Every word of the interface: those of the first load and those that come with a page. */
export type AllWords = typeof vi &
  typeof access &
  typeof account &
  typeof roles &
  typeof alarms &
  typeof alarmRules &
  typeof alarmMarks &
  typeof audit &
  typeof budget &
  typeof charts &
  typeof confirmation &
  typeof forecast &
  typeof device &
  typeof digital &
  typeof environment &
  typeof exporting &
  typeof frozen &
  typeof viewLinks &
  typeof keys &
  typeof savedViews &
  typeof search &
  typeof home &
  typeof imports &
  typeof intake &
  typeof investment &
  typeof map &
  typeof meetings &
  typeof mobile &
  typeof money &
  typeof notify &
  typeof overview &
  typeof rejected &
  typeof room &
  typeof services &
  typeof sources &
  typeof stations &
  typeof tasks &
  typeof wall &
  typeof wallShow &
  typeof walls &
  typeof wallScenes;
