import { Controller, Inject, StreamableFile } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { CONFIG, DomainError, Endpoint, type Config, type KnownActor } from '@tandem/platform';
import { strToU8, zipSync } from 'fflate';
import { invoicePdf } from './invoice-pdf';
import { invoiceXml } from './invoice-xml';
import { PapersQueries } from './papers.queries';

@Controller()
export class PapersController {
  constructor(
    private readonly queries: PapersQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Endpoint(contract.getMyPapers)
  getMyPapers(_input: unknown, actor: KnownActor) {
    return this.queries.mine(actor);
  }

  @Endpoint(contract.getDocumentPdf)
  async getDocumentPdf({ params }: InputOf<typeof contract.getDocumentPdf>, actor: KnownActor) {
    const { facts } = await this.queries.document(params.documentId, actor);
    return invoicePdf(facts, actor.locale, this.config.ACADEMY_NAME);
  }

  @Endpoint(contract.getDocumentXml)
  async getDocumentXml({ params }: InputOf<typeof contract.getDocumentXml>, actor: KnownActor) {
    const { facts } = await this.queries.document(params.documentId, actor);
    // Sold before the academy said who it is: the norm has no seller without a name.
    if (!facts.seller) throw new DomainError('seller-incomplete');
    return Buffer.from(invoiceXml({ ...facts, seller: facts.seller }));
  }

  @Endpoint(contract.exportDocuments)
  async exportDocuments({ query }: InputOf<typeof contract.exportDocuments>) {
    const documents = await this.queries.ofPeriod(query);
    const files = documents.map((facts) => [`${facts.number}.xml`, strToU8(invoiceXml(facts))] as const);
    const name = `factures-${query.from}-${query.to}.zip`;
    return new StreamableFile(zipSync(Object.fromEntries(files)), {
      disposition: `attachment; filename="${name}"`,
    });
  }
}
