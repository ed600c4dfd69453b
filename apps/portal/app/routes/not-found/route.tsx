import { data } from '@remix-run/node';

/** Without this, an address that leads nowhere would not know who is asking, nor in which language. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
