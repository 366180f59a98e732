import { createContext, useContext } from 'react';

/** How a figure asks for its passport to be opened; the shell keeps the answer in the address. */
export const OpenFigure = createContext<{ openId: string | undefined; open: (id: string) => void }>({
  openId: undefined,
  open: () => undefined,
});
export const useOpenFigure = () => useContext(OpenFigure);
