import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What lies in the storage under the name of its id. The row is written before the file, and removed after it. */
@Entity()
export class StoredFile {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  mediaType!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  @Column('text')
  sha256!: string;

  @Column('timestamptz')
  storedAt!: Date;
}
