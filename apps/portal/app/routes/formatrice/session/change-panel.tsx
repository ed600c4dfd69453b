import type { LiveSession } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { FormCard } from '../../../parts/form-card';
import { ScopeField } from '../session-form/scope-field';
import { SessionFields } from '../session-form/session-fields';
import { messages } from './messages';

export function ChangePanel({ session, zone }: { session: LiveSession; zone: string }) {
  const t = useMessages(messages);
  const { values } = useFormState();
  const { title, description, day, at, minutes, joinUrl, revision, following } = session;
  return (
    <FormCard id="modifier" title={t.change} hint={t.changeHint}>
      {/* What was typed belongs to the state that it was typed over: another tab may have changed it since. */}
      <input type="hidden" name="revision" value={values.revision ?? revision} />
      <SessionFields
        values={{ title, description, day, at, minutes: String(minutes), joinUrl: joinUrl ?? '' }}
        zone={zone}
      />
      <ScopeField name="scope" id="change-scope" following={following} chosen={values.scope} hint />
      <div className="actions">
        <Button>{t.save}</Button>
      </div>
    </FormCard>
  );
}
