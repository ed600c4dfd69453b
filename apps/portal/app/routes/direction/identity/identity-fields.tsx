import type { Seller } from '@tandem/contracts';
import { Fieldset, TextField } from '@tandem/ui';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';
import { valuesOf } from './values';

/** Documents are French, whatever the owner reads. */
const usual = { latePenaltyRate: 'trois fois le taux d’intérêt légal' };

/** What was typed when it was refused, else what is saved. */
export function IdentityFields({ seller }: { seller: Seller | null }) {
  const t = useMessages(messages);
  const { errors, values: typed } = useFormState();
  const values = 'legalName' in typed ? typed : seller ? valuesOf(seller) : usual;
  const field = (name: string) => ({
    ...{ name, error: errors[name], defaultValue: (values as Record<string, string>)[name] },
  });
  const digits = { inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <>
      <Fieldset legend={t.company} large>
        <div className="grid gap-5">
          <TextField
            {...field('legalName')}
            label={t.legalName}
            hint={t.legalNameHint}
            autoComplete="organization"
          />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <TextField {...field('legalForm')} label={t.legalForm} hint={t.legalFormHint} />
            <TextField
              {...field('capital')}
              label={t.capital}
              hint={t.capitalHint}
              mark={t.optional}
              inputMode="decimal"
              autoComplete="off"
              suffix="€"
            />
            <TextField {...field('siret')} {...digits} label={t.siret} hint={t.siretHint} />
            <TextField {...field('register')} label={t.register} hint={t.registerHint} mark={t.optional} />
          </div>
          <TextField
            {...field('vatNumber')}
            label={t.vatNumber}
            hint={t.vatNumberHint}
            mark={t.optional}
            autoComplete="off"
          />
        </div>
      </Fieldset>
      <Fieldset legend={t.contact} large>
        <div className="grid gap-5">
          <TextField {...field('address.street')} label={t.street} autoComplete="street-address" />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <TextField {...field('address.postalCode')} label={t.postalCode} autoComplete="postal-code" />
            <TextField {...field('address.city')} label={t.city} autoComplete="address-level2" />
            <TextField {...field('email')} type="email" label={t.email} autoComplete="email" />
            <TextField {...field('phone')} type="tel" label={t.phone} autoComplete="tel" />
          </div>
        </div>
      </Fieldset>
      <Fieldset id="formation" legend={t.training} hint={t.trainingHint} mark={t.optional} large>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField
            {...field('training.number')}
            {...digits}
            label={t.declaration}
            hint={t.declarationHint}
          />
          <TextField {...field('training.region')} label={t.region} autoComplete="off" />
        </div>
      </Fieldset>
      <Fieldset legend={t.payment} large>
        <div className="grid gap-5">
          <TextField
            {...field('iban')}
            label={t.iban}
            hint={t.ibanHint}
            mark={t.optional}
            autoComplete="off"
          />
          <TextField {...field('latePenaltyRate')} label={t.latePenaltyRate} hint={t.latePenaltyRateHint} />
        </div>
      </Fieldset>
    </>
  );
}
