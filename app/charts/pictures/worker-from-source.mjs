// In development and tests the worker is TypeScript: tsx has to be registered inside the thread itself.
import { register } from "tsx/esm/api";

register();
const { default: draw } = await import("./worker.tsx");
export default draw;
