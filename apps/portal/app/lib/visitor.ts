import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../root';

/** Who is visiting and the academy's clock, from the root loader; undefined on an error page that has neither. */
export const useVisitor = () => useRouteLoaderData<typeof loader>('root');
