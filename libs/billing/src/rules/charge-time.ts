import { instantOf } from '@tandem/platform';
import { lawZone } from './sale-regime';

/** When a day's instalments are charged: late enough that nobody is woken by her bank. */
export function chargeTime(day: string): Date {
  return instantOf(day, '09:00', lawZone);
}
