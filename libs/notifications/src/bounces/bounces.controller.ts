import { Controller } from '@nestjs/common';
import { receiveBounce } from '@tandem/contracts';
import { Endpoint, type Actor, type ApiRequest } from '@tandem/platform';
import { ReceiveBounce } from './receive-bounce';

@Controller()
export class BouncesController {
  constructor(private readonly receive: ReceiveBounce) {}

  @Endpoint(receiveBounce)
  async receiveBounce(_input: unknown, _actor: Actor, request: ApiRequest) {
    return { ours: await this.receive.run(request) };
  }
}
