import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { FileStorage } from '@flystorage/file-storage';
import { LocalStorageAdapter } from '@flystorage/local-fs';
import { CONFIG, type Config } from '../config';
import { s3Adapter } from './s3-adapter';

/** Files that people send in: on disk, or in an S3 bucket when one is named. Names are ours, never theirs. */
@Injectable()
export class Storage {
  private readonly files: FileStorage;

  constructor(@Inject(CONFIG) config: Config) {
    this.files = config.S3_BUCKET
      ? new FileStorage(s3Adapter(config, config.S3_BUCKET))
      : new FileStorage(new LocalStorageAdapter(config.FILES_FOLDER), undefined, {
          writes: { visibility: 'private', directoryVisibility: 'private' },
        });
  }

  async write(
    name: string,
    content: Readable,
    { size, mediaType }: { size: number; mediaType: string },
  ): Promise<void> {
    await this.files.write(placeOf(name), content, { size, mimeType: mediaType });
  }

  /** The stream fails when there is no such file. */
  read(name: string): Promise<Readable> {
    return this.files.read(placeOf(name));
  }

  /** Also when there is no such file (any more). */
  async remove(name: string): Promise<void> {
    await this.files.deleteFile(placeOf(name));
  }
}

/** Spread over folders: a folder of a hundred thousand files is slow to back up. */
const placeOf = (name: string): string => `${name.slice(-2)}/${name}`;
