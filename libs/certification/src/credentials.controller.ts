import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { DomainError, Endpoint } from '@tandem/platform';
import { CredentialsQueries } from './credentials.queries';
import { IssuerKeys } from './issuer-keys';

@Controller()
export class CredentialsController {
  constructor(
    private readonly queries: CredentialsQueries,
    private readonly keys: IssuerKeys,
  ) {}

  @Endpoint(contract.getCredential)
  async getCredential({ params }: InputOf<typeof contract.getCredential>) {
    const credential = await this.queries.find(params.code);
    if (!credential) throw new DomainError('unknown-certificate');
    return credential;
  }

  @Endpoint(contract.getStatusList)
  getStatusList({ params }: InputOf<typeof contract.getStatusList>) {
    return this.queries.statusList(params.list);
  }

  @Endpoint(contract.getIssuer)
  getIssuer() {
    return this.keys.document();
  }
}
