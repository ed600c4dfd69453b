import { Button, Card, Checkbox, TextField } from '@tandem/ui';
import { freshForm, type FormState } from '../lib/forms';
import { defineMessages, useMessages } from '../lib/messages';
import { FormProblem } from './form-problem';

const messages = defineMessages({
  fr: {
    title: 'On reste en contact\u202f?',
    text: 'Laisse ton adresse\u202f: on t’écrit à l’ouverture des promotions, et de temps en temps sur le métier. Rien d’autre, et tu pars quand tu veux.',
    email: 'Ton adresse e-mail',
    consent: 'J’accepte de recevoir ces messages. Je pourrai me désabonner en un clic.',
    privacy: 'Ce que nous faisons de ton adresse',
    submit: 'Recevoir les nouvelles',
  },
  en: {
    title: 'Shall we stay in touch?',
    text: 'Leave your address: we write when a cohort opens, and now and then about the trade. Nothing else, and you leave when you like.',
    email: 'Your e-mail address',
    consent: 'I agree to receive these messages. I can unsubscribe in one click.',
    privacy: 'What we do with your address',
    submit: 'Keep me posted',
  },
});

const sources = ['home', 'programme', 'module-1'] as const;
export type LeadSource = (typeof sources)[number];

/** Where the form stood, from what was posted. */
export function leadSource(value: string | undefined): LeadSource {
  return sources.find((source) => source === value) ?? 'home';
}

interface LeadFormProps {
  source: LeadSource;
  /** What its own page has to say of it; elsewhere, what was refused is another form. */
  state?: FormState;
}

/** An invitation, never a wall. It posts to its own page, which shows it again when something is to be corrected. */
export function LeadForm({ source, state = freshForm }: LeadFormProps) {
  const t = useMessages(messages);
  return (
    <Card as="section" tone="clay" aria-labelledby="rester-en-contact">
      <h2 id="rester-en-contact" className="text-2xl">
        {t.title}
      </h2>
      <p className="mt-2">{t.text}</p>
      <form method="post" action="/ressource" className="mt-5 grid gap-4" noValidate>
        <FormProblem state={state} />
        <input type="hidden" name="source" value={source} />
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={t.email}
          defaultValue={state.values.email}
          error={state.errors.email}
        />
        <Checkbox
          name="consent"
          label={t.consent}
          defaultChecked={state.values.consent !== undefined}
          error={state.errors.consent}
        />
        <div className="actions">
          <Button>{t.submit}</Button>
          <a href="/confidentialite" className="link link-alone">
            {t.privacy}
          </a>
        </div>
      </form>
    </Card>
  );
}
