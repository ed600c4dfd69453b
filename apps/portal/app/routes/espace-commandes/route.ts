import { redirect } from '@remix-run/node';

export const loader = () => redirect('/espace/papiers', 301);
