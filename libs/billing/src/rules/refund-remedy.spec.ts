import { refundRemedy } from './refund-remedy';

const failed = { status: 'failed', amount: 300 } as const;
const payment = { amount: 1000, refunded: 700, disputed: false, lost: 0 };

it('waits for her who owes it while Stripe holds as much of the payment', () => {
  expect(refundRemedy(failed, payment)).toEqual({ may: true });
  expect(refundRemedy(failed, { ...payment, refunded: 701 })).toEqual({ may: false, because: 'covered' });
});

it('is not given while a bank holds the payment, nor when it did not fail', () => {
  expect(refundRemedy(failed, { ...payment, disputed: true })).toEqual({ may: false, because: 'disputed' });
  expect(refundRemedy({ ...failed, amount: 200 }, { ...payment, lost: 100 })).toEqual({ may: true });
  expect(refundRemedy(failed, { ...payment, lost: 100 })).toEqual({ may: false, because: 'disputed' });
  for (const status of ['asked', 'sent', 'elsewhere'] as const)
    expect(refundRemedy({ ...failed, status }, payment)).toEqual({ may: false, because: 'not-failed' });
});
