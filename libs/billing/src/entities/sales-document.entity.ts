import type { DocumentSeries, SalesDocumentFacts } from '@tandem/contracts';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An invoice or a credit note as it was issued; the database refuses any change of it. */
@Entity()
@Unique('sales_document_series_year_number_key', ['series', 'year', 'number'])
export class SalesDocument {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  series!: DocumentSeries;

  @Column('integer')
  year!: number;

  @Column('integer')
  number!: number;

  @Column('uuid')
  orderId!: string;

  /** The invoice of a credit note. */
  @Column('uuid', { nullable: true })
  corrects!: string | null;

  @Column('jsonb')
  facts!: SalesDocumentFacts;

  @Column('timestamptz')
  issuedAt!: Date;
}
