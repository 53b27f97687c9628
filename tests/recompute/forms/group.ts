import { exact, order, over, times, whole, type Exact } from "../exact.ts";
import {
  ABOVE_ZERO,
  askedOf,
  askedOfDifference,
  BELOW_ZERO,
  difference,
  judge,
  type Judged,
  type Range,
} from "../range.ts";
import { answerWith, askedBy } from "./single.ts";
import { amountOf, type Amount, type Answer, type Trial } from "./trial.ts";

type Rival = Judged & { range: Range };

/** The area's figure against another's, against all or any members of a group, or against a mean of the past. */
export function compare(trial: Trial): Answer | null {
  const { reading, base, period } = trial;
  const area = reading.area ?? "";
  const asked = askedOfDifference(reading);
  const { range: own } = amountOf(trial, area, period, true);
  if (!asked || !own) return null;
  const against = (other: string): Amount => amountOf(trial, other, base ?? period, base === null);
  const observed = own.isKnown ? own.low : null;
  const open: Answer = { isWhole: false, outcome: "undetermined", observed, threshold: null, margin: null };
  if (reading.quantifier !== "all" && reading.quantifier !== "any") {
    const other = reading.comparator || area;
    if (other === area && !base) return null;
    const { range, isSome } = against(other);
    if (!range) return isSome ? open : null;
    return {
      isWhole: true,
      ...judge(asked, difference(own, range)),
      observed,
      threshold: range.isKnown ? range.low : null,
    };
  }
  const members = trial.world.members(reading.comparator ?? "").filter((one) => one !== area);
  const rivals: Rival[] = members.flatMap((member) => {
    const { range } = against(member);
    return range ? [{ range, ...judge(asked, difference(own, range)) }] : [];
  });
  if (rivals.length === 0) return null;
  const isWhole = rivals.length === members.length;
  const decider = deciderOf(rivals, isWhole, reading.quantifier === "all");
  if (!decider) return { ...open, isWhole };
  const { outcome, margin, range } = decider;
  return { isWhole, outcome, margin, observed, threshold: range.isKnown ? range.low : null };
}

/** `all` is broken by one that fails, `any` carried by one that holds; the opposite takes every member. The nearest decides. */
function deciderOf(rivals: readonly Rival[], isWhole: boolean, isAll: boolean): Rival | null {
  const decided = rivals.filter(({ outcome }) => outcome !== "undetermined");
  const enough = decided.filter(({ outcome }) => outcome === (isAll ? "fails" : "holds"));
  if (enough.length === 0 && (!isWhole || decided.length < rivals.length)) return null;
  const candidates = enough.length > 0 ? enough : decided;
  const zero = whole(0);
  const sorted = [...candidates].sort((a, b) => order(a.margin ?? zero, b.margin ?? zero));
  // Of two that are level the first by code decides; the list is in that order, and sorting keeps it.
  const best = isAll ? sorted[0] : sorted.at(-1);
  return candidates.find(({ margin }) => order(margin ?? zero, best?.margin ?? zero) === 0) ?? null;
}

/** The area's place among a group's members; members that are not known may stand before it or behind. */
export function rank(trial: Trial): Answer | null {
  const { reading, period } = trial;
  const asked = askedBy(trial);
  const { range: own } = amountOf(trial, reading.area ?? "", period, true);
  if (!asked || !own) return null;
  const members = trial.world.members(reading.comparator ?? "").filter((one) => one !== reading.area);
  const better = reading.quantifier === "lowest" ? BELOW_ZERO : ABOVE_ZERO;
  const judged = members.flatMap((member) => {
    const { range } = amountOf(trial, member, period, true);
    return range ? [judge(better, difference(range, own)).outcome] : [];
  });
  if (judged.length === 0) return null;
  const before = judged.filter((outcome) => outcome === "holds").length;
  const behind = judged.filter((outcome) => outcome === "fails").length;
  const place = between(whole(1 + before), whole(1 + members.length - behind));
  return answerWith(trial, asked, place, judged.length === members.length);
}

/** How many members stand so to a figure or a number; or which share of them, in percent. */
export function count(trial: Trial): Answer | null {
  const { reading, period } = trial;
  const asked = askedOf(reading.count_operator ?? "", reading.target ?? "", reading.target_high ?? "");
  const test = testOf(trial);
  if (!asked || !test) return null;
  const members = trial.world.members(reading.area ?? "").filter((one) => one !== reading.comparator);
  const judged = members.flatMap((member) => {
    const { range } = amountOf(trial, member, period, true);
    return range ? [test(range)] : [];
  });
  if (judged.length === 0) return null;
  const least = judged.filter((outcome) => outcome === "holds").length;
  const most = members.length - judged.filter((outcome) => outcome === "fails").length;
  const scaled = (number: number): Exact =>
    reading.unit === "percent" ? over(times(whole(number), whole(100)), whole(members.length)) : whole(number);
  return answerWith(trial, asked, between(scaled(least), scaled(most)), judged.length === members.length);
}

function testOf(trial: Trial): ((range: Range) => Judged["outcome"]) | null {
  const { reading, period } = trial;
  if (!reading.comparator) {
    const asked = exact(reading.target_value ?? "") && askedOf(reading.operator ?? "", reading.target_value ?? "", "");
    return asked && ((range) => judge(asked, range).outcome);
  }
  const asked = askedOfDifference({ operator: reading.operator ?? "", target: reading.target_value ?? "" });
  const { range: other } = amountOf(trial, reading.comparator, period, true);
  return asked && other && ((range) => judge(asked, difference(range, other)).outcome);
}

function between(low: Exact, high: Exact): Range {
  return { low, high, isKnown: order(low, high) === 0 };
}
