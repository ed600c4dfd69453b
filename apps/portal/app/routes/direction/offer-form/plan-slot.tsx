import { Fieldset, Select, TextArea, TextField } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useFormState } from '../../../lib/forms';
import { useMessages } from '../../../lib/messages';
import { planField } from './fields';
import { offerMessages } from './messages';
import { planShapes, type PlanField, type PlanFields } from './plan-form';

/** One way to pay. Style alone shows the fields of the shape that is chosen; an old browser shows them all. */
export function PlanSlot({ slot, plan }: { slot: number; plan: PlanFields }) {
  const t = useMessages(offerMessages);
  const { errors } = useFormState();
  const field = (name: PlanField) => ({
    name: planField(slot, name),
    error: errors[planField(slot, name)],
    defaultValue: plan[name],
  });
  const number = (name: PlanField) => ({
    ...field(name),
    inputMode: 'numeric' as const,
    autoComplete: 'off',
  });
  const shapes = planShapes.filter((shape) => shape !== 'kept' || plan.parts !== '');
  const units = (['days', 'months'] as const).map((value) => ({ value, label: t.units[value] }));
  const afters = (['start', 'order'] as const).map((value) => ({ value, label: t.afters[value] }));
  return (
    <div className="group/plan rounded-lg border border-line p-4 sm:p-5">
      <Fieldset legend={t.plan(slot + 1)}>
        <div className="grid gap-5">
          <input type="hidden" name={planField(slot, 'key')} value={plan.key} />
          {plan.parts ? <input type="hidden" name={planField(slot, 'parts')} value={plan.parts} /> : null}
          <Select
            {...field('shape')}
            label={t.shape}
            placeholder={t.noShape}
            options={shapes.map((value) => ({ value, label: t.shapes[value] }))}
          />
          <TextField
            {...field('name')}
            label={t.planName}
            hint={t.planNameHint}
            autoComplete="off"
            maxLength={80}
          />
          <ForShape when="group-has-[option[value=times]:checked]/plan:grid">
            <TextField {...number('count')} label={t.count} />
            <TextField {...number('every')} label={t.every} />
            <Select {...field('unit')} label={t.unit} options={units} />
          </ForShape>
          <ForShape when="group-has-[option[value=deposit]:checked]/plan:grid">
            <TextField {...number('percent')} label={t.percent} suffix="%" />
            <TextField {...number('days')} label={t.balance} suffix={t.days} />
            <Select {...field('after')} label={t.after} options={afters} />
          </ForShape>
          <ForShape when="group-has-[option[value=dates]:checked]/plan:grid" wide>
            <TextArea {...field('dates')} label={t.dates} hint={t.datesHint} rows={4} />
          </ForShape>
        </div>
      </Fieldset>
    </div>
  );
}

function ForShape({ when, wide, children }: { when: string; wide?: boolean; children: ReactNode }) {
  const columns = wide ? '' : 'sm:grid-cols-3';
  return (
    <div className={`grid items-end gap-5 supports-[selector(:has(a))]:hidden ${columns} ${when}`}>
      {children}
    </div>
  );
}
