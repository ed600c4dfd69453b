/** Runs a piece of work, never twice at once: on every beat, and at once when woken, also while it is running. */
export class WakeableLoop {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: (error: Error) => void,
  ) {}

  start(everyMilliseconds: number): void {
    this.timer = setInterval(() => this.wake(), everyMilliseconds);
    this.wake();
  }

  wake(): void {
    if (!this.timer) return;
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = null));
  }

  /** Ends the beat and waits for what is under way. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.again && this.timer) {
      this.again = false;
      await this.work().catch(this.failed);
    }
  }
}
