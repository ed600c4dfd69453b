import { z } from 'zod';
import { CertificateCode } from './certification';
import { endpoint } from './endpoint';
import { may } from './policy';

/** A credential of the W3C data model 2.0, with its proof: what it says beyond these terms, its `@context` explains. */
const SignedCredential = z.looseObject({
  '@context': z.array(z.string()),
  id: z.url(),
  type: z.array(z.string()),
  proof: z.object({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.literal('eddsa-rdfc-2022'),
    created: z.string(),
    verificationMethod: z.string(),
    proofPurpose: z.literal('assertionMethod'),
    proofValue: z.string(),
  }),
});

export const getCredential = endpoint({
  method: 'GET',
  path: '/certificates/:code/credential',
  tag: 'Certification',
  summary: 'The certificate as an Open Badge 3.0, signed',
  access: may('certificate', 'verify'),
  params: z.object({ code: CertificateCode }),
  response: SignedCredential,
});

export const getStatusList = endpoint({
  method: 'GET',
  path: '/credential-status-lists/:list',
  tag: 'Certification',
  summary: 'Which credentials of a list were revoked, as a Bitstring Status List, signed',
  access: may('certificate', 'verify'),
  params: z.object({ list: z.coerce.number().int().min(1).max(100_000) }),
  response: SignedCredential,
});

export const getIssuer = endpoint({
  method: 'GET',
  path: '/issuer',
  tag: 'Certification',
  summary: 'The DID document of the academy: the public keys that its credentials are checked with',
  access: may('certificate', 'verify'),
  response: z.object({
    '@context': z.array(z.string()),
    id: z.string(),
    verificationMethod: z.array(
      z.object({ id: z.string(), type: z.string(), controller: z.string(), publicKeyMultibase: z.string() }),
    ),
    assertionMethod: z.array(z.string()),
  }),
});
