/**
 * Pieces of drawing, each run in a task of its own, so that between two of them the page answers to its reader. One queue for all charts of
 * a page: what comes first is drawn to its end first.
 */
interface Job {
  steps: (() => void)[];
}

const jobs: Job[] = [];
let scheduled = false;

/** Queues the steps of one drawing, to be run in their order. Returns what cancels those that have not run. */
export function queueSteps(steps: readonly (() => void)[]): () => void {
  const job = { steps: [...steps] };
  jobs.push(job);
  schedule();
  return () => {
    job.steps = [];
  };
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  setTimeout(runNext, 0);
}

function runNext(): void {
  scheduled = false;
  while (jobs[0] && jobs[0].steps.length === 0) jobs.shift();
  const step = jobs[0]?.steps.shift();
  if (!step) return;
  schedule();
  step();
}
