import { Injectable } from '@nestjs/common';
import { CourseLibrary } from '@tandem/catalogue';
import {
  searchPageSize,
  type InputOf,
  type ResponseOf,
  type search,
  type SearchKind,
} from '@tandem/contracts';
import { waitingModules } from '@tandem/learning';
import { Clock, preparedQuery, type KnownActor } from '@tandem/platform';
import { DataSource } from 'typeorm';
import { lookedFor } from './rules/looked-for';
import { nearestWords, type TypedWord } from './rules/nearest-words';
import { queryWords, tsquery } from './rules/query-words';
import { toHit, type FoundRow } from './rules/to-hit';
import { nearSql, searchSql } from './search-sql';

type Input = InputOf<typeof search>;
type Answer = ResponseOf<typeof search>;

/** Who searches, when, and which modules wait for others to be complete. */
interface Reader extends Pick<KnownActor, 'personId' | 'scope'> {
  now: Date;
  waiting: string[];
}

interface Found {
  counts: Partial<Record<SearchKind, number>>;
  hits: FoundRow[];
  lookedFor: string;
}

interface Near {
  typed: TypedWord[];
  texts: string[];
}

@Injectable()
export class SearchQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: CourseLibrary,
    private readonly clock: Clock,
  ) {}

  /** All her words first; when nothing says them all, those that come nearest, any of them. */
  async search({ query }: Input, actor: KnownActor): Promise<Answer> {
    const words = queryWords(query.q);
    if (words.length === 0) return answer({ counts: {}, hits: [], lookedFor: '' }, query, []);
    const now = this.clock.now();
    const waiting = await waitingModules(this.dataSource, actor.personId, this.library.all(), now);
    const reader: Reader = { ...actor, now, waiting };
    const found = await this.find(words, '&', query, reader);
    if (!isEmpty(found)) return answer(found, query, []);
    const instead = await this.nearest(words, reader);
    if (instead.length === 0) return answer(found, query, []);
    const near = await this.find(instead, '|', query, reader);
    return answer(near, query, isEmpty(near) ? [] : instead);
  }

  private async find(
    words: string[],
    operator: '&' | '|',
    { kind, cursor }: Input['query'],
    { personId, scope, now, waiting }: Reader,
  ): Promise<Found> {
    const [found] = await preparedQuery<Found>(this.dataSource, 'search', searchSql, [
      personId,
      now,
      tsquery(words, operator),
      tsquery(words, '|'),
      kind ?? null,
      cursor,
      scope,
      waiting,
    ]);
    return found!;
  }

  /** Of each word the one most like it that she may read; short words stay as they are, and stop words are left out. */
  private async nearest(words: string[], { personId, now, waiting }: Reader): Promise<string[]> {
    const values = [personId, now, words, waiting];
    const [near] = await preparedQuery<Near>(this.dataSource, 'search-near', nearSql, values);
    return nearestWords(near!.typed, near!.texts);
  }
}

const isEmpty = ({ counts }: Found) => Object.keys(counts).length === 0;

function answer(
  { counts, hits, lookedFor: terms }: Found,
  { kind, cursor }: Input['query'],
  instead: string[],
): Answer {
  const all = { lesson: 0, term: 0, note: 0, post: 0, ...counts };
  const total = kind ? all[kind] : Object.values(all).reduce((sum, count) => sum + count, 0);
  const shown = cursor + searchPageSize;
  const wanted = lookedFor(terms);
  return {
    hits: hits.map((hit) => toHit(hit, wanted)),
    counts: all,
    instead,
    next: total > shown ? shown : null,
  };
}
