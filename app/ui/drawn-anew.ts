import { memo, type ComponentType, type MemoExoticComponent } from "react";

type Parts = Record<string, unknown>;

function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether two values say the same: lists and plain objects by what is in them, anything else only where it is identical. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, index) => saysTheSame(part, other[index]));
  if (!isParts(one) || !isParts(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && saysTheSame(one[name], other[name]))
  );
}

/**
 * A component that is drawn anew only where its data say something else: what a page loads is new each time, and most of it says what it said. For
 * components that are given data alone; a function among them is another one each time.
 */
export function drawnAnewForNews<Props extends object>(
  Component: ComponentType<Props>,
): MemoExoticComponent<ComponentType<Props>> {
  return memo(Component, saysTheSame);
}
