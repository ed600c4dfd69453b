import { useActionData } from '@remix-run/react';
import type { OfferPreview, OfferTerms, PlanFinding } from '@tandem/contracts';
import { Card, Icon, Table } from '@tandem/ui';
import { date, money } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { offerMessages } from './messages';

type Schedule = OfferPreview['schedules'][number];

/** What an action answers that was asked for a preview. */
export interface Previewed {
  preview: OfferPreview;
  terms: OfferTerms;
}

/** To the cent and the day, for each way to pay and each law under which it may be bought; once it was asked for. */
export function PreviewPanel() {
  const t = useMessages(offerMessages);
  const locale = useLocale();
  const shown = (useActionData() as { previewed?: Previewed } | undefined)?.previewed;
  if (!shown) return null;
  const { preview, terms } = shown;
  return (
    <Card as="section" tone="teal" id="apercu" aria-labelledby="apercu-titre" className="grid gap-6">
      <div>
        <h2 id="apercu-titre" className="text-xl">
          {t.preview}
        </h2>
        <p className="text-soft">{t.previewFor(date(locale, preview.orderedOn))}</p>
        <p className="mt-3 font-semibold">
          {t.total} {money(locale, preview.total)}
          {preview.coupon ? (
            <span className="font-normal">
              , {t.off(preview.coupon.code, money(locale, preview.coupon.off))}
            </span>
          ) : null}
        </p>
      </div>
      {preview.total.amount === 0 ? <p>{t.free}</p> : null}
      {preview.total.amount > 0
        ? terms.plans.map(({ key, name }) => (
            <section key={key}>
              <h3 className="text-lg">{name}</h3>
              <div className="mt-2 grid items-start gap-5 md:grid-cols-2">
                {alike(preview.schedules.filter(({ plan }) => plan === key)).map((schedules) => (
                  <ScheduleTable key={schedules[0]!.regime} plan={name} schedules={schedules} />
                ))}
              </div>
            </section>
          ))
        : null}
    </Card>
  );
}

/** Schedules that are the same, together: most differ under the law of training alone. */
function alike(schedules: Schedule[]): Schedule[][] {
  const groups = new Map<string, Schedule[]>();
  for (const schedule of schedules) {
    const same = JSON.stringify([schedule.instalments, schedule.findings]);
    groups.set(same, [...(groups.get(same) ?? []), schedule]);
  }
  return [...groups.values()];
}

function ScheduleTable({ plan, schedules }: { plan: string; schedules: Schedule[] }) {
  const t = useMessages(offerMessages);
  const locale = useLocale();
  const { instalments, findings } = schedules[0]!;
  const regimes = schedules.map(({ regime }) => t.regimes[regime]).join(' · ');
  return (
    <div>
      <p className="mb-2 text-sm font-semibold">{regimes}</p>
      <Table
        caption={`${plan}, ${regimes}`}
        hideCaption
        rows={instalments}
        rowKey={({ dueOn }) => dueOn}
        columns={[
          { key: 'day', header: t.dueOn, rowHeader: true, cell: ({ dueOn }) => date(locale, dueOn) },
          {
            key: 'amount',
            header: t.amount,
            align: 'end',
            cell: ({ amount }) => money(locale, { amount, currency: 'EUR' }),
          },
        ]}
      />
      {findings.length > 0 ? (
        <ul className="mt-3 grid gap-2 text-sm">
          {findings.map((finding) => (
            <FindingLine key={`${finding.kind}-${finding.instalment}`} finding={finding} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function FindingLine({ finding }: { finding: PlanFinding }) {
  const t = useMessages(offerMessages);
  const locale = useLocale();
  return (
    <li className="flex gap-2">
      <Icon name="warning" className="mt-0.5 shrink-0 text-gold" />
      <span>
        {sentence()} <span className="text-soft">({finding.article})</span>
      </span>
    </li>
  );

  function sentence(): string {
    switch (finding.kind) {
      case 'before-window-closed':
      case 'ahead-of-training':
        return t.findings[finding.kind](date(locale, finding.mend.notBefore));
      case 'too-much-before-training': {
        const atMost = money(locale, { amount: finding.mend.atMost, currency: 'EUR' });
        return t.findings[finding.kind](atMost, date(locale, finding.mend.restFrom));
      }
      case 'paid-too-late':
        return t.findings[finding.kind](date(locale, finding.mend.notAfter));
    }
  }
}
