import type { LiveSession } from '@tandem/contracts';
import { Button } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { FormCard } from '../../../parts/form-card';
import { impactMessages } from '../session-form/impact-messages';
import { ScopeField } from '../session-form/scope-field';
import { SessionFields } from '../session-form/session-fields';
import { useSessionForm } from '../session-form/use-session-form';
import { messages } from './messages';

export function ChangePanel({ session, zone }: { session: LiveSession; zone: string }) {
  const t = useMessages(messages);
  const words = useMessages(impactMessages);
  const { shown, state } = useSessionForm();
  const values = state.values.act ? {} : state.values;
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
        <Button variant={shown ? 'quiet' : 'primary'}>{words.preview}</Button>
      </div>
    </FormCard>
  );
}
