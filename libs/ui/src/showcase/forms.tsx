import { Button } from '../actions/button';
import { Checkbox, Fieldset, RadioGroup } from '../forms/choices';
import { ErrorSummary } from '../forms/error-summary';
import { Select } from '../forms/select';
import { TextArea, TextField } from '../forms/text-field';
import { Card } from '../surfaces/card';
import { Section } from './section';

const regimes = [
  { value: 'consumer', label: 'Pour moi, à titre personnel', hint: 'Tu as 14 jours pour changer d’avis.' },
  { value: 'professional', label: 'Pour mon entreprise', hint: 'La facture portera ton numéro SIRET.' },
  { value: 'funded', label: 'Avec un financement de formation', disabled: true },
];

export function Forms() {
  return (
    <Section id="formulaires" title="Formulaires">
      <ErrorSummary
        title="Deux réponses sont à revoir"
        errors={[
          { field: 'email', message: 'Écris ton adresse en entier, avec le nom de domaine.' },
          { field: 'regime', message: 'Choisis qui achète la formation.' },
        ]}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <Card as="form" className="grid content-start gap-5" aria-label="Exemple d’inscription">
          <TextField name="first-name" label="Prénom" defaultValue="Léa" autoComplete="given-name" />
          <TextField
            name="email"
            label="Adresse e-mail"
            type="email"
            hint="Elle sert à te connecter et à recevoir tes papiers."
            error="Écris ton adresse en entier, avec le nom de domaine."
            defaultValue="lea@"
            autoComplete="email"
          />
          <TextField
            name="fee"
            label="Ton forfait mensuel"
            mark="facultatif"
            inputMode="decimal"
            suffix="€ par mois"
          />
          <Select
            name="zone"
            label="Fuseau horaire"
            placeholder="Choisis…"
            options={[
              { value: 'Europe/Paris', label: 'Paris' },
              { value: 'America/Montreal', label: 'Montréal' },
              { value: 'Indian/Reunion', label: 'La Réunion' },
            ]}
          />
          <TextArea
            name="help"
            label={'Sur quoi les autres peuvent-elles compter sur toi\u202f?'}
            hint="Deux ou trois phrases suffisent."
          />
          <div className="actions">
            <Button type="button">Créer mon compte</Button>
          </div>
        </Card>
        <div className="grid content-start gap-6">
          <RadioGroup
            name="regime"
            label={'Qui achète la formation\u202f?'}
            options={regimes}
            error="Choisis qui achète la formation."
            large
          />
          <Fieldset legend="Ce que tu acceptes de recevoir" hint="Tu peux changer d’avis à tout moment.">
            <div className="options">
              <Checkbox name="digest" label="Le résumé de la semaine" defaultChecked />
              <Checkbox name="mentions" label="Un message quand on me cite" hint="Au plus un par heure." />
              <Checkbox name="terms" label="J’ai lu le contrat" error="Coche cette case pour continuer." />
            </div>
          </Fieldset>
          <TextField
            name="siret"
            label="SIRET"
            defaultValue="123 456 789 00012"
            readOnly
            hint="Vérifié le 3 mars."
          />
        </div>
      </div>
    </Section>
  );
}
