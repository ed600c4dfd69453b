import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { ChangePost } from './change-post';
import { ModeratePost } from './moderate-post';
import { ReportsQueries } from './reports.queries';
import { ThreadQueries } from './thread.queries';
import { ThreadsQueries } from './threads.queries';
import { WritePost } from './write-post';

@Controller()
export class DiscussionController {
  constructor(
    private readonly lists: ThreadsQueries,
    private readonly threads: ThreadQueries,
    private readonly reports: ReportsQueries,
    private readonly writing: WritePost,
    private readonly changing: ChangePost,
    private readonly moderating: ModeratePost,
  ) {}

  @Endpoint(contract.getLessonDiscussion)
  getLessonDiscussion(input: InputOf<typeof contract.getLessonDiscussion>, actor: KnownActor) {
    return this.lists.ofLesson(input, actor);
  }

  @Endpoint(contract.listCohortThreads)
  listCohortThreads(input: InputOf<typeof contract.listCohortThreads>, actor: KnownActor) {
    return this.lists.ofCohort(input, actor);
  }

  @Endpoint(contract.getThread)
  getThread(input: InputOf<typeof contract.getThread>, actor: KnownActor) {
    return this.threads.thread(input, actor);
  }

  @Endpoint(contract.writeThread)
  writeThread(input: InputOf<typeof contract.writeThread>, actor: KnownActor) {
    return this.writing.thread(input, actor);
  }

  @Endpoint(contract.writeReply)
  writeReply(input: InputOf<typeof contract.writeReply>, actor: KnownActor) {
    return this.writing.reply(input, actor);
  }

  @Endpoint(contract.editPost)
  editPost(input: InputOf<typeof contract.editPost>, actor: KnownActor) {
    return this.changing.edit(input, actor);
  }

  @Endpoint(contract.deletePost)
  deletePost(input: InputOf<typeof contract.deletePost>, actor: KnownActor) {
    return this.changing.delete(input, actor);
  }

  @Endpoint(contract.reportPost)
  reportPost(input: InputOf<typeof contract.reportPost>, actor: KnownActor) {
    return this.changing.report(input, actor);
  }

  @Endpoint(contract.listReports)
  listReports(input: InputOf<typeof contract.listReports>, actor: KnownActor) {
    return this.reports.reports(input, actor);
  }

  @Endpoint(contract.moderatePost)
  moderatePost(input: InputOf<typeof contract.moderatePost>, actor: KnownActor) {
    return this.moderating.moderate(input, actor);
  }

  @Endpoint(contract.markAnswer)
  markAnswer(input: InputOf<typeof contract.markAnswer>, actor: KnownActor) {
    return this.moderating.markAnswer(input, actor);
  }
}
