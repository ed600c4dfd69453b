import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody whom a post calls by her name. */
@Entity()
export class DiscussionMention {
  @PrimaryColumn('uuid')
  postId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  /** As it stands in the text. */
  @Column('text')
  name!: string;
}
