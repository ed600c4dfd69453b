import { redirect } from '@remix-run/node';

export const loader = () => redirect('/espace/rendus', 301);
