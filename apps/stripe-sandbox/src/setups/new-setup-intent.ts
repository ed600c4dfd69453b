import type Stripe from 'stripe';
import { newId, randomText } from '../ids';
import type { World } from '../world';

type Given = Pick<
  Stripe.SetupIntent,
  'customer' | 'description' | 'metadata' | 'payment_method_types' | 'usage'
>;

export function newSetupIntent(world: World, given: Given): Stripe.SetupIntent {
  const id = newId('seti');
  const intent: Stripe.SetupIntent = {
    ...given,
    id,
    object: 'setup_intent',
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${randomText(25)}`,
    created: world.seconds(),
    customer_account: null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    managed_payments: null,
    mandate: null,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    single_use_mandate: null,
    status: 'requires_payment_method',
  };
  world.store.insert('setupIntents', intent);
  world.emit('setup_intent.created', intent);
  return intent;
}

export function cancelSetup(
  world: World,
  intent: Stripe.SetupIntent,
  reason: Stripe.SetupIntent.CancellationReason | null,
): void {
  intent.status = 'canceled';
  intent.cancellation_reason = reason;
  intent.next_action = null;
  world.emit('setup_intent.canceled', intent);
}
