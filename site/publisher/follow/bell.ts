/** Rung when something changed; whoever waits for it hears of a ring before or after it began to wait. */
export class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  get isRung(): boolean {
    return this.#rung;
  }

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Resolves at the next ring, or after so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (this.#rung) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }

  /** Whoever goes to look has heard all rings until now. */
  heard(): void {
    this.#rung = false;
  }
}
