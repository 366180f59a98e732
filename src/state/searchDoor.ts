import { createStore } from 'zustand/vanilla';

/** Whether the search is asked for; several doors lead to the one palette. */
export const searchDoor = createStore<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openSearch = (): void => searchDoor.setState({ isOpen: true });
