import { TextField } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function RecoveryField({ error }: { error?: string }) {
  const t = useMessages(messages);
  return (
    <TextField
      name="code"
      label={t.recovery}
      hint={t.recoveryHint}
      error={error}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={20}
    />
  );
}
