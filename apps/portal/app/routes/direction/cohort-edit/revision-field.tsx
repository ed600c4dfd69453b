import type { Cohort } from '@tandem/contracts';
import { useFormState } from '../../../lib/forms';

/**
 * Which state the settings were filled in from: what was typed belongs to the one that it was typed over. Once she has
 * read what changed, saving again is her decision.
 */
export function RevisionField({ cohort }: { cohort: Cohort }) {
  const { code, values } = useFormState();
  const typed = 'name' in values && code !== 'cohort-changed' ? values.revision : undefined;
  return <input type="hidden" name="revision" value={typed ?? cohort.revision} />;
}
