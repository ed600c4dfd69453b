import { Injectable } from '@nestjs/common';

type Draw = (certificateId: string) => Promise<{ filename: string; content: Buffer; contentType: string }>;

/**
 * Where the mail of a certificate gets its PDF. The domain that draws it stands beside this one, so the application
 * connects the two; unconnected, the mail leaves with its link alone.
 */
@Injectable()
export class CertificateFile {
  private draw: Draw | null = null;

  drawnBy(draw: Draw): void {
    this.draw = draw;
  }

  async attachments(certificateId: string) {
    return this.draw ? [await this.draw(certificateId)] : [];
  }
}
