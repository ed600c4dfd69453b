import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  didDocument,
  didWeb,
  keyId,
  multikey,
  withProof,
  type Signed,
  type Unsigned,
} from '@tandem/credential';
import { Clock, CONFIG, newId, seal, unseal, type Config } from '@tandem/platform';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { IssuerKey } from './entities/issuer-key.entity';

/** The academy as an issuer: its DID, and the keys it signs with, of which one is in use. */
@Injectable()
export class IssuerKeys {
  readonly did: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.did = didWeb(config.PORTAL_URL);
  }

  /** The key in use, made by the first who needs one. */
  async present(tx: EntityManager): Promise<IssuerKey> {
    const inUse = await tx.findOneBy(IssuerKey, { retiredAt: IsNull() });
    if (inUse) return inUse;
    await this.add(tx);
    return tx.findOneByOrFail(IssuerKey, { retiredAt: IsNull() });
  }

  /** Adds a key, unless another is in use, which the index of the table decides. */
  async add(tx: EntityManager): Promise<void> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const id = newId();
    const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
    await tx.query(
      `INSERT INTO issuer_key (id, public_key, secret, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [
        id,
        multikey(Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url')),
        seal(this.config.SECRET_KEY, 'issuer-key', id, secret),
        this.clock.now(),
      ],
    );
  }

  /** @throws Error when `SECRET_KEY` is not the one that the key was sealed with */
  async sign<D extends Unsigned>(key: IssuerKey, document: D, created: Date): Promise<Signed<D>> {
    const secret = key.secret && unseal(this.config.SECRET_KEY, 'issuer-key', key.id, key.secret);
    if (!secret) throw new Error(`SECRET_KEY does not open the key of the issuer, ${key.publicKey}`);
    const privateKey = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
    return withProof(document, {
      verificationMethod: keyId(this.did, key.publicKey),
      created,
      sign: (hash) => sign(null, hash, privateKey),
    });
  }

  /** For `/.well-known/did.json`: every key there ever was, but for those that were stolen. */
  async document() {
    const keys = await this.dataSource.manager.find(IssuerKey, {
      where: { disownedAt: IsNull() },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return didDocument(
      this.did,
      keys.map(({ publicKey }) => publicKey),
    );
  }
}
