import { account } from './addresses/account';
import { owner } from './addresses/owner';
import { site } from './addresses/site';
import { student } from './addresses/student';
import { trainer } from './addresses/trainer';

/** Public addresses are French; each leads to the folder that holds its screen. */
export default [...site, ...account, ...student, ...trainer, ...owner];
