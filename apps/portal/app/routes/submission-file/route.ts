import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuse } from '../../lib/api.server';
import { download } from '../../lib/uploads.server';

/** A file of a submission, for its student and her trainers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  try {
    return await download(request, params.fileId ?? '');
  } catch (error) {
    return refuse(request, error);
  }
}
