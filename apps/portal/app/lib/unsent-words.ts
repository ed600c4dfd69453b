import { createContext } from 'react';

/** Words of a form that was refused, and that the page which says so does not show. */
export const UnsentContext = createContext<readonly string[]>([]);
