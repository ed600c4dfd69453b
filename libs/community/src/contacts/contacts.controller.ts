import { Controller } from '@nestjs/common';
import * as contract from '@tandem/contracts';
import type { InputOf } from '@tandem/contracts';
import { Endpoint, type KnownActor } from '@tandem/platform';
import { ContactsQueries } from './contacts.queries';
import { ExchangeMessages } from './exchange-messages';

@Controller()
export class ContactsController {
  constructor(
    private readonly contacts: ContactsQueries,
    private readonly messages: ExchangeMessages,
  ) {}

  @Endpoint(contract.listContacts)
  listContacts(_input: unknown, actor: KnownActor) {
    return this.contacts.list(actor);
  }

  @Endpoint(contract.getContact)
  getContact(input: InputOf<typeof contract.getContact>, actor: KnownActor) {
    return this.contacts.contact(input, actor);
  }

  @Endpoint(contract.writeContact)
  writeContact(input: InputOf<typeof contract.writeContact>, actor: KnownActor) {
    return this.messages.write(input, actor);
  }

  @Endpoint(contract.blockContact)
  blockContact(input: InputOf<typeof contract.blockContact>, actor: KnownActor) {
    return this.messages.block(input, actor);
  }

  @Endpoint(contract.reportContactMessage)
  reportContactMessage(input: InputOf<typeof contract.reportContactMessage>, actor: KnownActor) {
    return this.messages.report(input, actor);
  }
}
