import type { Buyer, BuyerKind, ContractKind } from '@tandem/contracts';
import { Select, TextField } from '@tandem/ui';
import type { FormState } from '../../lib/forms';
import { useLocale, useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { messages } from './messages';

const completions = {
  name: 'name',
  company: 'organization',
  siren: 'off',
  vatNumber: 'off',
  'address.street': 'street-address',
  'address.postalCode': 'postal-code',
  'address.city': 'address-level2',
};
type Field = keyof typeof completions;

const optional = new Set<Field>(['siren', 'vatNumber']);

/** Where French is taught in: the others write to the academy. */
const countries = ['FR', 'BE', 'CH', 'LU', 'MC', 'CA', 'DE', 'ES', 'IT', 'PT', 'NL', 'GB'];

interface BuyerFieldsProps {
  kind: BuyerKind;
  /** Of her last order. */
  known: Buyer | null;
  contract: ContractKind | null;
  state: FormState;
}

export function BuyerFields({ kind, known, contract, state }: BuyerFieldsProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const own = useVisitor()?.me?.name ?? '';
  const values: Partial<Record<Field, string>> = known ? valuesOf(known) : { name: own };
  const company: Field[] = kind === 'professional' ? ['company', 'siren', 'vatNumber'] : [];
  const fields: Field[] = [...company, 'name', 'address.street', 'address.postalCode', 'address.city'];
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const hints: Partial<Record<Field, string>> = {
    name: contract ? t.signerHint[contract] : kind === 'professional' ? t.contactHint : undefined,
    siren: t.sirenHint,
    vatNumber: t.vatHint,
  };
  return (
    <>
      {fields.map((field) => (
        <TextField
          key={field}
          name={`buyer.${field}`}
          label={t.buyer[field]}
          mark={optional.has(field) ? t.optional : undefined}
          hint={hints[field]}
          autoComplete={completions[field]}
          inputMode={field === 'siren' ? 'numeric' : undefined}
          defaultValue={state.values[`buyer.${field}`] ?? values[field] ?? ''}
          error={state.errors[`buyer.${field}`]}
        />
      ))}
      <Select
        name="buyer.address.country"
        label={t.buyer['address.country']}
        autoComplete="country"
        defaultValue={state.values['buyer.address.country'] ?? known?.address.country ?? 'FR'}
        error={state.errors['buyer.address.country']}
        options={countries.map((code) => ({ value: code, label: regions.of(code) ?? code }))}
      />
    </>
  );
}

function valuesOf(buyer: Buyer): Partial<Record<Field, string>> {
  const { street, postalCode, city } = buyer.address;
  const whoever = {
    ...{ name: buyer.name, 'address.street': street },
    ...{ 'address.postalCode': postalCode, 'address.city': city },
  };
  if (buyer.kind !== 'professional') return whoever;
  return { ...whoever, company: buyer.company, siren: buyer.siren ?? '', vatNumber: buyer.vatNumber ?? '' };
}
