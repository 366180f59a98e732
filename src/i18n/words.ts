import type { vi } from './vi';
import type { budget } from './vi/budget';
import type { confirmation } from './vi/confirmation';
import type { digital } from './vi/digital';
import type { environment } from './vi/environment';
import type { frozen } from './vi/frozen';
import type { exporting } from './vi/export';
import type { search } from './vi/search';
import type { home } from './vi/home';
import type { forecast } from './vi/forecast';
import type { imports } from './vi/imports';
import type { intake } from './vi/intake';
import type { investment } from './vi/investment';
import type { money } from './vi/money';
import type { notify } from './vi/notify';
import type { overview } from './vi/overview';
import type { services } from './vi/services';
import type { stations } from './vi/stations';
import type { tasks } from './vi/tasks';
import type { wall } from './vi/wall';

/** The same keys, with any words in them. */
export type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
/** The shape of the first load's words in every language. */
export type Words = Widen<typeof vi>;
/** Every word of the interface: those of the first load and those that come with a page. */
export type AllWords = typeof vi &
  typeof budget &
  typeof confirmation &
  typeof forecast &
  typeof digital &
  typeof environment &
  typeof exporting &
  typeof frozen &
  typeof search &
  typeof home &
  typeof imports &
  typeof intake &
  typeof investment &
  typeof money &
  typeof notify &
  typeof overview &
  typeof services &
  typeof stations &
  typeof tasks &
  typeof wall;
