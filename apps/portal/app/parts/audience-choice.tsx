import type { Audience } from '@tandem/contracts';
import { RadioGroup } from '@tandem/ui';
import { defineMessages, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    trainers: 'Mes formatrices seulement',
    cohort: 'Ma promotion aussi',
    cohortHint: 'On te trouve par cette réponse dans l’annuaire.',
    academy: 'Toutes les promotions de l’académie',
    academyHint: 'Avec ton nom et celui de ta promotion.',
  },
  en: {
    trainers: 'My trainers only',
    cohort: 'My cohort too',
    cohortHint: 'This answer helps find you in the directory.',
    academy: 'Every cohort of the academy',
    academyHint: 'With your name and that of your cohort.',
  },
});

interface AudienceChoiceProps {
  name: string;
  label: string;
  audience: Audience;
}

/** Who reads an answer of the welcome: nobody but her trainers, until she says otherwise. */
export function AudienceChoice({ name, label, audience }: AudienceChoiceProps) {
  const t = useMessages(messages);
  return (
    <RadioGroup
      name={name}
      label={label}
      defaultValue={audience}
      options={[
        { value: 'trainers', label: t.trainers },
        { value: 'cohort', label: t.cohort, hint: t.cohortHint },
        { value: 'academy', label: t.academy, hint: t.academyHint },
      ]}
    />
  );
}
