import { parseArgs } from 'node:util';
import { Email, LocaleCode, PersonName, type Locale } from '@tandem/contracts';

const usage =
  'usage: node dist/create-owner.js --email you@example.com --name "Your Name" [--locale en] [--beside-others]';

interface OwnerArguments {
  email: string;
  name: string;
  locale: Locale;
  besideOthers: boolean;
}

/** What the command was given. @throws an error for the operator's eyes: what is wrong, and the usage */
export function readOwnerArguments(args: string[]): OwnerArguments {
  try {
    const { values } = parseArgs({
      args,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        locale: { type: 'string', default: 'fr' },
        'beside-others': { type: 'boolean', default: false },
      },
    });
    return {
      email: Email.parse(values.email, { error: () => '--email is missing or is no address' }),
      name: PersonName.parse(values.name, { error: () => '--name is missing or too long' }),
      locale: LocaleCode.parse(values.locale, { error: () => '--locale is fr or en' }),
      besideOthers: values['beside-others'],
    };
  } catch (error) {
    const [issue] = (error as { issues?: Array<{ message: string }> }).issues ?? [];
    throw new Error(`${(issue ?? (error as Error)).message}\n${usage}`);
  }
}
