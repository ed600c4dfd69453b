import { dictionary } from '@zxcvbn-ts/language-common';

const common = new Set<string>(
  dictionary['passwords-common' as keyof typeof dictionary] as unknown as string[],
);

/** True for one of the passwords that lists of leaks put first (ASVS 5.0 6.2.4). */
export function isCommonPassword(password: string): boolean {
  return common.has(password.toLowerCase());
}
