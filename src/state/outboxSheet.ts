import { createStore } from 'zustand/vanilla';

/** Whether the list of acts of this device lies over the page; whatever leads to it may come and go with the link. */
export const outboxSheet = createStore<{ isOpen: boolean }>(() => ({ isOpen: false }));
