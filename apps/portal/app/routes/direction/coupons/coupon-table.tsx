import type { Coupon, CouponState, OwnerOffer } from '@tandem/contracts';
import { Button, Table, Tag, type Tone } from '@tandem/ui';
import { date, money, percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { messages } from './messages';

const tones: Record<CouponState, Tone> = {
  ...{ running: 'teal', 'to-come': 'gold', over: 'plain', 'used-up': 'clay', closed: 'plain' },
};

interface CouponTableProps {
  coupons: readonly Coupon[];
  offers: readonly OwnerOffer[];
}

export function CouponTable({ coupons, offers }: CouponTableProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const nameOf = (id: string) => offers.find((offer) => offer.id === id)?.terms.name;
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={coupons}
      rowKey={({ id }) => id}
      columns={[
        { key: 'code', header: t.code, rowHeader: true, cell: ({ code }) => <code>{code}</code> },
        {
          key: 'value',
          header: t.value,
          align: 'end',
          cell: (coupon) =>
            coupon.amount ? money(locale, coupon.amount) : percent(locale, coupon.percent! / 100),
        },
        {
          key: 'for',
          header: t.for,
          cell: ({ offerIds }) => offerIds?.map(nameOf).join(', ') ?? t.everything,
        },
        { key: 'days', header: t.days, cell: (coupon) => <Days coupon={coupon} /> },
        {
          key: 'uses',
          header: t.uses,
          align: 'end',
          cell: ({ uses, usesAtMost }) => t.usesOf(uses, usesAtMost),
        },
        {
          key: 'state',
          header: t.state,
          cell: (coupon) => (
            <>
              <Tag tone={tones[coupon.state]}>{t.states[coupon.state]}</Tag>
              {coupon.state === 'closed' ? null : <Closing coupon={coupon} />}
            </>
          ),
        },
      ]}
    />
  );
}

function Days({ coupon: { startsOn, endsOn } }: { coupon: Coupon }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (!startsOn && !endsOn) return <span className="text-soft">{t.always}</span>;
  return (
    <>
      {startsOn ? <span className="block">{t.from(date(locale, startsOn))}</span> : null}
      {endsOn ? <span className="block">{t.until(date(locale, endsOn))}</span> : null}
    </>
  );
}

/** It does not reopen, so it is asked twice; without JavaScript too. */
function Closing({ coupon: { id, code } }: { coupon: Coupon }) {
  const t = useMessages(messages);
  return (
    <details className="mt-1">
      <summary className="link w-fit cursor-pointer text-sm" aria-label={t.closeLong(code)}>
        {t.close}
      </summary>
      <form method="post" className="mt-2 grid max-w-60 gap-2">
        <p className="text-sm">{t.closing}</p>
        <Button name="close" value={id} variant="danger" small>
          {t.closeNow(code)}
        </Button>
      </form>
    </details>
  );
}
