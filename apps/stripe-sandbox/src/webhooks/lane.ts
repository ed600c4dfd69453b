/** Runs tasks with at most `width` at once, in the order they came. */
export class Lane {
  private readonly waiting: (() => Promise<void>)[] = [];
  private running = 0;

  constructor(private readonly width: number) {}

  run(task: () => Promise<void>): void {
    this.waiting.push(task);
    this.next();
  }

  private next(): void {
    while (this.running < this.width) {
      const task = this.waiting.shift();
      if (!task) return;
      this.running += 1;
      void task().finally(() => {
        this.running -= 1;
        this.next();
      });
    }
  }
}
