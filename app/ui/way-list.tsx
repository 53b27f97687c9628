import { Link } from "./carried.tsx";

interface WayListProps {
  ways: readonly { text: string; path: string }[];
  className?: string;
}

/** Ways on, a link each. */
export function WayList({ ways, className }: WayListProps) {
  return (
    <ul className={className}>
      {ways.map(({ text, path }) => (
        <li key={path}>
          <Link to={path}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}
