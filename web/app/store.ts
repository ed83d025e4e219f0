/** Holds one value and tells those who follow a part of it, only when that part became another. */
export class Store<T> {
  private readonly followers = new Set<() => void>();

  constructor(private value: T) {}

  get(): T {
    return this.value;
  }

  set(value: T): void {
    if (Object.is(value, this.value)) {
      return;
    }
    this.value = value;
    this.followers.forEach((follower) => follower());
  }

  /** Shows the part now and whenever it changed. Returns what ends that. */
  follow<P>(part: (value: T) => P, show: (part: P) => void): () => void {
    let shown = part(this.value);
    show(shown);
    const follower = () => {
      const now = part(this.value);
      if (!Object.is(now, shown)) {
        shown = now;
        show(now);
      }
    };
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }
}
