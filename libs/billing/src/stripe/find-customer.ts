import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StripeCustomer } from '../entities/stripe-customer.entity';
import { StripeClient } from './stripe-client';

@Injectable()
export class FindCustomer {
  constructor(
    private readonly stripe: StripeClient,
    private readonly dataSource: DataSource,
  ) {}

  /** Her customer at Stripe, created at her first purchase. The key makes two first purchases one customer. */
  async idOf(personId: string): Promise<string> {
    const known = await this.dataSource.manager.findOneBy(StripeCustomer, { personId });
    if (known) return known.stripeId;
    const [person] = await this.dataSource.query<Array<{ email: string }>>(
      'SELECT email FROM person WHERE id = $1',
      [personId],
    );
    const customer =
      (await this.findUnsaved(personId, person!.email)) ??
      (await this.stripe.customers.create(
        { email: person!.email, metadata: { personId } },
        { idempotencyKey: `person:${personId}:customer` },
      ));
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(StripeCustomer)
      .values({ personId, stripeId: customer.id })
      .orIgnore()
      .execute();
    return customer.id;
  }

  /** Created once when no answer arrived: Stripe forgets the key after a day, and the customer stays. */
  private async findUnsaved(personId: string, email: string): Promise<{ id: string } | undefined> {
    const { data } = await this.stripe.customers.list({ email, limit: 100 });
    return data.find(({ metadata }) => metadata['personId'] === personId);
  }
}
