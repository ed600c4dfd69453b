import { useVisitor } from './visitor';

/** The academy's present: the demonstration may have moved its clock. These pages are rendered on the server only. */
export function useNow(): Date {
  const demoNow = useVisitor()?.demoNow;
  return demoNow ? new Date(demoNow) : new Date();
}
