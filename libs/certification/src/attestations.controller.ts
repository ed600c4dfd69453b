import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { DomainError, Endpoint, type Actor, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { attestationPdf } from './attestation-pdf';
import { Attestation } from './entities/attestation.entity';
import { SeatAttestations } from './seat-attestations';

@Controller()
export class AttestationsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly seats: SeatAttestations,
  ) {}

  @Endpoint(contract.listMyAttestations)
  async listMyAttestations(_input: unknown, { personId }: KnownActor) {
    const rows = await this.dataSource.manager.find(Attestation, {
      where: { personId },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
    return {
      attestations: rows.map(({ id, number, kind, facts, issuedAt }) => ({
        ...{ id, number, kind, courseTitle: facts.courseTitle, cohortName: facts.cohortName },
        issuedAt: issuedAt.toISOString(),
      })),
    };
  }

  @Endpoint(contract.getAttestationPdf)
  async getAttestationPdf({ params }: InputOf<typeof contract.getAttestationPdf>, { personId }: KnownActor) {
    const { attestationId: id } = params;
    const attestation = await this.dataSource.manager.findOneBy(Attestation, { id, personId });
    if (!attestation) throw new DomainError('not-found');
    return attestationPdf(attestation);
  }

  @Endpoint(contract.getSeatAttestation)
  getSeatAttestation(input: InputOf<typeof contract.getSeatAttestation>, actor: Actor) {
    return this.seats.state(input, actor);
  }

  @Endpoint(contract.issueSeatAttestation)
  issueSeatAttestation(input: InputOf<typeof contract.issueSeatAttestation>, actor: Actor) {
    return this.seats.issue(input, actor);
  }

  @Endpoint(contract.getSeatAttestationPdf)
  getSeatAttestationPdf(input: InputOf<typeof contract.getSeatAttestationPdf>, actor: Actor) {
    return this.seats.pdf(input, actor);
  }
}
