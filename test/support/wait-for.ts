/**
 * Waits until the condition gives a value, asking again every few milliseconds. As long as a slow machine may need.
 * @throws when it never does
 */
export async function waitFor<T>(
  condition: () => Promise<T | null | undefined | false>,
  seconds = 60,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
