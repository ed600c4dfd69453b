import type Stripe from 'stripe';
import { postJson, startBench, submitForm, VALID_CARD, type Bench } from './harness';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await startBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

const coupon = (more: Stripe.CouponCreateParams = { percent_off: 10 }) => stripe.coupons.create(more);
const codeFor = (one: Stripe.Coupon, more: Partial<Stripe.PromotionCodeCreateParams> = {}) =>
  stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: one.id }, ...more });
const pay = (session: Stripe.Checkout.Session, fields: Record<string, string> = {}) =>
  submitForm(session.url!, { ...VALID_CARD, ...fields });

describe('coupons', () => {
  it('creates, retrieves, updates, lists and deletes', async () => {
    const made = await coupon({ percent_off: 12.5, name: 'Rentrée', metadata: { campaign: 'r' } });
    expect(made).toMatchObject({ object: 'coupon', duration: 'once', amount_off: null, valid: true });
    expect(made.percent_off?.toString()).toBe('12.5');
    const renamed = await stripe.coupons.update(made.id, { name: 'Été', metadata: { campaign: '' } });
    expect(renamed).toMatchObject({ name: 'Été', metadata: {} });
    expect((await stripe.coupons.list()).data.map((one) => one.id)).toContain(made.id);
    const code = await codeFor(made);
    expect(await stripe.coupons.del(made.id)).toEqual(expect.objectContaining({ deleted: true }));
    await expect(stripe.coupons.retrieve(made.id)).rejects.toMatchObject({ code: 'resource_missing' });
    expect((await stripe.promotionCodes.retrieve(code.id)).active).toBe(false);
  });

  it.each([
    [{}, 'percent_off'],
    [{ percent_off: 10, amount_off: 100, currency: 'eur' }, 'percent_off'],
    [{ percent_off: 101 }, 'percent_off'],
    [{ amount_off: 100 }, 'currency'],
    [{ percent_off: 10, duration_in_months: 2 }, 'duration_in_months'],
    [{ percent_off: 10, redeem_by: 1 }, 'redeem_by'],
  ])('refuses %j', async (params, param) => {
    await expect(coupon(params)).rejects.toMatchObject({ statusCode: 400, param });
  });

  it('is no longer valid past redeem_by, nor once used up', async () => {
    const short = await coupon({ percent_off: 10, redeem_by: bench.nowSeconds() + 60 });
    const once = await coupon({ percent_off: 10, max_redemptions: 1 });
    const code = await codeFor(once);
    await pay(await bench.session({ discounts: [{ coupon: once.id }] }));
    bench.advance(61);
    expect((await stripe.coupons.retrieve(short.id)).valid).toBe(false);
    expect(await stripe.coupons.retrieve(once.id)).toMatchObject({ valid: false, times_redeemed: 1 });
    expect((await stripe.promotionCodes.retrieve(code.id)).active).toBe(false);
    for (const one of [short, once]) {
      const late = bench.session({ discounts: [{ coupon: one.id }] });
      await expect(late).rejects.toMatchObject({ code: 'coupon_expired', param: 'discounts[0][coupon]' });
    }
  });
});

describe('promotion codes', () => {
  it('creates, finds by code, updates, and expands its coupon', async () => {
    const tenth = await coupon();
    const code = await codeFor(tenth, { code: 'LANCEMENT', max_redemptions: 5, metadata: { by: 'lea' } });
    expect(code).toMatchObject({
      active: true,
      code: 'LANCEMENT',
      promotion: { type: 'coupon', coupon: tenth.id },
      restrictions: { first_time_transaction: false, minimum_amount: null },
    });
    await expect(codeFor(tenth, { code: 'lancement' })).rejects.toMatchObject({ param: 'code' });
    const found = await stripe.promotionCodes.list({ code: 'lancement', expand: ['data.promotion.coupon'] });
    expect(found.data).toMatchObject([{ id: code.id, promotion: { coupon: { id: tenth.id } } }]);
    expect((await stripe.promotionCodes.update(code.id, { active: false })).active).toBe(false);
    expect((await stripe.promotionCodes.update(code.id, { active: true })).active).toBe(true);
  });

  it('refuses the old shape, and limits wider than those of its coupon', async () => {
    const limited = await coupon({ percent_off: 5, max_redemptions: 2 });
    const old = stripe.promotionCodes.create({ coupon: limited.id } as never);
    await expect(old).rejects.toMatchObject({ statusCode: 400 });
    const wide = codeFor(limited, { max_redemptions: 3 });
    await expect(wide).rejects.toMatchObject({ param: 'max_redemptions' });
  });

  it('keeps to its customer, first purchases, minimum and expiry', async () => {
    const { id: customer } = await stripe.customers.create({ email: 'lea@exemple.fr' });
    const ten = await coupon();
    const hers = await codeFor(ten, { customer });
    const first = await codeFor(ten, { restrictions: { first_time_transaction: true } });
    const large = await codeFor(ten, {
      restrictions: { minimum_amount: 200_000, minimum_amount_currency: 'eur' },
    });
    const late = await codeFor(ten, { expires_at: bench.nowSeconds() + 60 });
    const use = (promotion_code: string, more = {}) =>
      bench.session({ discounts: [{ promotion_code }], ...more });
    await pay(await use(hers.id, { customer }));
    bench.advance(61);
    const refused = [use(hers.id), use(first.id, { customer }), use(large.id), use(late.id)];
    for (const one of refused) {
      await expect(one).rejects.toMatchObject({ param: 'discounts[0][promotion_code]' });
    }
    expect((await stripe.promotionCodes.retrieve(hers.id)).times_redeemed).toBe(1);
  });
});

describe('discounts in Checkout', () => {
  it('takes an amount off the lines to the cent, and tells the breakdown', async () => {
    const off = await coupon({ amount_off: 1000, currency: 'eur' });
    const line = (unit_amount: number) => ({
      quantity: 1,
      price_data: { currency: 'eur', unit_amount, product_data: { name: `À ${unit_amount}` } },
    });
    const session = await bench.session({
      discounts: [{ coupon: off.id }],
      line_items: [line(3333), line(3333), line(3334)],
    });
    expect(session).toMatchObject({
      amount_subtotal: 10_000,
      amount_total: 9000,
      total_details: { amount_discount: 1000 },
      discounts: [{ coupon: off.id, promotion_code: null }],
    });
    expect(session.total_details).not.toHaveProperty('breakdown');
    const read = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['line_items', 'total_details.breakdown'],
    });
    const items = read.line_items!.data;
    expect(items.reduce((sum, one) => sum + one.amount_discount, 0)).toBe(1000);
    expect(items.every((one) => one.amount_total === one.amount_subtotal - one.amount_discount)).toBe(true);
    expect(read.total_details!.breakdown!.discounts).toMatchObject([
      { amount: 1000, discount: { source: { type: 'coupon', coupon: off.id } } },
    ]);
    await pay(session);
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(paid.payment_intent).toMatchObject({ amount: 9000, amount_received: 9000 });
  });

  it('shows the new total of a typed code before it takes money', async () => {
    const code = await codeFor(await coupon(), { code: 'DIX' });
    const session = await bench.session({ allow_promotion_codes: true });
    const wrong = await pay(session, { promotion_code: 'VINGT' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('id="promotion_code-error"');
    const shown = await pay(session, { promotion_code: 'dix' });
    expect(shown.status).toBe(200);
    const page = await shown.text();
    expect(page).toContain('Payer 1\u202f341,00\u00a0€');
    expect(page).toContain('value="Léa Martin"');
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      payment_intent: null,
      amount_total: 134_100,
      discounts: [{ coupon: null, promotion_code: code.id }],
    });
    expect((await pay(session, { promotion_code: 'DIX' })).status).toBe(303);
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(paid).toMatchObject({ payment_status: 'paid', payment_intent: { amount_received: 134_100 } });
    expect((await stripe.promotionCodes.retrieve(code.id)).times_redeemed).toBe(1);
  });

  it('charges the new total when a code follows a declined attempt', async () => {
    await codeFor(await coupon({ percent_off: 50 }), { code: 'MOITIE' });
    const session = await bench.session({ allow_promotion_codes: true });
    expect((await pay(session, { number: '4000000000000002' })).status).toBe(402);
    const answer = await postJson<{ kind: string }>(bench.sandbox, `/_sandbox/checkout/${session.id}/pay`, {
      promotion_code: 'MOITIE',
    });
    expect(answer.json.kind).toBe('succeeded');
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(paid.payment_intent).toMatchObject({ amount_received: 74_500 });
  });

  it('needs no payment and makes no PaymentIntent at 100 %', async () => {
    const all = await coupon({ percent_off: 100 });
    const session = await bench.session({ discounts: [{ coupon: all.id }] });
    expect(session).toMatchObject({ amount_total: 0, payment_status: 'no_payment_required' });
    await postJson(bench.sandbox, `/_sandbox/checkout/${session.id}/pay`, {});
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      payment_intent: null,
    });
  });

  it('refuses two discounts, a total too small to charge, and another currency', async () => {
    const ten = await coupon();
    const both = bench.session({ discounts: [{ coupon: ten.id }], allow_promotion_codes: true });
    await expect(both).rejects.toMatchObject({ param: 'discounts' });
    const nearly = await coupon({ amount_off: 148_980, currency: 'eur' });
    const small = bench.session({ discounts: [{ coupon: nearly.id }] });
    await expect(small).rejects.toMatchObject({ code: 'amount_too_small' });
    const dollars = await coupon({ amount_off: 100, currency: 'usd' });
    const other = bench.session({ discounts: [{ coupon: dollars.id }] });
    await expect(other).rejects.toMatchObject({ statusCode: 400 });
  });
});
