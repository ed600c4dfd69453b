import { getSeller, saveSeller } from '@tandem/contracts';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, Card, Notice } from '@tandem/ui';
import { api } from '../../../lib/api.server';
import { useFormState } from '../../../lib/forms';
import { formProblem } from '../../../lib/forms.server';
import { useMessages } from '../../../lib/messages';
import { pageMeta } from '../../../lib/meta';
import { DoneNotice } from '../../../parts/done-notice';
import { FormProblem } from '../../../parts/form-problem';
import { StaffPage } from '../../../parts/staff/staff-page';
import { IdentityFields } from './identity-fields';
import { messages } from './messages';
import { readIdentity } from './read-identity.server';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  return api(request)(getSeller, {});
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await api(request)(saveSeller, { body: readIdentity(form) });
  } catch (error) {
    return formProblem(request, error, form);
  }
  return redirect('/direction/identite?fait=enregistree');
}

export default function IdentityOfTheAcademy() {
  const t = useMessages(messages);
  const { seller } = useLoaderData<typeof loader>();
  const state = useFormState();
  const names = {
    ...{ legalName: t.legalName, legalForm: t.legalForm, capital: t.capital, siret: t.siret },
    ...{ register: t.register, vatNumber: t.vatNumber, email: t.email, phone: t.phone, iban: t.iban },
    'address.street': t.street,
    'address.postalCode': t.postalCode,
    'address.city': t.city,
    'training.number': t.declaration,
    'training.region': t.region,
    latePenaltyRate: t.latePenaltyRate,
  };
  return (
    <StaffPage title={t.title} lede={t.lede}>
      <Card as="form" className="grid max-w-3xl gap-8" {...{ method: 'post', noValidate: true }}>
        <FormProblem state={state} names={names} />
        <DoneNotice said={{ enregistree: t.saved }} />
        {seller ? null : (
          <Notice tone="warning" title={t.missingTitle}>
            {t.missing}
          </Notice>
        )}
        <IdentityFields seller={seller} />
        <div className="grid gap-4">
          <p className="text-sm text-soft">{t.kept}</p>
          <div className="actions">
            <Button>{t.save}</Button>
          </div>
        </div>
      </Card>
    </StaffPage>
  );
}
