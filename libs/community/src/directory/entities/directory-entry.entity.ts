import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody is found by one audience. Triggers of the answers and of the name keep it. */
@Entity()
export class DirectoryEntry {
  @PrimaryColumn('uuid')
  personId!: string;

  @PrimaryColumn('text')
  audience!: 'cohort' | 'academy';

  /** Without case and accents, as are the words. */
  @Column('text')
  name!: string;

  @Column('text')
  words!: string;
}
