import type Stripe from 'stripe';
import { z } from 'zod';
import { invalidRequest, noSuch } from '../api-error';
import { decideDispute, isOpen, submitEvidence } from '../disputes/decide-dispute';
import { EVIDENCE_TEXTS } from '../disputes/evidence';
import { endpoint, type Endpoint } from '../endpoint';
import { listPage } from '../list';
import { clearable, expand, flag, mergeMetadata, metadata, pagination, paramsOf, text } from '../schema';
import type { World } from '../world';

const evidence = z.strictObject(
  Object.fromEntries(EVIDENCE_TEXTS.map((name) => [name, z.string().max(20_000).optional()])),
) as z.ZodType<Stripe.DisputeUpdateParams.Evidence>;
const updateParams = paramsOf<Stripe.DisputeUpdateParams>()({
  evidence: evidence.optional(),
  metadata: clearable(metadata).optional(),
  submit: flag.optional(),
  ...expand,
});
const listParams = paramsOf<Stripe.DisputeListParams>()({
  ...pagination,
  charge: text.optional(),
  payment_intent: text.optional(),
});

function getDispute(world: World, id: string): Stripe.Dispute {
  const dispute = world.store.find('disputes', id);
  if (!dispute) throw noSuch('dispute', id);
  return dispute;
}

function getOpen(world: World, id: string): Stripe.Dispute {
  const dispute = getDispute(world, id);
  if (!isOpen(dispute)) throw invalidRequest(`This dispute is already closed (${dispute.status}).`);
  return dispute;
}

export const disputes: Endpoint[] = [
  endpoint('GET', '/v1/disputes', listParams, ({ world, params }) => {
    const { charge, payment_intent } = params;
    const rows = world.store.where('disputes', { charge, payment_intent });
    return listPage('/v1/disputes', 'dispute', rows, params);
  }),
  endpoint('GET', '/v1/disputes/:id', paramsOf<Stripe.DisputeRetrieveParams>()(expand), ({ world, id }) =>
    getDispute(world, id),
  ),
  endpoint('POST', '/v1/disputes/:id', updateParams, ({ world, id, params }) => {
    const dispute = params.evidence ? getOpen(world, id) : getDispute(world, id);
    if (params.metadata !== undefined) dispute.metadata = mergeMetadata(dispute.metadata, params.metadata);
    if (!params.evidence) return dispute;
    for (const name of EVIDENCE_TEXTS) {
      if (params.evidence[name] !== undefined) dispute.evidence[name] = params.evidence[name] || null;
    }
    dispute.evidence_details.has_evidence = EVIDENCE_TEXTS.some((name) => dispute.evidence[name] !== null);
    if (params.submit === false) world.emit('charge.dispute.updated', dispute);
    else submitEvidence(world, dispute);
    return dispute;
  }),
  endpoint(
    'POST',
    '/v1/disputes/:id/close',
    paramsOf<Stripe.DisputeCloseParams>()(expand),
    ({ world, id }) => {
      const dispute = getOpen(world, id);
      decideDispute(world, dispute, 'lost');
      return dispute;
    },
  ),
];
