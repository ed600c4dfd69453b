import { RadioGroup } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { formMessages } from './messages';

interface ScopeFieldProps {
  /** How many can change along. */
  following: number;
  name: string;
  id: string;
  chosen: string | undefined;
  hint: boolean;
}

/** One session alone, or with those that follow; nothing to choose where none follows. */
export function ScopeField({ following, name, id, chosen, hint }: ScopeFieldProps) {
  const t = useMessages(formMessages);
  if (following === 0) return <input type="hidden" name={name} value="one" />;
  return (
    <RadioGroup
      name={name}
      id={id}
      label={t.scope}
      defaultValue={chosen ?? 'one'}
      options={[
        { value: 'one', label: t.one },
        {
          value: 'following',
          label: t.following(following),
          hint: hint ? t.followingHint : undefined,
        },
      ]}
    />
  );
}
