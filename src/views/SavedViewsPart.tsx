import { SavedViews } from '../features/saved-views/SavedViews';

/** The kept views, as the desk's header opens them. */
export const SavedViewsPart = (props: Parameters<typeof SavedViews>[0]) => <SavedViews {...props} />;
