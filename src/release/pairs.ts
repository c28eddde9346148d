import { byCodeUnit } from '../curated/order.ts'

/** Two lists sorted by a key side by side: what has the same key stands together, what has no partner alone. */
export function* pairs<T>(
  left: Iterable<T>,
  right: Iterable<T>,
  key: (item: T) => string,
): Generator<[T | undefined, T | undefined]> {
  const [a, b] = [left[Symbol.iterator](), right[Symbol.iterator]()]
  let [one, other] = [a.next(), b.next()]
  while (!one.done || !other.done) {
    const order = one.done ? 1 : other.done ? -1 : byCodeUnit(key(one.value), key(other.value))
    yield [order <= 0 ? one.value : undefined, order >= 0 ? other.value : undefined]
    if (order <= 0) one = a.next()
    if (order >= 0) other = b.next()
  }
}
